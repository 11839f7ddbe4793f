import type { Pt } from '../edition/length.ts'
import { lineCount, type PageBlock, type PageVariant } from './page-blocks.ts'
import type { PagePart } from './page-fill.ts'

const slack = 0.02 // of a row: sums of lengths are not exact

/** The step of the grid, and the space between the text of a page and its notes. */
export interface RowMeasures {
  readonly leading: Pt
  readonly noteSpace: Pt
}

/** Rows that a part of a block takes: its lines, its space unless it stands at the head or foot, rounded up. */
export function partRows(
  block: PageBlock,
  variant: PageVariant,
  part: PagePart,
  where: { readonly isHead: boolean; readonly withAfter: boolean; readonly leading: Pt },
): number {
  const lines = (variant.heights[part.to] ?? 0) - (variant.heights[part.from] ?? 0)
  const before =
    part.from > 0 ? block.repeated : where.isHead && !block.keepBefore ? 0 : block.before
  const after = part.to === lineCount(variant) && where.withAfter ? block.after : 0
  return Math.ceil((before + lines + after) / where.leading - slack)
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
    if (line >= from && line < to) for (const note of notes) height += note.at(-1) ?? 0
  }
  return height
}
