import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'

/**
 * How a text is typed: in paragraphs with blank lines between them, with a paragraph on each line,
 * in the lines of a poem, or as speeches with the speakers' names.
 */
export type Form = (typeof forms)[number]

/** Every way that a text can be typed. */
export const forms = ['prose', 'lines', 'verse', 'play'] as const

/** What an author says about a file before its text, as written. Every field is optional. */
export interface WrittenFrontMatter {
  /** Inline Markdown. */
  readonly title?: string
  /** Inline Markdown. */
  readonly subtitle?: string
  /** As written. The book stage knows which roles exist. */
  readonly role?: string
  /** `false` means none. */
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
  /** How the text of the file is typed. */
  readonly form?: Form
  readonly runningHead?: string
  /** Keys that mean something to other tools alone. */
  readonly ignored?: readonly { readonly key: string; readonly span: Span }[]
  /** The span of each key's value, by the name of the key as written. */
  readonly spans: Readonly<Record<string, Span>>
}

/** A file of the manuscript, with its front matter split from its text. */
export interface PartedFile extends SourceFile {
  readonly frontMatter: WrittenFrontMatter
  /** The text after the front matter, or the whole file when it has no front matter. */
  readonly body: string
  /** Line of the file on which the body begins, 1-based. */
  readonly bodyLine: number
}
