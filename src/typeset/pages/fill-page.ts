import type { PageBreakOptions } from './page-break-options.ts'
import {
  endAfterBlock,
  endBeforeTime,
  endInBlock,
  endInNote,
  endOverfull,
  endPage,
  farFigures,
} from './end-page.ts'
import { lineCount, type PageBlock } from './page-block.ts'
import {
  filledRows,
  keepFill,
  noFloats,
  partsOf,
  putPart,
  type Fill,
  type PageInHand,
} from './page-fill.ts'
import type { PageEnd, PagePart, PageStart } from './page-part.ts'
import { carriedHeight, type CarriedNote } from './page-note.ts'
import { noteRoom, noteRows } from './page-rows.ts'
import { beginWithFigures, placeFigure } from './place-figure.ts'
import { carryOver } from './split-note.ts'

/** Every sensible way to fill a page of a given depth in rows from a given place. */
export function fillPage(
  { blocks, figures }: Pick<PageInHand, 'blocks' | 'figures'>,
  start: PageStart,
  depth: number,
  side: 'recto' | 'verso',
  options: PageBreakOptions,
): readonly PageEnd[] {
  const page: PageInHand = { blocks, figures, start, depth, side, options, ends: [] }
  if (start.carried && noteRows(carriedHeight(start.carried), options) > depth) {
    return [noteAlone(page, start.carried)]
  }
  let fills = beginPage(page)
  for (let index = start.block; index < blocks.length && fills.length > 0; index++) {
    const placed: Fill[] = []
    for (const fill of fills) placeBlock(page, fill, index, placed)
    if (placed.length === 0 && page.ends.length === 0) endBeforeTime(page, fills, index)
    fills = placed
  }
  for (const fill of fills) endFlow(page, fill)
  return page.ends
}

// A note longer than a page has the page to itself, and goes on.
function noteAlone({ start, depth, options }: PageInHand, note: CarriedNote): PageEnd {
  const carried = carryOver(note, noteRoom(0, depth, options))
  return {
    parts: [],
    next: { ...start, carried },
    cost: 0,
    defects: ['overfullPage'],
    filled: depth,
  }
}

function beginPage(page: PageInHand): readonly Fill[] {
  const { start, blocks, figures } = page
  const notes = start.carried ? carriedHeight(start.carried) : 0
  const empty: Fill = { rows: 0, notes, cost: 0, floats: noFloats }
  if (figures.length === 0) return [empty]
  const fills = beginWithFigures(page, empty)
  // They may fill the page alone.
  if (start.floats && start.block < blocks.length) {
    const { floats: _, carried: __, ...next } = start
    for (const fill of fills) {
      if (!fill.part || !fill.previous) continue
      const bare = putPart(page, fill.previous, fill.part)
      endPage(page, { ...bare, cost: fill.cost, floats: fill.floats }, next)
    }
  }
  return fills
}

// Puts a block after what stands on the page: whole where it fits, parted or left for the next page where the page ends.
function placeBlock(page: PageInHand, fill: Fill, index: number, placed: Fill[]): void {
  const { blocks, start, depth, options } = page
  const block = blocks[index]
  if (!block) return
  if (block.beginsSection && fill.floats.ahead !== undefined) return
  const before = placed.length
  if (block.floats) placeFigure(page, fill, index, placed)
  if (placed.length > before) return
  const isStart = index === start.block
  let fits = false
  block.variants.forEach(({ breaksRule }, number) => {
    if (isStart && start.variant !== undefined && number !== start.variant) return
    if (breaksRule && options.strict) return
    const whole = wholeOf(blocks, index, number, isStart ? start.line : 0)
    const put = putPart(page, fill, whole)
    if (filledRows(put, options) > depth) {
      endInBlock(page, fill, whole)
      endInNote(page, fill, whole)
      return
    }
    fits = true
    endAfterBlock(page, put, index)
    // The space below is lost at the end of the flow, as it is at the foot of a page.
    const spaced = index + 1 === blocks.length ? put : putPart(page, fill, whole, true)
    if (filledRows(spaced, options) <= depth) keepFill(placed, spaced)
  })
  if (fits) return
  if (fill.part === undefined && page.ends.length === 0) {
    const number = isStart ? (start.variant ?? 0) : 0
    endOverfull(page, fill, wholeOf(blocks, index, number, isStart ? start.line : 0))
  }
}

function wholeOf(
  blocks: readonly PageBlock[],
  block: number,
  variant: number,
  from: number,
): PagePart {
  const set = blocks[block]?.variants[variant]
  return { block, variant, from, to: set ? lineCount(set) : 0 }
}

// All of the flow stands on the page, but for figures that still wait.
function endFlow(page: PageInHand, fill: Fill): void {
  const { waiting } = fill.floats
  const next = { block: page.blocks.length, line: 0, floats: waiting }
  page.ends.push({
    // A figure for the foot stands right under the end of the text.
    parts: partsOf(fill).map(({ atFoot: _, ...part }) => part),
    ...(waiting.length > 0 && { next }),
    cost: fill.cost,
    defects: farFigures(page, fill),
    filled: filledRows(fill, page.options),
  })
}
