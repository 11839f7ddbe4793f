import type { Pt } from '../../edition/length.ts'
import { balancedDepth } from './column-room.ts'
import { lineCount, type PageBlock, type PageVariant } from './page-block.ts'
import type { PagePart } from './page-part.ts'

const slack = 0.02 // of a row: sums of lengths are not exact

/** The step of the grid, and the space between the text of a page and its notes. */
export interface RowMeasures {
  readonly leading: Pt
  readonly noteSpace: Pt
}

/** What is above and below a part on its page. */
export interface PartNeighbors {
  /** Nothing is above it, so the part drops the space above it. */
  readonly isHead: boolean
  /** Something is below it, so the part keeps the space below it. */
  readonly withAfter: boolean
  /** The space below the figure above it, which replaces the space above the part. */
  readonly spaceAbove: Pt
}

/** The rows that a part takes: its lines and its space, rounded up. */
export function partRows(
  block: PageBlock,
  part: PagePart,
  neighbors: PartNeighbors,
  leading: Pt,
): number {
  const variant = variantOf(block, part)
  const lines = partHeight(variant, part)
  const before = part.from > 0 ? block.repeated : spaceBefore(block, neighbors)
  const after = part.to === lineCount(variant) && neighbors.withAfter ? block.after : 0
  return Math.ceil((before + lines + after) / leading - slack)
}

/** The height of the lines of a part. */
export function partHeight({ heights, columns }: PageVariant, part: PagePart): Pt {
  if (columns) return part.columnDepth ?? balancedDepth(columns, part)
  return (heights[part.to] ?? 0) - (heights[part.from] ?? 0)
}

/** The way that the block of a part is set. */
export function variantOf(block: PageBlock, { block: index, variant }: PagePart): PageVariant {
  const set = block.variants[variant]
  if (!set) throw new Error(`internal: block ${index} has no variant ${variant}`)
  return set
}

/** Space above a block that begins on the page. */
export function spaceBefore(block: PageBlock, { isHead, spaceAbove }: PartNeighbors): Pt {
  if (isHead) return block.keepBefore ? block.before : 0
  return Math.max(block.before - spaceAbove, 0)
}

/** The space below a block that includes the space above the next one: only figures have it. */
export function spaceBelow(block: PageBlock | undefined): Pt {
  return block?.floats ? block.after : 0
}

/** The rows that the notes of a page take, with the space above them. */
export function noteRows(height: Pt, { leading, noteSpace }: RowMeasures): number {
  return height === 0 ? 0 : Math.ceil((height + noteSpace) / leading - slack)
}

/** The height left for notes under a number of rows of text. */
export function noteRoom(rows: number, depth: number, { leading, noteSpace }: RowMeasures): Pt {
  return (depth - rows) * leading - noteSpace
}

/** Height of the notes marked in lines `from` up to `to`. */
export function notesHeight(variant: PageVariant, from: number, to: number): Pt {
  let height = 0
  for (const { line, notes } of variant.notes) {
    if (line >= from && line < to) for (const { heights } of notes) height += heights.at(-1) ?? 0
  }
  return height
}
