import type { PageMark } from '../../book/model/page-mark.ts'
import type { Metadata } from '../../book/model/metadata.ts'
import type { Size, Pt } from '../../edition/length.ts'
import type { PageDefect } from '../pages/page-break-options.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Font, Shape } from '../../fonts/font.ts'
import type { Color } from '../../theme/css/color.ts'
import type { Artifact, ElementOrigin, Origin } from './origin.ts'

/**
 * Pages as they will be printed: placed items, numbers only. Coordinates are in points from the top
 * left of the trimmed page, with y down. Everything is decided here; painters only draw it.
 */

export type { PageMark }

/** A book on its pages, with its outline and the places that ebooks give page numbers. */
export interface PagedBook {
  readonly metadata: Metadata
  readonly pages: readonly Page[]
  readonly outline: readonly OutlineItem[]
  readonly marks: readonly PageMark[]
  /** The places of the book's ids, for links and the outline. */
  readonly destinations: Readonly<Record<string, Destination>>
}

/** A page with all that is placed on it. */
export interface Page {
  /** 0-based. */
  readonly index: number
  readonly side: 'recto' | 'verso'
  /** The number of this page in the count, whether printed or not: `iv`, `12`. */
  readonly folio: string
  readonly size: Size
  /** In reading order; running heads and folios last. */
  readonly items: readonly PlacedItem[]
  /** Measurements of the page's text; absent on blanks. */
  readonly facts?: PageFacts
}

/** What a proof measures on a page. */
export interface PageFacts {
  /** Pages of one flow, such as a chapter, share this number. */
  readonly flow: number
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The rows of the grid that the page should fill. */
  readonly rows: number
  /** The rows of the text block, which a spread may be a row or two short of. */
  readonly fullRows: number
  /** Rows added to spaces on the page to level it with the facing page. */
  readonly widened: number
  /** The text block: its top left corner, its width, and the step of its grid. */
  readonly x: Pt
  readonly y: Pt
  readonly measure: Pt
  readonly leading: Pt
  /** From the top of a row to its baseline. */
  readonly gridBaseline: Pt
  /** The lowest baseline of the page, notes included, or the lower edge of an image below that. */
  readonly foot: Pt
  /** Lines of running text; notes, tables and images are left out. */
  readonly lines: readonly LineFacts[]
  readonly defects: readonly PageDefect[]
}

/** Measurements of a set line. */
export interface LineFacts {
  readonly x: Pt
  /** Of the baseline. */
  readonly y: Pt
  /** What the line fills, and what it should fill. */
  readonly width: Pt
  readonly measure: Pt
  /** The word space as a fraction of its natural width. */
  readonly wordSpace: number
  /** How much of their flexibility the glyphs gave: −1 fully narrowed, 1 fully widened. */
  readonly glyphs: number
  /** The number of its word spaces. */
  readonly spaces: number
  readonly place: 'only' | 'first' | 'inner' | 'last'
  readonly endsInHyphen: boolean
  readonly justified: boolean
  /** It is set on the leading of the body text, so it should stand on the grid. */
  readonly isBody: boolean
  readonly fontSize: Pt
  /** Why the line is a runt; absent for other lines. */
  readonly runt?: RuntReason
  /** Where its paragraph was written. */
  readonly span?: Span
}

/** An item on a page. Its `origin` is the element that it came from, or an artifact. */
export type PlacedItem = PlacedText | PlacedRule | PlacedImage | PlacedDrawing | PlacedLink

/** What may stand turned: then its coordinates are those of the turn. */
export interface Turnable {
  readonly turn?: Turn
}

/**
 * A quarter turn to the left. Its origin stands at this place of the page; from there its x runs up
 * the page and its y to the right.
 */
export interface Turn {
  readonly x: Pt
  readonly y: Pt
}

/** A run of words in one font, size and color on one baseline. */
export interface PlacedText extends Turnable {
  readonly type: 'text'
  /** Of the baseline. */
  readonly y: Pt
  readonly font: Font
  readonly size: Pt
  readonly color: Color
  /** Horizontal scaling of the glyphs, 1 for none. */
  readonly scale: number
  /** Added after every glyph. */
  readonly tracking: Pt
  readonly words: PlacedWords
  /** The origin of its first word. */
  readonly origin: Origin
}

/**
 * The words of a run in columns, from left to right. A long book has millions of words, and a place
 * in a few arrays takes a quarter of the memory of an object. `wordsOfRun` gives them one by one.
 */
export interface PlacedWords {
  readonly shapes: readonly Shape[]
  /** The left edge of each. */
  readonly lefts: readonly Pt[]
  /** The indexes of the words that no word space follows. */
  readonly unspaced: readonly number[]
  /** The indexes of the words that end in the hyphen of a line break. */
  readonly hyphenated: readonly number[]
  /** Present where a word is copied as another text than its own. */
  readonly copiedAs?: readonly (string | undefined)[]
  /** Present where a word has another origin than the run. */
  readonly origins?: readonly (Origin | undefined)[]
}

/** A word in its place on a line. */
export interface PlacedWord {
  /** The left edge, before its own glyphs are scaled. */
  readonly x: Pt
  readonly shape: Shape
  /** A word space follows in the text, even at the end of a line. It is written as a glyph. */
  readonly spaceAfter: boolean
  /** The last glyph is a hyphen that the line break inserted: it is not part of the text. */
  readonly hyphenated?: boolean
  /**
   * What it is copied and found as, if that differs from its own text: the rest of a word whose
   * initial stands apart is copied as the whole word, and the initial as nothing.
   */
  readonly copiedAs?: string
  /**
   * Present if it differs from the run's: an element that looks like the text around it shares a
   * run with it.
   */
  readonly origin?: Origin
}

/** A filled rectangle: a rule, border, underline or background. */
export interface PlacedRule extends Turnable {
  readonly type: 'rule'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly color: Color
  readonly origin: Artifact
}

export interface PlacedImage extends Turnable {
  readonly type: 'image'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /** The name of the book's resource. */
  readonly resource: string
  readonly alt: string
  readonly origin: ElementOrigin
}

/** A formula drawn as shapes. */
export interface PlacedDrawing extends Turnable {
  readonly type: 'drawing'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /** It fills the box; equal drawings are equal strings. */
  readonly svg: string
  /** Its text for copying; empty for a part that continues the one before. */
  readonly alt: string
  /** The font of the text around it. */
  readonly font: Font
  readonly origin: ElementOrigin
}

/** An area that links somewhere. */
export interface PlacedLink {
  readonly type: 'link'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly to: { readonly url: string } | { readonly id: string }
  /** The origin of its first word. */
  readonly origin: Origin
}

export interface Destination {
  /** Index of the page. */
  readonly page: number
  readonly x: Pt
  readonly y: Pt
}

export interface OutlineItem {
  readonly title: string
  /** Key of `destinations`. */
  readonly destination: string
  readonly items: readonly OutlineItem[]
}

/**
 * Why a paragraph keeps a runt (a last line hardly longer than an indent): what the best other way
 * to set it would cost.
 */
export type RuntReason =
  /** The author ends the line before it. */
  | { readonly type: 'lineBreak' }
  /** It would end better with another number of lines, but its pages need this one. */
  | { readonly type: 'pages'; readonly lines: number; readonly betterLines: number }
  /**
   * So many lines would have word spaces that are too wide. The widest is a fraction of its natural
   * width.
   */
  | { readonly type: 'looseLines'; readonly lines: number; readonly widest: number }
  | { readonly type: 'lastHyphen' }
  | { readonly type: 'hyphenRun' }
  | { readonly type: 'overfull' }
  /** Every way to break its lines ends like this. */
  | { readonly type: 'noOther' }
