import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ShownSize } from './image-width.ts'
import type { MathElement } from '../../math/math-element.ts'
import type { Attributed, CrossReference, Inline, Link, Locator } from './inline.ts'
import type { Align } from '../../markdown/document/document.ts'

/**
 * Names a block within its book: `c03.p12`. Stable while the blocks before it in its section stay
 * the same.
 */
export type NodeId = string

interface Node extends Attributed {
  readonly node: NodeId
  /** Absent for what the program made. */
  readonly span?: Span
}

/** What stands on its own lines. */
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

/** A heading inside a section. */
export interface Heading extends Node {
  readonly type: 'heading'
  /** 2–6; the section's own title is 1. */
  readonly depth: number
  readonly children: readonly Inline[]
}

export interface Blockquote extends Node {
  readonly type: 'blockquote'
  readonly blocks: readonly Block[]
  /** Who said it, without the dash. */
  readonly attribution?: readonly Inline[]
}

export interface List extends Node {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start: number
  readonly tight: boolean
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly checked?: boolean
  readonly blocks: readonly Block[]
}

export interface Code extends Node {
  readonly type: 'code'
  /** Name of the programming language, when given. */
  readonly syntax?: string
  readonly value: string
}

export interface Math extends Node {
  readonly type: 'math'
  /** TeX. */
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
   * The author has said that it only decorates; without this, an empty `alt` is one that is
   * missing.
   */
  readonly decorative?: boolean
  readonly caption?: readonly Inline[]
  /** Counted through the book; absent for a figure without caption. */
  readonly number?: number
  /** Where the image leads; its words are those of the image. */
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
  /** The steps of its indents are half as wide: its lines make a shape. */
  readonly shaped?: boolean
  /** Every so many lines, the line shows its number. */
  readonly numbers?: number
}

export interface VerseLine {
  /** Steps of indent, 0 for none. */
  readonly indent: number
  readonly children: readonly Inline[]
}

/** A letter, a note, a message, or any block with classes of the author's. */
export interface Container extends Node {
  readonly type: 'container'
  /** `letter`, `note`, `epigraph`, …; empty when only classes are given. */
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
  /** "Chapter 3", when the section shows one besides its title; "Figure 2". */
  readonly label?: string
  readonly title: readonly Inline[]
  /** BCP 47: of the title, where it is not that of the book. */
  readonly language?: string
  /** Of an anthology's section. */
  readonly author?: string
  readonly entries: readonly ContentsEntry[]
}

/** Notes that stand together after the text: those of one section. */
export interface Endnotes extends Node {
  readonly type: 'endnotes'
  readonly title: readonly Inline[]
  /** Id of the section whose notes these are, when they stand in another. */
  readonly section?: string
  readonly notes: readonly Footnote[]
}

/** An index: entries by their first letters, in the order of the alphabet. */
export interface Index extends Node {
  readonly type: 'index'
  readonly groups: readonly IndexGroup[]
}

export interface IndexGroup {
  /** "A"; empty for what begins with no letter. */
  readonly letter: string
  readonly entries: readonly IndexEntry[]
}

export interface IndexEntry {
  readonly id: string
  readonly term: readonly Inline[]
  readonly places: readonly Locator[]
  /** Entries to look under instead. */
  readonly see: readonly IndexReference[]
  /** Entries to look under as well. */
  readonly seeAlso: readonly IndexReference[]
  readonly entries: readonly IndexEntry[]
}

export interface IndexReference {
  /** Id of the entry; absent when there is none of that name. */
  readonly target?: string
  readonly term: readonly Inline[]
}

export interface Footnote {
  readonly id: string
  /** By section, from 1. */
  readonly number: number
  /** Id of its first mark, where it leads back to. */
  readonly mark?: string
  readonly blocks: readonly Block[]
}
