import type { Span } from '../../diagnostics/diagnostic.ts'
import type {
  Attributes,
  Document,
  FrontMatter,
  MdBlock,
  MdHeading,
  MdInline,
} from '../../markdown/document/document.ts'
import type { Matter, SectionRole } from '../../edition/section-roles.ts'

/**
 * A section on its way into the book: the text as written, and what has been decided about it so
 * far.
 */
export interface DraftSection {
  /** The file that holds it; a file may hold several sections. */
  readonly document: Document
  /** The file's front matter; only the first section of a file has it. */
  readonly frontMatter?: FrontMatter
  readonly role: SectionRole
  /** Why it has this role, for people who want to know. */
  readonly roleReason: string
  /** Its title, without the number that the author may have given it. */
  readonly title: readonly MdInline[]
  /** The words of its heading as written, with the number. Absent when nobody wrote a title. */
  readonly heading?: string
  /** The attributes on its heading: `{#id .class}`. */
  readonly attributes?: Attributes
  /** "Chapter 3", when the author wrote it into the heading. */
  readonly ownLabel?: string
  /** True when the text has a heading with the title, false when only the front matter has it. */
  readonly isTitleWritten: boolean
  /** Place of the heading, or of the title in the front matter. */
  readonly titleSpan?: Span
  readonly blocks: readonly MdBlock[]
  /** The manuscript folders that it lies in. */
  readonly folders: readonly string[]
  /** True when its file holds the title and text of the part that its folder makes. */
  readonly opensPart: boolean
  /** False when the contents list it without a number. */
  readonly isNumbered?: boolean
  /** Files whose text follows the text of its own file. */
  readonly joined?: readonly JoinedFile[]
}

/** A file that the contents list below a chapter: its text is a section of the chapter. */
export interface JoinedFile {
  readonly document: Document
  /** Its title, among the blocks of the chapter. */
  readonly heading?: MdHeading
}

/** A section with the sections inside it, its place in the book and its number. */
export interface PlacedSection extends DraftSection {
  readonly matter: Matter
  readonly ordinal?: number
  readonly label?: string
  readonly sections: readonly PlacedSection[]
}
