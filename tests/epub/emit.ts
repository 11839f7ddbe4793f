import type { Book } from '../../src/book/model/book.ts'
import type { Report } from '../../src/diagnostics/diagnostic.ts'
import type { EpubEdition } from '../../src/edition/edition.ts'
import { emitEpub, type EpubParts } from '../../src/epub/emit-epub.ts'
import type { EpubFile } from '../../src/container/zip/epub-file.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { parseTheme } from '../../src/theme/stylesheet/parse-theme.ts'
import { silent } from '../support/collect.ts'

/** The files of an edition of a book in a theme: the classic one, unless a stylesheet is given. */
export async function emitEdition(
  of: Book,
  edition: Partial<EpubEdition> = {},
  parts: Omit<EpubParts, 'fonts'> = {},
  report: Report = silent,
  css?: string,
): Promise<readonly EpubFile[]> {
  const read = (file: string) => (css === undefined ? undefined : { file, text: css })
  const theme = parseTheme(
    css === undefined ? 'classic' : 'theme.css',
    read,
    css === undefined ? silent : () => {},
  )
  const fonts = await loadFontLibrary([], silent)
  const whole: EpubEdition = { format: 'epub', name: 'ebook', ...edition }
  return emitEpub(of, theme, whole, { fonts, ...parts }, report)
}

/** The text of a file beside the package document. */
export function textOf(files: readonly EpubFile[], href: string): string {
  const file = files.find(({ path }) => path === `OEBPS/${href}`)
  if (!file) throw new Error(`no ${href} among ${files.map(({ path }) => path).join(', ')}`)
  return new TextDecoder().decode(file.bytes)
}
