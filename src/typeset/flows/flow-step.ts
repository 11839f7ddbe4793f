import type { NodeId } from '../../book/model/block.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { BoxBounds } from '../blocks/box-bounds.ts'
import type { ColumnGrid } from '../blocks/column-grid.ts'
import type { DisplayFormula } from '../blocks/display-formula.ts'
import type { EntryKind, LabelColumns } from './label-column.ts'
import type { FlowStart } from './flow-list.ts'
import type { BlockContent, Marker, NamedString } from '../blocks/vertical-list.ts'

/** One step of the walk over the boxes of a section, in text order. */
export type FlowStep =
  | BoxStep
  | BlockStep
  | ApartStep
  | ColumnsStep
  /** Ids that begin at the next block. */
  | { readonly type: 'ids'; readonly ids: readonly string[] }
  /** A list item begins at the next block. */
  | { readonly type: 'marker'; readonly marker: Marker }
  /** No page ends after the block before. */
  | { readonly type: 'keepWithNext' }
  /** Borders and a background begin here. The step that ends them has the style to draw. */
  | { readonly type: 'beginDecoration' }
  | { readonly type: 'endDecoration'; readonly bounds: BoxBounds; readonly styled: StyledElement }

/** A box begins or ends. */
export interface BoxStep {
  readonly type: 'open' | 'close'
  readonly style: Style
  /** The width that the box is in. */
  readonly outerWidth: Pt
  /** It is on a different named page than its surroundings. */
  readonly changesPage: boolean
  /** It asks not to be split, and no box around it does. */
  readonly isUnbroken: boolean
  readonly isHeading: boolean
  /** It is a section of the book, not a box within one. */
  readonly isSection: boolean
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

/** A figure or a table, which is laid out separately, with the steps inside it. */
export interface ApartStep {
  readonly type: 'apart'
  readonly styled: StyledElement
  readonly steps: readonly FlowStep[]
  readonly scope: BoxScope
}

/** Text in columns, which is laid out separately, with the steps inside it. */
export interface ColumnsStep {
  readonly type: 'columns'
  readonly styled: StyledElement
  readonly grid: ColumnGrid
  readonly bounds: BoxBounds
  readonly steps: readonly FlowStep[]
  readonly scope: BoxScope
}

/** What a box passes on to the boxes inside it. */
export interface BoxScope extends FlowStart {
  readonly span: Span | undefined
  /** A page should not end inside it. */
  readonly avoidsBreak: boolean
  /** Inside borders or a background. */
  readonly isDecorated: boolean
  /** Inside a figure or table that is laid out separately. These do not nest. */
  readonly isApart: boolean
  /** The columns for labels of the list around it; how deep its entries are, and of what kind. */
  readonly labels?: LabelColumns
  readonly depth: number
  readonly kind: EntryKind
  /** Columns do not nest. */
  readonly isInColumns: boolean
  /** The number of the list item that begins. */
  readonly itemNumber: number
}
