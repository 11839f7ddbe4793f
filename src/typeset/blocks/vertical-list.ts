import type { Pt, Size } from '../../edition/length.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Border } from '../../theme/properties/property-values.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { Matter } from '../../edition/section-roles.ts'
import type { NodeId } from '../../book/model/block.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { FloatPosition } from '../pages/page-block.ts'
import type { Font } from '../../fonts/font.ts'
import type { Drawing } from '../../math/tex-to-drawing.ts'
import type { ShapedWord, TextStyle } from '../words/text-style.ts'
import type { LinkTarget } from '../lists/inline-piece.ts'
import type { TableRow } from '../tables/table-row.ts'
import type { OneLine } from '../text/one-line.ts'
import type { ColumnRoom } from '../pages/column-room.ts'
import type { ColumnGrid } from './column-grid.ts'
import type { LaidPiece } from './laid-piece.ts'

/** What a break of blank space shows at the head or the foot of a page. */
export interface EdgeOrnament {
  readonly paragraph: Paragraph
  /** The height of the break at the edge: its own, or more if the ornament needs it. */
  readonly height: Pt
}

/**
 * Text that begins on a new page, usually a chapter, and ends where the next flow begins. Each flow
 * is broken into pages by itself.
 */
export interface Flow {
  /** The pages that it may begin on. */
  readonly opens: 'any' | 'recto' | 'verso'
  /** Named page of the stylesheet. */
  readonly page: string
  readonly matter: Matter
  readonly blocks: readonly VerticalBlock[]
  readonly decorations: readonly Decoration[]
  /** Its text is pushed to the foot of its page: `margin-top: auto`. */
  readonly atFoot: boolean
}

/**
 * Anything that takes height: a paragraph, an image, a table, a rule. `x` is from the left edge of
 * the text block.
 */
export interface VerticalBlock {
  readonly x: Pt
  readonly width: Pt
  readonly style: Style
  readonly content: BlockContent
  readonly before: Pt
  readonly after: Pt
  readonly keepWithNext: boolean
  /**
   * Why a page should not end after it: it is inside something better kept whole, or at the edge of
   * that, where a line of several rows would be left alone.
   */
  readonly wouldKeepWithNext?: 'inside' | 'edge'
  /** A page should not end inside it. */
  readonly wouldStayWhole?: boolean
  /** Part of a heading: two lines of text follow it on the page. */
  readonly isHeading?: boolean
  /** The first block of a section of the book. */
  readonly opensSection?: boolean
  /** A column begins with it, if it stands in columns. */
  readonly beginsColumn?: boolean
  /** Absent for a block that cannot float. */
  readonly floats?: FloatPosition
  /** Whether a page may end inside. */
  readonly breakable: boolean
  /** Ids that begin here. */
  readonly ids: readonly string[]
  /** Named strings that are set here. */
  readonly strings: readonly NamedString[]
  /** Of the list items that begin here, the outermost first. */
  readonly markers?: readonly Marker[]
  readonly node?: NodeId
  /** Where it was written. */
  readonly span: Span | undefined
}

export type BlockContent =
  | { readonly type: 'paragraph'; readonly paragraph: Paragraph }
  | {
      readonly type: 'image'
      readonly resource: string
      readonly alt: string
      readonly size: Size
      readonly origin: ElementOrigin
      /** From the left edge of the block. */
      readonly left: Pt
      readonly link?: LinkTarget
    }
  | {
      /** A formula on lines of its own. */
      readonly type: 'drawing'
      readonly drawing: Drawing
      /** Its size as a share of that of the text, when it is set smaller to fit its line. */
      readonly share?: number
      readonly alt: string
      readonly font: Font
      readonly origin: ElementOrigin
      /** From the left edge of the block. */
      readonly left: Pt
      /** From the top of the block to the top of the formula. */
      readonly top: Pt
      /** The height with the space above and below, in whole lines. */
      readonly height: Pt
      /** The equation number, at the end of the measure. */
      readonly number?: { readonly word: ShapedWord; readonly style: TextStyle }
    }
  | {
      readonly type: 'table'
      readonly rows: readonly TableRow[]
      /** How many of the first rows are its head, if the head is repeated. */
      readonly headerRows: number
      /** The number of rows down to the end of the head, repeated or not. */
      readonly headTo: number
      /** The head as it stands where the table goes on. */
      readonly repeated: readonly TableRow[]
      /** It stands turned on a page of its own: what it may fill along its lines. */
      readonly turned?: Pt
    }
  | {
      readonly type: 'space'
      readonly height: Pt
      /** Shown where the space falls at the head or the foot of a page. */
      readonly ornament?: EdgeOrnament
    }
  | {
      /** Text in columns side by side. */
      readonly type: 'columns'
      readonly grid: ColumnGrid
      /** The text in one column without end. */
      readonly blocks: readonly VerticalBlock[]
      readonly decorations: readonly Decoration[]
      /** The text in pieces, and the room that these take. */
      readonly pieces: readonly LaidPiece[]
      readonly room: ColumnRoom
      /** The last columns are filled one after another too: `column-fill: auto`. */
      readonly fillsInTurn: boolean
      /** The rule between columns. */
      readonly rule?: Border & { readonly origin: ElementOrigin }
    }
  | {
      /** A figure or a table with its caption: blocks that stay together. */
      readonly type: 'stack'
      readonly blocks: readonly StackedBlock[]
      readonly decorations: readonly Decoration[]
      readonly height: Pt
      /** It stands turned: its lines run up the page, and this is how far it reaches across. */
      readonly turned?: Pt
    }

/** A block of a stack, at its distance from the top. */
export interface StackedBlock {
  readonly block: VerticalBlock
  readonly top: Pt
}

export interface NamedString {
  readonly name: string
  readonly value: string
}

/** The bullet or number of a list item, before its first line. */
export interface Marker {
  readonly line: OneLine
  /** Left edge, from the left edge of the text block. */
  readonly x: Pt
}

/** Borders and background of an element over its blocks `from` up to `to`. */
export interface Decoration {
  readonly from: number
  readonly to: number
  readonly x: Pt
  readonly width: Pt
  readonly style: Style
  readonly origin: ElementOrigin
}
