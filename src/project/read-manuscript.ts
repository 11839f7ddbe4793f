import type { Report } from '../diagnostics/diagnostic.ts'
import { parseFrontMatter } from '../markdown/front-matter.ts'
import type { SourceFile } from '../markdown/source-file.ts'
import { decodeText } from './decode-text.ts'
import { readInside } from './read-inside.ts'
import { refusalAtFile } from './refusal.ts'

/** In bytes. War and Peace has 3.2 MB; no manuscript needs as much as this. */
export const largestText = 32 * 1024 * 1024
const largestManuscript = 64 * 1024 * 1024

/** Reads the files of a manuscript, each once; `sources` gets their text. What cannot be read is reported and left out. */
export function readManuscript(
  folder: string,
  paths: readonly string[],
  sources: Map<string, string>,
  report: Report,
): readonly SourceFile[] {
  const files: SourceFile[] = []
  let size = 0
  for (const path of new Set(paths)) {
    const file = readText(folder, path, report)
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

/** A text file of the book folder; undefined when it cannot be read, which is reported. */
export function readText(folder: string, path: string, report: Report): SourceFile | undefined {
  const read = readInside(folder, path, largestText)
  if ('refusal' in read) {
    report(refusalAtFile(read.refusal, path))
    return undefined
  }
  const text = decodeText(path, read.bytes, report)
  return text === undefined ? undefined : { file: path, text }
}

/** Whether the front matter of a file says `draft: true`. */
export function isDraft(file: SourceFile): boolean {
  if (!/^[ \t]*["']?draft["']?[ \t]*:/m.test(file.text.slice(0, 4096))) return false
  return parseFrontMatter(file, () => {}).frontMatter.draft === true
}
