/**
 * A document of another program, flat: its paragraphs in order, each with its look. Every reader of
 * a format gives one, and the structure pass makes sections of it.
 */

/** A document as it was read. */
export interface FlatDocument {
  readonly properties: DocumentProperties
  readonly blocks: readonly FlatBlock[]
  readonly notes: ReadonlyMap<string, FlatNote>
  readonly pictures: ReadonlyMap<string, FlatPicture>
  /** The width of its lines in points, by which the widths of pictures are judged. */
  readonly textWidth: number
  /** What was lost or changed everywhere, without a place. */
  readonly notices: readonly Notice[]
}

/** What a document says about itself. */
export interface DocumentProperties {
  readonly title?: string
  readonly subtitle?: string
  readonly authors?: readonly string[]
  /** BCP 47. */
  readonly language?: string
  readonly publisher?: string
  /** A year, a month or a day: `2026-03-01`. */
  readonly date?: string
  readonly description?: string
  readonly rights?: string
  readonly subjects?: readonly string[]
  readonly isbn?: string
  /** The name of the picture of its cover. */
  readonly cover?: string
}

/** A paragraph or a table. */
export type FlatBlock = FlatParagraph | FlatTable

/** A paragraph with what it looks like. */
export interface FlatParagraph {
  readonly type: 'paragraph'
  readonly look: Look
  readonly runs: readonly FlatRun[]
}

/** A table. A cell over several columns is followed by empty ones. */
export interface FlatTable {
  readonly type: 'table'
  readonly rows: readonly (readonly FlatCell[])[]
  /** How many rows at the top are headings. */
  readonly headerRows: number
}

/** A cell of a table; tables in it are only their paragraphs. */
export interface FlatCell {
  readonly paragraphs: readonly FlatParagraph[]
}

/** The text of a footnote or an endnote. */
export interface FlatNote {
  readonly kind: 'footnote' | 'endnote'
  readonly blocks: readonly FlatBlock[]
}

/** A picture of the document. */
export interface FlatPicture {
  /** The last part of its path in the document: `image1.png`. */
  readonly name: string
  /** Undefined when it cannot be unpacked. */
  readonly read: () => Uint8Array | undefined
}

/** What a paragraph looks like; lengths in points. */
export interface Look {
  /** The name of its style. */
  readonly style: string
  /** What its style says that it is. */
  readonly role?: StyleRole
  /** 1–9, when it has the style of a heading. */
  readonly heading?: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly left: number
  readonly right: number
  readonly firstLine: number
  readonly before: number
  readonly after: number
  /** Of its first letter. */
  readonly size?: number
  /** Whether a new page, or a new section of the document, begins before it. */
  readonly breakBefore?: 'page' | 'section'
  readonly list?: ListPlace
  /** Paragraphs of one definition have the same number. */
  readonly definition?: number
  /** What the document says of the section that begins here. */
  readonly section?: SectionMark
  /** A number that the program prints before it: `Chapter 1`. */
  readonly number?: string
  /** Whether a line is drawn under it. */
  readonly ruled?: true
}

/** What a table of contents, or the document itself, says of a section. */
export interface SectionMark {
  /** A role of the EPUB Structural Semantics Vocabulary. */
  readonly role?: string
  readonly title?: string
  /** 1 for the outermost sections. */
  readonly depth: number
}

/** What a style means, whatever it is called. */
export type StyleRole =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'quote'
  | 'verse'
  | 'caption'
  | 'code'
  | 'contents'
  | 'attribution'
  | 'dedication'
  | 'epigraph'
  | 'sceneBreak'
  | 'term'
  | 'definition'

/** The place of a paragraph in a list. */
export interface ListPlace {
  /** Paragraphs of one list have the same id. */
  readonly id: string
  /** 0 for the outermost list. */
  readonly level: number
  readonly ordered: boolean
  /** The number of the item. */
  readonly number: number
  /** Whether the paragraph goes on with the item before it. */
  readonly continues?: true
}

/** A piece of a paragraph. */
export type FlatRun =
  | TextRun
  | { readonly type: 'break' }
  | { readonly type: 'note'; readonly id: string }
  | PictureRun
  /** A place that links may name. */
  | { readonly type: 'anchor'; readonly name: string }
  | { readonly type: 'ruby'; readonly base: string; readonly text: string }
  | { readonly type: 'math'; readonly tex: string }
  /** A mark for the index, one term a level. */
  | { readonly type: 'index'; readonly terms: readonly string[] }
  /** Something that has no place in the text but is told to the author. */
  | { readonly type: 'notice'; readonly notice: Notice }

/** Text of one look. */
export interface TextRun {
  readonly type: 'text'
  readonly value: string
  readonly format: RunFormat
}

/** A picture in the text. */
export interface PictureRun {
  readonly type: 'picture'
  readonly picture: string
  readonly alt: string
  readonly decorative?: true
  /** Its width in points, when the document says it. */
  readonly width?: number
}

/** What letters look like. The same looks are the same object. */
export interface RunFormat {
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly smallCaps?: true
  readonly caps?: true
  readonly code?: true
  readonly highlight?: true
  readonly position?: 'superscript' | 'subscript'
  /** BCP 47, as the document says; it may be wrong. */
  readonly language?: string
  /** Where a link leads: an address, or `#` and the name of an anchor. */
  readonly link?: string
  /** Whether a link shows the page number of its target. */
  readonly page?: true
}

/** What the author is told about the import. */
export interface Notice {
  readonly kind: NoticeKind
  /** One sentence, with a full stop. */
  readonly message: string
}

/** What a notice is about; `comment` is a comment that somebody wrote in the document. */
export type NoticeKind = 'decided' | 'changed' | 'doubtful' | 'lost' | 'comment'
