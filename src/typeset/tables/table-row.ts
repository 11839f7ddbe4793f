import type { Pt } from '../../edition/length.ts'
import type { Color } from '../../theme/css/color.ts'
import type { Border } from '../../theme/properties/property-values.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { Paragraph } from '../text/paragraph.ts'

/** A row of a table, its cells broken into lines. */
export interface TableRow {
  readonly height: Pt
  readonly cells: readonly TableCell[]
  readonly origin: ElementOrigin
  readonly borderTop?: Border
  readonly borderBottom?: Border
  readonly background?: Color
}

/** A cell at its place in the row; x from the left edge of the table. */
export interface TableCell {
  readonly x: Pt
  readonly width: Pt
  readonly style: Style
  readonly paragraph?: Paragraph
  /** The lines of the paragraph that stand in this row: all, unless the row is parted. */
  readonly from: number
  readonly to: number
  /** Of the text, from the edges of the cell. */
  readonly insetLeft: Pt
  readonly insetTop: Pt
}
