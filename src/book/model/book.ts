import type { Metadata } from './metadata.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Block, Footnote } from './block.ts'
import type { Inline } from './inline.ts'
import type { Matter, SectionRole } from '../../edition/section-roles.ts'

/**
 * The book that both editions are made from. It is a tree of sections, blocks and inlines, named in
 * the words of the trade, with numbers, ids, notes and references settled. It knows nothing about
 * CSS, EPUB, PDF or fonts.
 */

export interface Book {
  readonly metadata: Metadata
  readonly sections: readonly Section[]
  /** Images, by the names that Figure and InlineImage use. */
  readonly resources: Readonly<Record<string, Resource>>
}

/** A part, a chapter, a dedication: anything that begins on a new page. */
export interface Section {
  /** Unique in the book, valid as a file name and as an XML id: `the-harbour`. */
  readonly id: string
  readonly role: SectionRole
  readonly matter: Matter
  /** Chapters and parts are counted separately, from 1; absent when not numbered. */
  readonly ordinal?: number
  /** The label above the title, in the book's language: "Chapter Three", "Part II". */
  readonly label?: string
  /** Empty when the section has no title; then the label, if any, is its heading. */
  readonly title: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  /** Author of a section in an anthology. */
  readonly author?: string
  /** Text for the running head, when the title is too long. */
  readonly runningHead?: string
  /** Whether the table of contents lists it. */
  readonly listed: boolean
  /** Whether its heading is shown. A dedication has a name in the contents but no heading. */
  readonly headed: boolean
  readonly classes: readonly string[]
  /** BCP 47, when it is not the book's. */
  readonly language?: string
  readonly blocks: readonly Block[]
  /** Chapters of a part. */
  readonly sections: readonly Section[]
  /** In the order of their first marks. */
  readonly footnotes: readonly Footnote[]
  /** Absent for generated sections. */
  readonly span?: Span
}

/** An image. */
export interface Resource {
  /** Path relative to the book folder; also its name in both editions. */
  readonly name: string
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/svg+xml'
  readonly bytes: Uint8Array
  /** In pixels; for SVG, in CSS px. */
  readonly width: number
  readonly height: number
  /** The place that shows it first; absent for images that the program drew. */
  readonly span?: Span
}
