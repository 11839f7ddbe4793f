import type { Pt } from '../../edition/length.ts'
import type { ColumnPiece } from '../pages/column-room.ts'

/** Lines of a block in a piece of the text of columns. */
export interface ColumnRange {
  /** The index of the block. */
  readonly block: number
  readonly from: number
  readonly to: number
  /** From the top of the piece, below the space above it. */
  readonly top: Pt
}

/** A piece of the text of columns, and the lines that it consists of. */
export interface LaidPiece extends ColumnPiece {
  readonly ranges: readonly ColumnRange[]
}
