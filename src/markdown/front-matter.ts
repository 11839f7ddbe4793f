import type { Span } from '../diagnostics/diagnostic.ts'

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
  readonly runningHead?: string
  /** Where the value of each key stands, by its name as written. */
  readonly spans: Readonly<Record<string, Span>>
}
