import type { Metadata } from './metadata.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Block, Footnote } from './block.ts'
import type { Inline } from './inline.ts'
import type { Matter, SectionRole } from '../../edition/section-roles.ts'

/**
 * The book: what both editions are made from. A tree of sections, blocks and inlines in the field's
 * words, with numbers, ids, notes and references settled. It knows nothing of CSS, EPUB, PDF or
 * fonts.
 */

export interface Book {
  readonly metadata: Metadata
  readonly sections: readonly Section[]
  /** Images, by the name that Figure and InlineImage use. */
  readonly resources: Readonly<Record<string, Resource>>
}

/** A part, a chapter, a dedication: what begins on a page of its own. */
export interface Section {
  /** Unique in the book, fit for a file name and an XML id: `the-harbour`. */
  readonly id: string
  readonly role: SectionRole
  readonly matter: Matter
  /** Chapters and parts count separately, from 1; absent when not numbered. */
  readonly ordinal?: number
  /** "Chapter Three", "Part II", in the book's language, as it is printed above the title. */
  readonly label?: string
  /** Empty when the section has none; then the label, if any, is its heading. */
  readonly title: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  /** Of an anthology's section. */
  readonly author?: string
  /** Text of the running head when the title is too long. */
  readonly runningHead?: string
  /** Whether the contents list it. */
  readonly listed: boolean
  /** Whether its heading is shown. A dedication has a name in the contents and no heading. */
  readonly headed: boolean
  readonly classes: readonly string[]
  /** BCP 47, when it is not the book's. */
  readonly language?: string
  readonly blocks: readonly Block[]
  /** Chapters of a part. */
  readonly sections: readonly Section[]
  /** In the order of their first marks. */
  readonly footnotes: readonly Footnote[]
  /** Absent for what the program made. */
  readonly span?: Span
}

/** An image. */
export interface Resource {
  /** Path relative to the book folder; its name in both editions. */
  readonly name: string
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/svg+xml'
  readonly bytes: Uint8Array
  /** In pixels; for SVG, in CSS px. */
  readonly width: number
  readonly height: number
  /** Where it is first shown; absent for what the program drew. */
  readonly span?: Span
}
