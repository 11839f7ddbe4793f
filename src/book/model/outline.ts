import type { SectionRole } from '../../edition/section-roles.ts'
import type { MdInline } from '../../markdown/document/document.ts'

/** A line of the contents that an author, or the tool of another program, lists in order. */
export interface OutlineEntry {
  /** Path of its file in the book folder; absent for a part that is only a title. */
  readonly file?: string
  /** The title to use when the file has none. */
  readonly title?: readonly MdInline[]
  /** A part has a page of its own, and chapters in it; anything else is a section of the text. */
  readonly kind: 'part' | 'section'
  readonly role?: SectionRole
  readonly isNumbered: boolean
  /** The chapters of a part, or the sections of a chapter. */
  readonly entries: readonly OutlineEntry[]
}
