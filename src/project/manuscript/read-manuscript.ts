import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { PartedFile } from '../../markdown/document/front-matter.ts'
import { refusalAtFile } from '../files/refusal.ts'
import type { ReadText } from '../files/read-text.ts'
import { parseFrontMatter } from '../../markdown/front-matter/parse-front-matter.ts'

const largestManuscript = 64 * 1024 * 1024

/**
 * Reads each file of a manuscript once and puts its text into `sources`. Files that cannot be read
 * are reported and left out.
 */
export function readManuscript(
  read: ReadText,
  paths: readonly string[],
  sources: Map<string, string>,
  report: Report,
): readonly SourceFile[] {
  const files: SourceFile[] = []
  let size = 0
  for (const path of new Set(paths)) {
    const file = read(path, report)
    if (!file) continue
    size += file.text.length
    if (size > largestManuscript) {
      report(refusalAtFile('too large', path))
      break
    }
    sources.set(file.file, file.text)
    files.push(file)
  }
  return files
}

/**
 * Splits the front matter from each file. Files marked `draft: true` are left out unless drafts are
 * wanted, and nothing is reported about them.
 */
export function partManuscript(
  files: readonly SourceFile[],
  { drafts }: { readonly drafts: boolean },
  report: Report,
): readonly PartedFile[] {
  return files.flatMap((file) => {
    const { parted, held } = partOnce(file)
    if (parted.frontMatter.draft === true && !drafts) return []
    held.forEach(report)
    return [parted]
  })
}

const partOnce = onceFor((file: SourceFile) => {
  const held: Diagnostic[] = []
  return { parted: parseFrontMatter(file, (diagnostic) => void held.push(diagnostic)), held }
})
