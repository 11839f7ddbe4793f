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
 * left of the trimmed page, y down. Nothing is decided after this; painters draw what they find.
 */

export type { PageMark }

export interface PagedBook {
  readonly metadata: Metadata
  readonly pages: readonly Page[]
  readonly outline: readonly OutlineItem[]
  readonly marks: readonly PageMark[]
  /** Where ids of the book stand, for links and the outline. */
  readonly destinations: Readonly<Record<string, Destination>>
}

export interface Page {
  /** 0-based. */
  readonly index: number
  readonly side: 'recto' | 'verso'
  /** What is counted for this page, whether printed or not: `iv`, `12`. */
  readonly folio: string
  readonly size: Size
  /** In reading order; running heads and folios last. */
  readonly items: readonly PlacedItem[]
  /** How the text of the page came out; absent on blanks. */
  readonly facts?: PageFacts
}

/** What a proof counts on a page. */
export interface PageFacts {
  /** Pages of one flow, a chapter say, have the same number. */
  readonly flow: number
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Rows of the grid that the page was to fill. */
  readonly rows: number
  /** Rows that were added to the spaces on it, so that it is level with the page it faces. */
  readonly widened: number
  /** The text block: its top left corner, width, and the step of its grid. */
  readonly x: Pt
  readonly y: Pt
  readonly measure: Pt
  readonly leading: Pt
  /** From the top of a row to its baseline. */
  readonly gridBaseline: Pt
  /** Lowest baseline of the page, notes included, or the lower edge of an image that is lower. */
  readonly foot: Pt
  /** Lines of running text; notes, tables and images are left out. */
  readonly lines: readonly LineFacts[]
  readonly defects: readonly PageDefect[]
}

/** How a line came out. */
export interface LineFacts {
  readonly x: Pt
  /** Of the baseline. */
  readonly y: Pt
  /** What the line fills, and what it was to fill. */
  readonly width: Pt
  readonly measure: Pt
  /** Word space as a share of its natural width. */
  readonly wordSpace: number
  /** What the glyphs gave of what they can give: −1 narrowed as far as they may be, 1 widened. */
  readonly glyphs: number
  /** How many word spaces it has. */
  readonly spaces: number
  readonly place: 'only' | 'first' | 'inner' | 'last'
  readonly endsInHyphen: boolean
  readonly justified: boolean
  /** Set on the leading of the body text: it should stand on the grid. */
  readonly isBody: boolean
  readonly fontSize: Pt
  /** Why it is hardly longer than an indent; absent where it is longer, or no last line. */
  readonly runt?: RuntReason
  /** Where its paragraph was written. */
  readonly span?: Span
}

/** Each says in `origin` which element it came from, or that it is an artifact. */
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
  readonly words: readonly PlacedWord[]
  /** Of its first word. */
  readonly origin: Origin
}

export interface PlacedWord {
  /** Left edge, before scaling of its own glyphs. */
  readonly x: Pt
  readonly shape: Shape
  /** A word space follows in the text, also at the end of a line. It is written as a glyph. */
  readonly spaceAfter: boolean
  /** The last glyph is a hyphen that the line break put in: it is no part of the text. */
  readonly hyphenated?: boolean
  /**
   * Given where it is not that of the run: an element that looks like the text around it shares a
   * run with it.
   */
  readonly origin?: Origin
}

/** A filled rectangle: rules, borders, underlines, backgrounds. */
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
  /** Name of the book's resource. */
  readonly resource: string
  readonly alt: string
  readonly origin: ElementOrigin
}

/** A formula as shapes. */
export interface PlacedDrawing extends Turnable {
  readonly type: 'drawing'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /** Fills the box; equal drawings are equal strings. */
  readonly svg: string
  /** What it says, to be copied; empty for a part that goes on from the one before. */
  readonly alt: string
  /** Of the text around it. */
  readonly font: Font
  readonly origin: ElementOrigin
}

/** An area that leads somewhere. */
export interface PlacedLink {
  readonly type: 'link'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly to: { readonly url: string } | { readonly id: string }
  /** Of the first word in it. */
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
 * Why a paragraph keeps a runt, a last line that is hardly longer than an indent: what the best
 * other way would cost.
 */
export type RuntReason =
  /** Its author ends the line before. */
  | { readonly type: 'lineBreak' }
  /** Its pages need it in another number of lines than the one in which it would end better. */
  | { readonly type: 'pages'; readonly lines: number; readonly betterLines: number }
  /**
   * So many lines would have wider word spaces than they should. The widest is a share of its
   * natural width.
   */
  | { readonly type: 'looseLines'; readonly lines: number; readonly widest: number }
  | { readonly type: 'lastHyphen' }
  | { readonly type: 'hyphenRun' }
  | { readonly type: 'overfull' }
  /** However its lines are broken, it ends so. */
  | { readonly type: 'noOther' }
