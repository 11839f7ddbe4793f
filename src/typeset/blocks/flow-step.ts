import type { NodeId } from '../../book/model/block.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { BoxBounds } from './box-bounds.ts'
import type { DisplayFormula } from './display-formula.ts'
import type { FlowStart } from './flow-list.ts'
import type { BlockContent, Marker, NamedString } from './vertical-list.ts'

/** What a walk over the boxes of a section meets, in the order of the text. */
export type FlowStep =
  | BoxStep
  | BlockStep
  | ApartStep
  /** Ids that begin at the next block. */
  | { readonly type: 'ids'; readonly ids: readonly string[] }
  /** The marker of the next block: that of the innermost list item. */
  | { readonly type: 'marker'; readonly marker: Marker | undefined }
  /** No page ends after the block before. */
  | { readonly type: 'keepWithNext' }
  /** Borders and a background begin, and end with the style to draw them in. */
  | { readonly type: 'beginDecoration' }
  | { readonly type: 'endDecoration'; readonly bounds: BoxBounds; readonly styled: StyledElement }

/** A box begins or ends. */
export interface BoxStep {
  readonly type: 'open' | 'close'
  readonly style: Style
  /** Of the box that it stands in. */
  readonly outerWidth: Pt
  /** It stands on another named page than what is around it. */
  readonly changesPage: boolean
  /** It asks not to be parted, and no box around it does. */
  readonly isUnbroken: boolean
  readonly isHeading: boolean
  readonly ids: readonly string[]
  readonly strings: readonly NamedString[]
}

/** A block of text, an image, a table, a space. */
export interface BlockStep {
  readonly type: 'block'
  readonly content: BlockContent | DisplayFormula
  readonly style: Style
  readonly bounds: BoxBounds
  /** Whether a page may end inside. */
  readonly breakable: boolean
  readonly node?: NodeId
  readonly scope: BoxScope
}

/** What is laid out by itself, a figure or a table, with the steps inside it. */
export interface ApartStep {
  readonly type: 'apart'
  readonly styled: StyledElement
  readonly steps: readonly FlowStep[]
  readonly scope: BoxScope
}

/** What a box hands down to the boxes in it. */
export interface BoxScope extends FlowStart {
  readonly span: Span | undefined
  /** Pages would rather not end inside. */
  readonly avoidsBreak: boolean
  /** Within borders or a background. */
  readonly isDecorated: boolean
  /** Within what is laid out by itself, which has nothing in it that is. */
  readonly isApart: boolean
  /** Number of the list item that begins. */
  readonly itemNumber: number
}
