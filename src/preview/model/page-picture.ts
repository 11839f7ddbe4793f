/**
 * A page as the browser draws it: plain JSON, in points from the top left of the trim. The server
 * makes it of a placed page; the browser joins the outlines of its glyphs into paths.
 */

/** A page. */
export interface PagePicture {
  /** 0-based. */
  readonly index: number
  /** What is drawn, from back to front. */
  readonly items: readonly PictureItem[]
  /** The blocks that the items belong to: paragraphs, headings, notes. */
  readonly blocks: readonly PictureBlock[]
  readonly links: readonly PictureLink[]
}

export type PictureItem = TextPicture | RulePicture | ImagePicture

/** A quarter turn to the left about this point of the page; the item's place is counted from it. */
export type PictureTurn = readonly [x: number, y: number]

/** A run of glyphs in one font, size and color. */
export interface TextPicture {
  readonly type: 'text'
  /** The key of the font, for its outlines. */
  readonly font: string
  /** Font units to the em. */
  readonly em: number
  readonly size: number
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  /** To the end of the last glyph. */
  readonly width: number
  /** `#rrggbb`; black when absent. */
  readonly color?: string
  /** Horizontal scaling; 1 when absent. */
  readonly scale?: number
  /**
   * For each glyph its id and its distance from the glyph before, in font units; blank glyphs are
   * left out.
   */
  readonly glyphs: readonly number[]
  /** The heights of glyphs above the baseline in font units; absent when all stand on it. */
  readonly rises?: readonly number[]
  readonly turn?: PictureTurn
  /** The text, with the space that follows it. */
  readonly text: string
  /** The text ends in a hyphen that a line break put there. */
  readonly hyphenated?: true
  /** Index in `blocks`; absent for running heads, folios and ornaments. */
  readonly block?: number
}

/** A filled rectangle. */
export interface RulePicture {
  readonly type: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color?: string
  readonly turn?: PictureTurn
}

/** An image, or a formula drawn as shapes. */
export interface ImagePicture {
  readonly type: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The address of its bytes below `images/`. */
  readonly source: string
  readonly alt: string
  readonly turn?: PictureTurn
  readonly block?: number
}

/** A block of text, or a part of it. */
export interface PictureBlock {
  /** The element that it is in the ebook. */
  readonly tag: string
  /** The node of the book; absent for what the program made. */
  readonly node?: string
  /** Where it was written. */
  readonly place?: SourcePlace
}

/** A place in a file of the book. */
export interface SourcePlace {
  /** Relative to the book folder. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 units. */
  readonly column: number
}

/** An area that links somewhere: to a page of the book, or to an address. */
export interface PictureLink {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly page?: number
  readonly url?: string
}
