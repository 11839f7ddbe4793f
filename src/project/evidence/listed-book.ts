import { posix } from 'node:path'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import type { ContentsLine } from '../settings/contents-line.ts'
import { folderOf, nearestNamed } from './book-folder.ts'
import { foundSettings, parseForeign, type Foreign } from './foreign-data.ts'
import type { BookFolder, Reading } from './reading.ts'

/** A book as the settings of another program list it. */
export interface ListedBook {
  readonly kind: string
  /** Folder of its text, from that of the settings; the same when absent. */
  readonly folder?: string
  /** Its sections, from that folder; none when the names of files give them. */
  readonly lines: readonly ContentsLine[]
  readonly about: Parameters<typeof foundSettings>[0]
}

/** The books whose sections are listed by the settings with a name that are nearest to the folder. */
export function listedBooks(
  folder: BookFolder,
  name: RegExp,
  bookOf: (says: Foreign, base: string) => ListedBook | undefined,
): readonly Reading[] {
  return nearestNamed(folder, name).flatMap((path): readonly Reading[] => {
    const source = folder.read(path)
    const base = folderOf(path)
    const book = source && bookOf(parseForeign(source, folder.report), base)
    if (!book) return []
    const { kind, lines, about } = book
    return [
      {
        kind,
        evidence: path,
        folder: book.folder === undefined ? base : posix.join(base, book.folder),
        ...(lines.length > 0 && {
          contents: { lines: lines.map((one) => placed(one, source)), givesParts: true },
        }),
        used: [path],
        settings: foundSettings(about),
      },
    ]
  })
}

// The place of a page in the list, for messages: where its path is first written.
function placed(line: ContentsLine, source: SourceFile): ContentsLine {
  const lines = line.lines.map((inner) => placed(inner, source))
  const { path } = line
  if (path === undefined) return { ...line, lines }
  const rows = source.text.split('\n')
  const row = rows.findIndex((text) => text.includes(path))
  const from = { line: row + 1, column: (rows[row] ?? '').indexOf(path) + 1 }
  const end = { ...from, column: from.column + path.length }
  return { ...line, lines, ...(row >= 0 && { span: { file: source.file, start: from, end } }) }
}

/** What a list says of a page or a part. */
interface Said {
  readonly path?: string | undefined
  readonly title?: string | undefined
  readonly role?: string | undefined
}

/** A page of such a list; none for an address on the web. */
export function pageLine(path: string, said: Omit<Said, 'path'> = {}): readonly ContentsLine[] {
  return /^\w+:|^\/\/|^-{3,}$/.test(path) ? [] : [line({ ...said, path }, false, [])]
}

/** A part of such a list; none when nothing is in it. */
export function partLine(said: Said, lines: readonly ContentsLine[]): readonly ContentsLine[] {
  return lines.length === 0 && said.path === undefined ? [] : [line(said, true, lines)]
}

function line(
  { path, title, role }: Said,
  isPart: boolean,
  lines: readonly ContentsLine[],
): ContentsLine {
  return {
    ...(path !== undefined && { path }),
    ...(title !== undefined && { title }),
    ...(role !== undefined && { role }),
    isPart,
    isNumbered: true,
    lines,
  }
}
