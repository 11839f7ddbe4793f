import type { Span } from '../../diagnostics/diagnostic.ts'

/** How a manuscript is typed: in paragraphs, in lines that are lines of the book, or as speeches after their speakers. */
export type Form = 'prose' | 'verse' | 'play'

/** What an author says of a file before its text; all of it optional. */
export interface FrontMatter {
  /** Markdown of the title, inline syntax allowed. */
  readonly title?: string
  readonly subtitle?: string
  /** As written; the book knows which roles there are. */
  readonly role?: string
  /** `false` for none. */
  readonly number?: number | false
  readonly author?: string
  /** Markdown. */
  readonly epigraph?: string
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

/** A file taken apart. */
export interface FrontMatterAndBody {
  readonly frontMatter: FrontMatter
  /** The text after the front matter, or all of it when there is none. */
  readonly body: string
  /** Line of the file on which the body begins, 1-based. */
  readonly bodyLine: number
}
