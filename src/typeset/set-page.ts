import type { Pt } from '../edition/length.ts'
import type { BrokenPage } from './break-pages.ts'
import { paintDecorations, type PlacedPart } from './decorations.ts'
import type { PageBlock } from './page-blocks.ts'
import type { LineFacts, PlacedItem } from './paged-book.ts'
import { placeParts } from './place-parts.ts'
import { setBlockPart } from './set-block.ts'
import type { TypesetContext } from './typeset-context.ts'
import { setNotes } from './set-notes.ts'
import type { Flow } from './vertical-list.ts'

/** Where the text block of a page stands. */
export interface TextBlock {
  readonly left: Pt
  readonly top: Pt
  readonly measure: Pt
  /** Rows of the grid. */
  readonly rows: number
}

/** A page set: its items, the lines of its text, and its blocks at their places. */
export interface PageSetting {
  readonly items: readonly PlacedItem[]
  readonly lines: readonly LineFacts[]
  readonly parts: readonly PlacedPart[]
}

/** Sets what stands in the text block of a page: text, its decorations, notes at the foot. */
export function setPage(
  flow: Flow,
  blocks: readonly PageBlock[],
  page: BrokenPage,
  area: TextBlock,
  context: TypesetContext,
): PageSetting {
  const placed = placeParts(flow, blocks, page, area, context)
  const items: PlacedItem[] = []
  const lines: LineFacts[] = []
  paintDecorations(flow.decorations, placed, area.left, items)
  for (const part of placed) {
    setBlockPart(part.block, part.part, area.left, part.top, context, items, lines)
  }
  setNotes(page, flow, page.depth, area, context, items)
  return { items, lines, parts: placed }
}
