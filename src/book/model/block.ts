import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ShownSize } from './image-width.ts'
import type { MathElement } from '../../math/math-element.ts'
import type { Attributed, CrossReference, Inline, Link, Locator } from './inline.ts'
import type { Align, Numbering } from '../../markdown/document/document.ts'

/**
 * Names a block within its book: `c03.p12`. It stays the same as long as the blocks before it in
 * its section do.
 */
export type NodeId = string

interface Node extends Attributed {
  readonly node: NodeId
  /** Absent for generated blocks. */
  readonly span?: Span
}

/** A block: text or content on lines of its own. */
export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | List
  | Code
  | Math
  | ThematicBreak
  | Figure
  | Table
  | Verse
  | Container
  | DefinitionList
  | Contents
  | Endnotes
  | Index

export interface Paragraph extends Node {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}

/** A heading within a section. */
export interface Heading extends Node {
  readonly type: 'heading'
  /** 2–6; the section's own title is 1. */
  readonly depth: number
  readonly children: readonly Inline[]
  /** Whether the table of contents lists it, inside its section. */
  readonly listed?: boolean
}

export interface Blockquote extends Node {
  readonly type: 'blockquote'
  readonly blocks: readonly Block[]
  /** The source of the quotation, without the dash. */
  readonly attribution?: readonly Inline[]
}

export interface List extends Node {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start: number
  /** How its items are counted; in figures when absent. */
  readonly numbering?: Numbering
  readonly tight: boolean
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly checked?: boolean
  readonly blocks: readonly Block[]
}

export interface Code extends Node {
  readonly type: 'code'
  /** The programming language, when given. */
  readonly syntax?: string
  readonly value: string
}

export interface Math extends Node {
  readonly type: 'math'
  /** The formula in TeX. */
  readonly value: string
  /** Absent when the TeX cannot be read. */
  readonly mathml?: MathElement
}

export interface ThematicBreak extends Node {
  readonly type: 'thematicBreak'
}

export interface Figure extends Node, ShownSize {
  readonly type: 'figure'
  readonly resource: string
  readonly alt: string
  /**
   * True when the author marked the image as decoration. Otherwise an empty `alt` means that the
   * text is missing.
   */
  readonly decorative?: boolean
  readonly caption?: readonly Inline[]
  /** Numbered through the whole book; absent for a figure without a caption. */
  readonly number?: number
  /** Where the image links to; the text of the link is the image's. */
  readonly link?: Link | CrossReference
}

export interface Table extends Node {
  readonly type: 'table'
  readonly align: readonly (Align | undefined)[]
  readonly header: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly caption?: readonly Inline[]
  readonly number?: number
}

export type TableCell = readonly Inline[]

export interface Verse extends Node {
  readonly type: 'verse'
  readonly stanzas: readonly (readonly VerseLine[])[]
  readonly attribution?: readonly Inline[]
  /** True when the lines make a shape; its indent steps are half as wide. */
  readonly shaped?: boolean
  /** The line number is shown every this many lines. */
  readonly numbers?: number
}

export interface VerseLine {
  /** Indent in steps, 0 for none. */
  readonly indent: number
  readonly children: readonly Inline[]
}

/** A letter, a note, a message, or any block with the author's own classes. */
export interface Container extends Node {
  readonly type: 'container'
  /** `letter`, `note`, `epigraph`, …; empty when the block has only classes. */
  readonly name: string
  readonly blocks: readonly Block[]
  readonly attribution?: readonly Inline[]
}

export interface DefinitionList extends Node {
  readonly type: 'definitionList'
  readonly items: readonly {
    readonly term: readonly Inline[]
    readonly definitions: readonly (readonly Block[])[]
  }[]
}

/** The table of contents, or a list of figures or tables. */
export interface Contents extends Node {
  readonly type: 'contents'
  readonly entries: readonly ContentsEntry[]
}

export interface ContentsEntry {
  /** Id of the section, figure or table. */
  readonly target: string
  /** "Chapter 3", when the section shows a label besides its title; "Figure 2". */
  readonly label?: string
  readonly title: readonly Inline[]
  /** Language of the title, BCP 47, when it is not the book's. */
  readonly language?: string
  /** Author of a section in an anthology. */
  readonly author?: string
  readonly entries: readonly ContentsEntry[]
}

/** The notes of one section, printed together after the text. */
export interface Endnotes extends Node {
  readonly type: 'endnotes'
  readonly title: readonly Inline[]
  /** Id of the section with the marks, when the notes stand in another section. */
  readonly section?: string
  readonly notes: readonly Footnote[]
}

/** An index: entries in alphabetical order, grouped by first letter. */
export interface Index extends Node {
  readonly type: 'index'
  readonly groups: readonly IndexGroup[]
}

export interface IndexGroup {
  /** "A"; empty for entries that do not begin with a letter. */
  readonly letter: string
  readonly entries: readonly IndexEntry[]
}

export interface IndexEntry {
  readonly id: string
  readonly term: readonly Inline[]
  /** The text that it is sorted by, when that is not the term. */
  readonly sort?: string
  readonly places: readonly Locator[]
  /** Entries to look under instead ("see"). */
  readonly see: readonly IndexReference[]
  /** Entries to look under as well ("see also"). */
  readonly seeAlso: readonly IndexReference[]
  readonly entries: readonly IndexEntry[]
}

export interface IndexReference {
  /** Id of the entry; absent when no entry has that name. */
  readonly target?: string
  readonly term: readonly Inline[]
}

/** A note: its number in its section, and its text. */
export interface Footnote {
  readonly id: string
  /** Counted from 1 in each section. */
  readonly number: number
  /** Id of its first mark, which the note links back to. */
  readonly mark?: string
  readonly blocks: readonly Block[]
}
