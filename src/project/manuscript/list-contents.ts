import { posix } from 'node:path'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { listFolder } from './list-manuscript.ts'
import type { Settings } from '../settings/parse-settings.ts'
import { insidePath, listInside, readInside } from '../files/read-inside.ts'
import { largestText } from '../files/read-text.ts'
import { fileStart, refusalDiagnostic, type Refusal } from '../files/refusal.ts'

/**
 * The files that `contents` in book.yaml lists. Paths start at the manuscript folder or at the book
 * folder; a folder stands for everything in it.
 */
export function listContents(
  folder: string,
  manuscriptFolder: string,
  contents: NonNullable<Settings['contents']>,
  report: Report,
): readonly string[] {
  return contents.flatMap(({ path: written, span }) => {
    let refusal: Refusal = 'outside'
    for (const base of new Set([manuscriptFolder, ''])) {
      const path = insidePath(posix.join(base, written))
      if (path === undefined) continue
      if (listInside(folder, path)) return listFolder(folder, path, report)
      const read = readInside(folder, path, largestText)
      if ('bytes' in read) return [path]
      if (refusal === 'outside' || read.refusal !== 'missing') refusal = read.refusal
    }
    if (insidePath(written) === undefined) refusal = 'outside'
    const problem = refusalDiagnostic(refusal, written, span)
    const names = listFolder(folder, manuscriptFolder, () => {}).map((path) =>
      posix.relative(manuscriptFolder, path),
    )
    const near = refusal === 'missing' ? nearestHint(written, names) : []
    report({ ...problem, hints: [...near, ...problem.hints] })
    return []
  })
}

/** Reports the files of the manuscript that `contents` does not list. */
export function reportUnlisted(
  files: readonly string[],
  listed: readonly string[],
  report: Report,
): void {
  for (const file of files.filter((file) => !listed.includes(file))) {
    const message = `"${file}" is not listed under "contents", so it is left out.`
    const hints = ['list it in book.yaml, or mark it `draft: true`']
    report(diagnostic('project/file-not-listed', message, { span: fileStart(file), hints }))
  }
}
