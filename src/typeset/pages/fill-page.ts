import {
  endAfterBlock,
  endBeforeTime,
  endInBlock,
  endInNote,
  endOverfull,
  endPage,
  farFigures,
  withoutFarFromFull,
} from './end-page.ts'
import { lineCount } from './page-block.ts'
import {
  bestPart,
  cheapestFills,
  fits,
  filledRows,
  noFloats,
  partsOf,
  putPart,
  putSpacedPart,
  type Fill,
  type PageToFill,
  type Placing,
} from './page-fill.ts'
import { carriedHeight, type CarriedNote } from './page-note.ts'
import type { PageEnd, PagePart } from './page-part.ts'
import { noteRoom, noteRows } from './page-rows.ts'
import { beginWithFigures, placeFigure } from './place-figure.ts'
import { carryOver } from './split-note.ts'

/** Finds every sensible way to fill a page. */
export function fillPage(page: PageToFill): readonly PageEnd[] {
  const { blocks, start, depth, options } = page
  if (start.carried && noteRows(carriedHeight(start.carried), options) > depth) {
    return [noteAlone(page, start.carried)]
  }
  const begun = beginPage(page)
  const ends = [...begun.ends]
  let { fills } = begun
  for (let index = start.block; index < blocks.length && fills.length > 0; index++) {
    const placed: Fill[] = []
    const ways = waysToSet(page, index)
    for (const fill of fills) {
      const placing = placeBlock(page, fill, index, ways)
      placed.push(...placing.fills)
      ends.push(...placing.ends)
      if (placing.overfull && ends.length === 0) ends.push(placing.overfull)
    }
    if (placed.length === 0 && ends.length === 0) ends.push(...endBeforeTime(page, fills, index))
    fills = cheapestFills(placed)
  }
  for (const fill of fills) ends.push(endFlow(page, fill))
  return withoutFarFromFull(ends, depth)
}

// A note longer than a page gets the page to itself, and continues on the next.
function noteAlone({ start, depth, options }: PageToFill, note: CarriedNote): PageEnd {
  const carried = carryOver(note, noteRoom(0, depth, options))
  return {
    parts: [],
    next: { ...start, carried },
    cost: 0,
    defects: ['overfullPage'],
    filled: depth,
  }
}

function beginPage(page: PageToFill): Placing {
  const { start, blocks, figures } = page
  const notes = start.carried ? carriedHeight(start.carried) : 0
  const empty: Fill = { rows: 0, notes, cost: 0, floats: noFloats }
  if (figures.length === 0) return { fills: [empty], ends: [] }
  const begun = beginWithFigures(page, empty)
  if (!start.floats || start.block >= blocks.length) return begun
  return { ...begun, ends: [...begun.ends, ...endWithoutText(page, begun.fills)] }
}

// Figures that have waited may fill the page on their own.
function endWithoutText(page: PageToFill, fills: readonly Fill[]): readonly PageEnd[] {
  const { floats: _, carried: __, ...next } = page.start
  return fills.flatMap((fill) => {
    if (!fill.part || !fill.previous) return []
    const bare = putPart(page, fill.previous, fill.part)
    return endPage(page, { ...bare, cost: fill.cost, floats: fill.floats }, next) ?? []
  })
}

// Puts a block below what stands on the page, in each of the ways to set it: all of it where it
// fits, else parted or left for the next page.
function placeBlock(
  page: PageToFill,
  fill: Fill,
  index: number,
  ways: readonly PagePart[],
): Placing {
  const block = page.blocks[index]
  if (!block || (block.beginsSection && fill.floats.ahead !== undefined)) return nowhere
  if (!block.floats) return placeText(page, fill, index, ways)
  const placed = placeFigure(page, fill, index)
  // Figures keep their order, so none is set in the text while others wait.
  if (placed.fills.length > 0 || fill.floats.waiting.length > 0) return placed
  const inText = placeText(page, fill, index, ways)
  return { ...inText, ends: [...placed.ends, ...inText.ends] }
}

const nowhere: Placing = { fills: [], ends: [] }

function placeText(
  page: PageToFill,
  fill: Fill,
  index: number,
  ways: readonly PagePart[],
): Placing {
  const { blocks, options } = page
  const fills: Fill[] = []
  const ends: PageEnd[] = []
  let isPlaced = false
  for (const whole of ways) {
    const put = putPart(page, fill, whole)
    if (!fits(page, put)) {
      ends.push(...endInBlock(page, fill, whole), ...endInNote(page, fill, whole))
      continue
    }
    isPlaced = true
    ends.push(...endAfterBlock(page, put, index))
    // The space below the last block of a flow is dropped, as at the foot of a page.
    const spaced = index + 1 === blocks.length ? put : putSpacedPart(page, fill, whole)
    if (filledRows(spaced, options) <= page.depth) fills.push(spaced)
  }
  if (isPlaced || fill.part) return { fills, ends }
  return { fills, ends, overfull: endOverfull(page, fill, bestPart(page, index)) }
}

// The rest of a block, in each variant in which it may be set here.
function waysToSet({ blocks, start, options }: PageToFill, index: number): readonly PagePart[] {
  const chosen = index === start.block ? start.variant : undefined
  const from = index === start.block ? start.line : 0
  return (blocks[index]?.variants ?? []).flatMap((set, variant) => {
    if (chosen !== undefined && variant !== chosen) return []
    if (set.breaksRule && options.strict) return []
    return [{ block: index, variant, from, to: lineCount(set) }]
  })
}

// The whole flow is on pages now, except for figures that still wait.
function endFlow(page: PageToFill, fill: Fill): PageEnd {
  const { waiting } = fill.floats
  const next = { block: page.blocks.length, line: 0, floats: waiting }
  return {
    // A figure for the foot stands directly under the end of the text.
    parts: partsOf(fill).map(({ atFoot: _, ...part }) => part),
    ...(waiting.length > 0 && { next }),
    cost: fill.cost,
    defects: farFigures(page, fill),
    filled: filledRows(fill, page.options),
  }
}
