import type { Report } from '../../diagnostics/diagnostic.ts'
import type { FontLibrary } from '../../fonts/font.ts'
import { loadFontLibrary, type FontFaceFile } from '../../fonts/load-font-library.ts'
import type { Keep } from '../../keep/keep.ts'

/**
 * The fonts of a book. One that stays open opens them once, and keeps the words that were shaped in
 * them.
 */
export async function fontsOf(
  faces: readonly FontFaceFile[],
  report: Report,
  keep: Keep | undefined,
): Promise<FontLibrary> {
  if (!keep) return loadFontLibrary(faces, report)
  // What a font lacks is told when text asks for it.
  const hearing = keep.of('hearing', [faces], () => ({ report }))
  hearing.report = report
  return keep.of('fonts', [faces], () => loadFontLibrary(faces, (one) => hearing.report(one)))
}
