import type { SettingContext } from '../blocks/note.ts'
import { type PlacedPart, paintDecorations } from '../set-lines/decorations.ts'
import type { LineFacts, PlacedItem } from '../paged-book/paged-book.ts'
import type { BrokenPage } from '../pages/break-pages.ts'
import type { PageBlock } from '../pages/page-block.ts'
import { placeParts } from './place-parts.ts'
import { setBlockPart } from '../set-lines/set-block.ts'
import { setNotes } from './set-notes.ts'
import type { Flow } from '../blocks/vertical-list.ts'
import type { TextBlock } from './text-block.ts'

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
  context: SettingContext,
): PageSetting {
  const placed = placeParts(flow, blocks, page, area, context)
  const items: PlacedItem[] = []
  const lines: LineFacts[] = []
  paintDecorations(flow.decorations, placed, area.left, items)
  for (const part of placed) {
    setBlockPart(part.block, part.part, area.left, part.top, context, items, lines)
  }
  setNotes(page, blocks, page.depth, area, context, items)
  return { items, lines, parts: placed }
}
