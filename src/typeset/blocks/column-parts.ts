import type { Pt } from '../../edition/length.ts'
import {
  balancedDepth,
  fillColumns,
  type ColumnPart,
  type ColumnRoom,
} from '../pages/column-room.ts'
import type { PagePart } from '../pages/page-part.ts'
import { columnLeft } from './column-grid.ts'
import type { ColumnRange, LaidPiece } from './laid-piece.ts'
import type { BlockContent, VerticalBlock } from './vertical-list.ts'

type Columns = Extract<BlockContent, { type: 'columns' }>

/** Lines of a block in a column. */
export interface BlockInColumn {
  readonly block: VerticalBlock
  readonly part: PagePart
  /** From the top of the columns. */
  readonly top: Pt
}

/** A column with what is in it. */
export interface FilledColumn {
  /** From the left edge of the first column at the left. */
  readonly x: Pt
  readonly blocks: readonly BlockInColumn[]
}

/**
 * The columns of a part of a block of columns. A part with a depth fills the columns one after
 * another; otherwise all are as long.
 */
export function columnsOfPart(
  { grid, room, pieces, blocks }: Columns,
  part: ColumnPart & Pick<PagePart, 'columnDepth'>,
): readonly FilledColumn[] {
  return partsOf(room, part).map((column, index) => ({
    x: columnLeft(grid, index),
    blocks: rangesOf(pieces.slice(column.from, column.to)).flatMap(({ range, top }) => {
      const block = blocks[range.block]
      return block ? [{ block, part: { ...range, variant: 0 }, top }] : []
    }),
  }))
}

/** What is in a part of a block: the lines of the blocks in columns, else the part itself. */
export function linesOfPart(
  block: VerticalBlock,
  part: PagePart,
): readonly Pick<BlockInColumn, 'block' | 'part'>[] {
  if (block.content.type !== 'columns') return [{ block, part }]
  return columnsOfPart(block.content, part).flatMap(({ blocks }) => blocks)
}

function partsOf(
  room: ColumnRoom,
  part: ColumnPart & Pick<PagePart, 'columnDepth'>,
): readonly ColumnPart[] {
  const filled = fillColumns(room, part, part.columnDepth ?? balancedDepth(room, part))
  return filled ?? fillColumns({ ...room, count: Infinity }, part, Infinity) ?? []
}

interface PlacedRange {
  readonly range: Omit<ColumnRange, 'top'>
  readonly top: Pt
}

// The lines of a column, those of a block together.
function rangesOf(pieces: readonly LaidPiece[]): readonly PlacedRange[] {
  const placed: PlacedRange[] = []
  let y = 0
  pieces.forEach(({ before, height, atHead, ranges }, index) => {
    y += index === 0 ? headOf(ranges, atHead) : before
    for (const { top, block, from, to } of ranges) {
      const last = placed.at(-1)
      if (last?.range.block === block && last.range.to === from) {
        placed[placed.length - 1] = { ...last, range: { ...last.range, to } }
      } else placed.push({ range: { block, from, to }, top: y + top })
    }
    y += height + (index === 0 ? atHead - headOf(ranges, atHead) : 0)
  })
  return placed
}

// The head of a table that goes on is repeated above its rows; what else a piece takes at the head
// of a column is below it.
function headOf([first]: readonly ColumnRange[], atHead: Pt): Pt {
  return first && first.from > 0 ? atHead : 0
}
