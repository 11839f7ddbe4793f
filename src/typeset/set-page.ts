import type { Pt } from '../edition/length.ts'
import type { BrokenPage } from './break-pages.ts'
import { paintDecorations, type PlacedPart } from './decorations.ts'
import { atEdge } from './edge-ornament.ts'
import { partRows } from './page-rows.ts'
import type { PageBlock } from './page-blocks.ts'
import type { LineFacts, PlacedItem } from './paged-book.ts'
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
  setNotes(page, flow, Math.max(page.depth, area.rows), area, context, items)
  return { items, lines, parts: placed }
}

function placeParts(
  flow: Flow,
  blocks: readonly PageBlock[],
  page: BrokenPage,
  area: TextBlock,
  { leading }: TypesetContext,
): PlacedPart[] {
  const placed: PlacedPart[] = []
  let row = 0
  page.parts.forEach((part, index) => {
    const block = flow.blocks[part.block]
    const numbers = blocks[part.block]
    const variant = numbers?.variants[part.variant]
    if (!block || !numbers || !variant) throw new Error(`internal: no block ${part.block}`)
    const isHead = index === 0
    const isFoot = index === page.parts.length - 1
    const rows = partRows(numbers, variant, part, { isHead, withAfter: !isFoot, leading })
    row += part.extra ?? 0
    const height = (variant.heights[part.to] ?? 0) - (variant.heights[part.from] ?? 0)
    const isWhole = part.from === 0
    const before = isWhole ? (isHead && !numbers.keepBefore ? 0 : numbers.before) : numbers.repeated
    const after = part.to === variant.heights.length - 1 && !isFoot ? numbers.after : 0
    const extra = rows * leading - before - height - after
    const onGrid = Math.abs(block.style.lineHeight - leading) < 0.01
    const above = onGrid
      ? toGrid(before, extra, leading)
      : before + extra * shareAbove(before, after, isHead, isWhole)
    const top = area.top + row * leading + above
    const shown = isHead || isFoot ? atEdge(block) : block
    placed.push({ block: shown, part, top, bottom: top + height })
    row += rows
  })
  if (flow.atFoot) return shiftToFoot(placed, area, row, leading)
  return placed
}

// Text on the leading of the body goes down to the next row where there is room for that.
function toGrid(before: Pt, extra: Pt, leading: Pt): Pt {
  const snapped = Math.ceil(before / leading - 0.02) * leading
  return snapped <= before + extra + 0.01 ? snapped : before
}

// What rounding up to whole rows adds goes above and below as the space there does; at the head of a page, below.
function shareAbove(before: Pt, after: Pt, isHead: boolean, isWhole: boolean): number {
  if (before + after > 0 && isWhole) return before / (before + after)
  return isHead ? 0 : isWhole ? 0.5 : 1
}

function shiftToFoot(
  placed: PlacedPart[],
  area: TextBlock,
  rows: number,
  leading: Pt,
): PlacedPart[] {
  const shift = Math.max(area.rows - rows, 0) * leading
  return placed.map((part) => ({ ...part, top: part.top + shift, bottom: part.bottom + shift }))
}
