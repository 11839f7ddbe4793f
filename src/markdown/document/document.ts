/**
 * A manuscript file as written: the nodes of mdast (CommonMark and GFM) and of our extensions,
 * each with its place in the file. Punctuation is already typographic; links and notes are not yet
 * resolved.
 */
import type { Position, Span } from '../../diagnostics/diagnostic.ts'
import type { WrittenFrontMatter } from './front-matter.ts'

/** One file of the manuscript. */
export interface Document {
  /** Path relative to the book folder, with forward slashes. */
  readonly file: string
  readonly frontMatter: FrontMatter
  readonly children: readonly MdBlock[]
  readonly footnoteDefinitions: readonly MdFootnoteDefinition[]
  /** How many songs were found in its prose, if any. */
  readonly songs?: number
  /** What it has of other tools that the author is told about, in text order. */
  readonly foreign: readonly ForeignUse[]
}

/** What a message says of all constructs of a kind that other tools read and we do not. */
export interface Told {
  /** A noun phrase for one of them and for many: "shortcode", "shortcodes". */
  readonly one: string
  readonly many: string
  /** Whether it is left out, kept as typed, kept without what it does, or done as suggested. */
  readonly fate: 'left-out' | 'as-typed' | 'plain' | 'accepted'
  readonly hint?: string
}

/** Where a document has such a construct. */
export interface ForeignUse {
  readonly told: Told
  readonly span: Span
  /** How it begins. */
  readonly text: string
}

/**
 * What an author says about a file before its text, with its Markdown parsed. Every field is
 * optional.
 */
export interface FrontMatter extends Omit<
  WrittenFrontMatter,
  'title' | 'subtitle' | 'epigraph' | 'dateLine'
> {
  readonly title?: readonly MdInline[]
  readonly subtitle?: readonly MdInline[]
  readonly epigraph?: readonly MdBlock[]
  readonly dateLine?: readonly MdInline[]
}

/** What `{#id .class key=value}` says. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  /** `lang=…` and every other key. */
  readonly pairs: Readonly<Record<string, string>>
}

interface MdNode {
  readonly span: Span
  readonly attributes?: Attributes
}

/** Block nodes. */
export type MdBlock =
  | MdParagraph
  | MdHeading
  | MdBlockquote
  | MdList
  | MdCode
  | MdMath
  | MdThematicBreak
  | MdTable
  | MdVerse
  | MdContainer
  | MdDefinitionList

export interface MdParagraph extends MdNode {
  readonly type: 'paragraph'
  readonly children: readonly MdInline[]
}
export interface MdHeading extends MdNode {
  readonly type: 'heading'
  /** 1–6. */
  readonly depth: number
  readonly children: readonly MdInline[]
}
export interface MdBlockquote extends MdNode {
  readonly type: 'blockquote'
  readonly children: readonly MdBlock[]
}
export interface MdList extends MdNode {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start: number
  /** How its items are counted; in figures when absent. */
  readonly numbering?: Numbering
  /** True when no blank lines stand between the items: their paragraphs are set without space. */
  readonly tight: boolean
  readonly items: readonly MdListItem[]
}
export type Numbering = 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman'
export interface MdListItem extends MdNode {
  readonly type: 'listItem'
  /** For task lists. */
  readonly checked?: boolean
  readonly children: readonly MdBlock[]
}
export interface MdCode extends MdNode {
  readonly type: 'code'
  /** First word of the info string. */
  readonly language?: string
  readonly value: string
}
export interface MdMath extends MdNode {
  readonly type: 'math'
  readonly value: string
}
export interface MdThematicBreak extends MdNode {
  readonly type: 'thematicBreak'
}
export interface MdTable extends MdNode {
  readonly type: 'table'
  readonly align: readonly (Align | undefined)[]
  /** The first row is the header. */
  readonly rows: readonly (readonly MdTableCell[])[]
  /** From a `: Caption` line under the table. */
  readonly caption?: readonly MdInline[]
}
export interface MdTableCell extends MdNode {
  readonly type: 'tableCell'
  readonly children: readonly MdInline[]
}
export type Align = 'left' | 'center' | 'right'

/** Line blocks (`| line`) and `::: verse`. */
export interface MdVerse extends MdNode {
  readonly type: 'verse'
  readonly stanzas: readonly (readonly MdVerseLine[])[]
  /** Last line that starts with an em dash, without the dash. */
  readonly attribution?: readonly MdInline[]
}
export interface MdVerseLine {
  /** Leading spaces, in characters. */
  readonly indent: number
  readonly children: readonly MdInline[]
}
/** `::: name {…}` … `:::`; the name is the first class. */
export interface MdContainer extends MdNode {
  readonly type: 'container'
  /** `letter`, `note`, …; empty for `::: {.any-class}`. */
  readonly name: string
  readonly children: readonly MdBlock[]
}
export interface MdDefinitionList extends MdNode {
  readonly type: 'definitionList'
  readonly items: readonly {
    readonly term: readonly MdInline[]
    readonly definitions: readonly (readonly MdBlock[])[]
  }[]
}
export interface MdFootnoteDefinition extends MdNode {
  readonly type: 'footnoteDefinition'
  readonly label: string
  readonly children: readonly MdBlock[]
}

/** Inline nodes. */
export type MdInline =
  | MdText
  | MdEmphasis
  | MdStrong
  | MdDelete
  | MdMark
  | MdSuperscript
  | MdSubscript
  | MdSpan
  | MdPhrase
  | MdInlineCode
  | MdInlineMath
  | MdBreak
  | MdLink
  | MdImage
  | MdFootnoteReference
  | MdInlineNote

/**
 * Line ends and runs of spaces within a paragraph are one space here. Entities and escapes are the
 * characters they stand for.
 */
export interface MdText extends MdNode {
  readonly type: 'text'
  readonly value: string
  /**
   * True for a quote, hyphen or dot that was written with a backslash or as an entity. It stays as
   * it is.
   */
  readonly literal?: true
  /**
   * Where the parts of `value` stand in the source. Present when `value` is not one unbroken run of
   * the source: for example, when it has line ends.
   */
  readonly places?: readonly TextPlace[]
}
/**
 * From `offset` in the value on, the characters match the source from `position` on, one by one.
 */
export interface TextPlace {
  /** 0-based, in UTF-16 units. */
  readonly offset: number
  readonly position: Position
}
export interface MdEmphasis extends MdNode {
  readonly type: 'emphasis'
  readonly children: readonly MdInline[]
}
export interface MdStrong extends MdNode {
  readonly type: 'strong'
  readonly children: readonly MdInline[]
}
export interface MdDelete extends MdNode {
  readonly type: 'delete'
  readonly children: readonly MdInline[]
}
export interface MdMark extends MdNode {
  readonly type: 'mark'
  readonly children: readonly MdInline[]
}
export interface MdSuperscript extends MdNode {
  readonly type: 'superscript'
  readonly children: readonly MdInline[]
}
export interface MdSubscript extends MdNode {
  readonly type: 'subscript'
  readonly children: readonly MdInline[]
}
/** `[text]{.class}` and raw `<span>`. */
export interface MdSpan extends MdNode {
  readonly type: 'span'
  /**
   * The index terms in the attributes `term`, or `entry` and `sub`: one for each level, in order.
   * Absent when the span marks no index entry, or when it names no term.
   */
  readonly terms?: readonly (readonly MdInline[])[]
  readonly children: readonly MdInline[]
}
/** Raw HTML elements that we keep and that have no Markdown syntax. */
export interface MdPhrase extends MdNode {
  readonly type: 'phrase'
  readonly tag: PhraseTag
  readonly children: readonly MdInline[]
}
export type PhraseTag =
  'abbr' | 'b' | 'cite' | 'i' | 'kbd' | 'q' | 'rb' | 'rp' | 'rt' | 'rtc' | 'ruby' | 'small' | 'u'
export interface MdInlineCode extends MdNode {
  readonly type: 'inlineCode'
  readonly value: string
}
export interface MdInlineMath extends MdNode {
  readonly type: 'inlineMath'
  readonly value: string
}
/** A hard line break. */
export interface MdBreak extends MdNode {
  readonly type: 'break'
}
export interface MdLink extends MdNode {
  readonly type: 'link'
  /** As written: `https://…`, `#id`, `other.md#id`. */
  readonly url: string
  readonly title?: string
  readonly children: readonly MdInline[]
}
export interface MdImage extends MdNode {
  readonly type: 'image'
  readonly url: string
  readonly title?: string
  /**
   * The text between the brackets: the caption of a figure, or the description of an inline image.
   */
  readonly children: readonly MdInline[]
}
/** `[^label]`. */
export interface MdFootnoteReference extends MdNode {
  readonly type: 'footnoteReference'
  readonly label: string
}
/** `^[text of the note]`. */
export interface MdInlineNote extends MdNode {
  readonly type: 'inlineNote'
  readonly children: readonly MdInline[]
}
