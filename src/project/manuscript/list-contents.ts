import { posix } from 'node:path'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { listFolder } from './list-manuscript.ts'
import type { ContentsLine } from '../settings/contents-line.ts'
import { fileInside, insidePath, listInside } from '../files/read-inside.ts'
import { largestText } from '../files/read-text.ts'
import { fileStart, refusalDiagnostic, type Refusal } from '../files/refusal.ts'

/** A line of the contents whose files exist. */
export interface ListedLine extends Omit<ContentsLine, 'path' | 'lines'> {
  /** Paths in the book folder: one for a file, all files of a folder, none for a mere title. */
  readonly files: readonly string[]
  /** Path of the folder that stands for its files; absent for a file. */
  readonly folder?: string
  readonly lines: readonly ListedLine[]
}

/**
 * Finds the files that the contents list. Paths start at one of the given folders, of which the
 * first that has the file counts; a folder stands for everything in it.
 */
export function listContents(
  folder: string,
  bases: readonly string[],
  lines: readonly ContentsLine[],
  report: Report,
): readonly ListedLine[] {
  return lines.map(({ path, lines: inner, ...line }) => ({
    ...line,
    ...(path === undefined
      ? { files: [] }
      : filesOf(folder, bases, { path, span: line.span }, report)),
    lines: listContents(folder, bases, inner, report),
  }))
}

/** The files of a list, in its order. */
export function listedFiles(lines: readonly ListedLine[]): readonly string[] {
  return lines.flatMap(({ files, lines: inner }) => [...files, ...listedFiles(inner)])
}

function filesOf(
  folder: string,
  bases: readonly string[],
  { path: written, span }: Pick<ContentsLine, 'span'> & { readonly path: string },
  report: Report,
): Pick<ListedLine, 'files' | 'folder'> {
  let refusal: Refusal = 'outside'
  for (const base of new Set(bases)) {
    const path = insidePath(posix.join(base, written))
    if (path === undefined) continue
    if (listInside(folder, path)) return { files: listFolder(folder, path, report), folder: path }
    const found = fileInside(folder, path, largestText)
    if (typeof found !== 'string') return { files: [path] }
    if (refusal === 'outside' || found !== 'missing') refusal = found
  }
  if (insidePath(written) === undefined && bases.includes('')) refusal = 'outside'
  const problem = refusalDiagnostic(refusal, written, span)
  const [base = ''] = bases
  const names = listFolder(folder, base, () => {}).map((path) => posix.relative(base, path))
  const near = refusal === 'missing' ? nearestHint(written, names) : []
  report({ ...problem, hints: [...near, ...problem.hints] })
  return { files: [] }
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
