import { posix } from 'node:path'
import { findOwnLabel } from '../../book/arrange/own-label.ts'
import type { ContentsLine } from '../settings/contents-line.ts'
import { folderOf } from './book-folder.ts'
import { at, parseForeign, textOf } from './foreign-data.ts'
import type { BookFolder } from './reading.ts'

/** The summary that the settings of GitBook name, where it is not SUMMARY.md; undefined for none. */
export function namedSummary(folder: BookFolder): string | undefined {
  // Faults are reported where the rest of the settings is read.
  for (const file of ['book.json', '.gitbook.yaml']) {
    const source = folder.read(file)
    const says = source && parseForeign(source, () => {})
    const name = textOf(at(says, 'structure', 'summary'))
    const path = posix.join(textOf(at(says, 'root')) ?? '.', name ?? 'SUMMARY.md')
    if (name !== undefined && folder.files.includes(path)) return path
  }
  return undefined
}

/**
 * Gives the pages of a GitBook the roles that they have by their names: a README that is listed
 * first introduces the book, and a GLOSSARY.md ends it.
 */
export function withRoles(
  lines: readonly ContentsLine[],
  folder: BookFolder,
  base: string,
  language: string,
): readonly ContentsLine[] {
  const [first, ...rest] = lines
  const isReadme = /^(?:\.\/)?readme\.md$/i.test(first?.path ?? '') && first?.lines.length === 0
  const isChapter = isReadme && hasLabel(folder, posix.join(base, first?.path ?? ''), language)
  const opened: readonly ContentsLine[] =
    first && isReadme && !isChapter && rest.length > 0
      ? [{ ...first, role: 'introduction', isNumbered: false }, ...rest]
      : lines
  const glossary = folder.files.find(
    (file) => folderOf(file) === base && /(?:^|\/)glossary\.md$/i.test(file),
  )
  const path = glossary === undefined ? undefined : posix.basename(glossary)
  if (path === undefined || isListed(lines, path)) return opened
  return [...opened, { path, role: 'glossary', isPart: false, isNumbered: false, lines: [] }]
}

function isListed(lines: readonly ContentsLine[], path: string): boolean {
  return lines.some(
    (line) => posix.normalize(line.path ?? '') === path || isListed(line.lines, path),
  )
}

// Whether a page calls itself "Chapter 1".
function hasLabel(folder: BookFolder, path: string, language: string): boolean {
  const [, value = ''] = /^\s*#[ \t]+(.+)$/m.exec(folder.read(path)?.text ?? '') ?? []
  const start = { line: 1, column: 1 }
  const span = { file: path, start, end: start }
  return findOwnLabel([{ type: 'text', value, span }], language) !== undefined
}
