import type { Pt } from '../edition/length.ts'
import type { Border, Color, Style } from '../theme/style.ts'
import type { Paragraph } from './paragraph.ts'

/** A row of a table, its cells broken into lines. */
export interface TableRow {
  readonly height: Pt
  readonly cells: readonly TableCell[]
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
  /** Of the text, from the edges of the cell. */
  readonly insetLeft: Pt
  readonly insetTop: Pt
}
