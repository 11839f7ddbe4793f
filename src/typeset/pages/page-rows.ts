import type { Pt } from '../../edition/length.ts'
import { lineCount, type PageBlock, type PageVariant } from './page-block.ts'
import type { PagePart } from './page-part.ts'
const slack = 0.02 // of a row: sums of lengths are not exact

/** The step of the grid, and the space between the text of a page and its notes. */
export interface RowMeasures {
  readonly leading: Pt
  readonly noteSpace: Pt
}

/** Where on a page a part of a block stands. */
export interface PartPlace {
  /** What stands at the head of a page loses the space above it. */
  readonly isHead: boolean
  /** Whether something stands below it, so that it has its space below. */
  readonly withAfter: boolean
  /** Space that the figure above it has below: the space above the part is part of that. */
  readonly spaceAbove: Pt
}

/** Rows that a part of a block takes: its lines and its space, rounded up. */
export function partRows(
  block: PageBlock,
  variant: PageVariant,
  part: PagePart,
  where: PartPlace,
  leading: Pt,
): number {
  const lines = (variant.heights[part.to] ?? 0) - (variant.heights[part.from] ?? 0)
  const before = part.from > 0 ? block.repeated : spaceBefore(block, where)
  const after = part.to === lineCount(variant) && where.withAfter ? block.after : 0
  return Math.ceil((before + lines + after) / leading - slack)
}

/** Space above a block that begins in its place on the page. */
export function spaceBefore(block: PageBlock, { isHead, spaceAbove }: PartPlace): Pt {
  if (isHead) return block.keepBefore ? block.before : 0
  return Math.max(block.before - spaceAbove, 0)
}

/** Space that a block has below it which that of the next is part of: figures stand in the text as if they were not there. */
export function spaceBelow(block: PageBlock | undefined): Pt {
  return block?.floats ? block.after : 0
}

/** Rows that the notes of a page take, with the space above them. */
export function noteRows(height: Pt, { leading, noteSpace }: RowMeasures): number {
  return height === 0 ? 0 : Math.ceil((height + noteSpace) / leading - slack)
}

/** Height that notes may take under so many rows of text. */
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
