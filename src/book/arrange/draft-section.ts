import type { Span } from '../../diagnostics/diagnostic.ts'
import type {
  Attributes,
  Document,
  FrontMatter,
  MdBlock,
  MdInline,
} from '../../markdown/document/document.ts'
import type { Matter, SectionRole } from '../../edition/section-roles.ts'

/** A section on its way into the book: as written, with what has been decided of it so far. */
export interface DraftSection {
  /** The file it stands in; it may be one of several there. */
  readonly document: Document
  /** Of the file, for the first section in it. */
  readonly frontMatter?: FrontMatter
  readonly role: SectionRole
  /** What speaks for the role, for people who want to know why. */
  readonly roleReason: string
  /** Its title, without the number that the author may have given it. */
  readonly title: readonly MdInline[]
  /** What its title says of itself: `{#id .class}`. */
  readonly attributes?: Attributes
  /** "Chapter 3", when the author wrote it into the heading. */
  readonly ownLabel?: string
  /** Whether its title stands in the text and not only in the front matter. */
  readonly isTitleWritten: boolean
  /** Of the heading, or of the title in the front matter. */
  readonly titleSpan?: Span
  readonly blocks: readonly MdBlock[]
  /** Folders of the manuscript that it lies in. */
  readonly folders: readonly string[]
  /** Its file holds the title and text of the part whose folder it lies in. */
  readonly opensPart: boolean
}

/** A section with those in it, its place in the book and its number. */
export interface PlacedSection extends DraftSection {
  readonly matter: Matter
  readonly ordinal?: number
  readonly label?: string
  readonly sections: readonly PlacedSection[]
}
