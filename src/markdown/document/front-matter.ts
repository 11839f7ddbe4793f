import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'

/**
 * How a text is typed: in paragraphs, in the lines of a poem, or as speeches after their speakers.
 */
export type Form = 'prose' | 'verse' | 'play'

/** What an author says of a file before its text, as written; all of it optional. */
export interface WrittenFrontMatter {
  /** Inline Markdown. */
  readonly title?: string
  /** Inline Markdown. */
  readonly subtitle?: string
  /** As written; the book knows which roles there are. */
  readonly role?: string
  /** `false` for none. */
  readonly number?: number | false
  readonly author?: string
  /** Markdown. */
  readonly epigraph?: string
  /** Inline Markdown. */
  readonly dateLine?: string
  readonly toc?: boolean
  readonly class?: string
  readonly id?: string
  readonly language?: string
  readonly draft?: boolean
  /** How its text is typed. */
  readonly form?: Form
  readonly runningHead?: string
  /** Where the value of each key stands, by its name as written. */
  readonly spans: Readonly<Record<string, Span>>
}

/** A file of the manuscript whose front matter is parted from its text. */
export interface PartedFile extends SourceFile {
  readonly frontMatter: WrittenFrontMatter
  /** The text after the front matter, or all of it when there is none. */
  readonly body: string
  /** Line of the file on which the body begins, 1-based. */
  readonly bodyLine: number
}
