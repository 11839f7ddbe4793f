import type { Span } from '../../diagnostics/diagnostic.ts'
import type { BookYaml, WrittenLine } from './book-yaml.ts'

/** A line of the contents: of book.yaml, or of the list that another program keeps. */
export interface ContentsLine {
  /** Of a file or folder, as written; absent for a part that is only a title. */
  readonly path?: string
  /** For a file that has no title; inline Markdown. */
  readonly title?: string
  readonly isPart: boolean
  /** What it is, when neither its name nor its heading says so. */
  readonly role?: string
  readonly isNumbered: boolean
  /** The chapters of a part, or the sections of a chapter. */
  readonly lines: readonly ContentsLine[]
  readonly span?: Span | undefined
}

/** The contents that a book lists. */
export interface Contents {
  readonly lines: readonly ContentsLine[]
  /** Whether the list alone makes parts; if not, folders are parts. */
  readonly givesParts: boolean
}

/** The lines of `contents` in book.yaml, with their places there. */
export function contentsOf(
  { contents }: BookYaml,
  spans: Readonly<Record<string, Span>>,
): Contents | undefined {
  if (!contents) return undefined
  const lines = contents.map((written, index) => toLine(written, `contents.${index}`, spans))
  return { lines, givesParts: contents.some((written) => typeof written !== 'string') }
}

// The schema ends after a few levels, and with it the type; the data has this shape on all of them.
interface WrittenMapping {
  readonly file?: string
  readonly part?: string
  readonly title?: string
  readonly role?: string
  readonly number?: false
  readonly contents?: readonly (string | WrittenMapping)[]
}

function toLine(
  written: WrittenLine | WrittenMapping,
  key: string,
  spans: Readonly<Record<string, Span>>,
): ContentsLine {
  const span = spans[key]
  if (typeof written === 'string')
    return { path: written, isPart: false, isNumbered: true, lines: [], span }
  const { file, part, title, role, number, contents = [] }: WrittenMapping = written
  const name = part ?? title
  return {
    ...(file !== undefined && { path: file }),
    ...(name !== undefined && { title: name }),
    ...(role !== undefined && { role }),
    isPart: part !== undefined,
    isNumbered: number !== false,
    lines: contents.map((line, index) => toLine(line, `${key}.contents.${index}`, spans)),
    span: spans[`${key}.file`] ?? span,
  }
}
