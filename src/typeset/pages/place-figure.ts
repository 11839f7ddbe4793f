import { endAfterBlock, endAtFoot, endBeforeFigure, endWithFigure } from './end-page.ts'
import {
  cheapestFills,
  fits,
  isEmpty,
  noFloats,
  putPart,
  putSpacedPart,
  type Fill,
  type PageToFill,
  type Placing,
} from './page-fill.ts'
import type { PagePart } from './page-part.ts'
import { notesHeight, partRows } from './page-rows.ts'

// A figure should be as near as possible to its call. The facing page is as good as the same page;
// overleaf is not.
const floatCosts = {
  foot: 10_000,
  head: 30_000,
  facingHead: 20_000,
  facingFoot: 30_000,
  overleaf: 130_000,
}

// More figures than these never wait at once: the page ends instead.
const mostWaiting = 12

/**
 * The ways to begin a page: with waiting figures at its head or foot, or with a figure at its head
 * that is called on the page.
 */
export function beginWithFigures(page: PageToFill, empty: Fill): Placing {
  const { start, figures } = page
  const waiting = start.floats ?? []
  const [first, ...others] = waiting
  if (first !== undefined && needsPage(page, empty, first)) {
    const { floats: _, ...rest } = start
    const isEnd = others.length === 0 && start.block >= page.blocks.length
    const next = others.length > 0 ? { ...rest, floats: others } : rest
    const end = endWithFigure(page, empty, wholeFigure(first), isEnd ? undefined : next)
    return { fills: [], ends: [end] }
  }
  if (waiting.length > 0) return { fills: placeWaiting(page, empty, waiting), ends: [] }
  const next = figures.find((index) => index >= start.block)
  const ahead = next === undefined ? undefined : putAhead(page, empty, next)
  return { fills: ahead ? [empty, ahead] : [empty], ends: [] }
}

// A figure that needs a page to itself takes one that is still empty.
function needsPage(page: PageToFill, fill: Fill, index: number): boolean {
  return page.blocks[index]?.floats === 'page' && isEmpty(fill)
}

// The first of them go to the head and the others to the foot: one way for each number of figures
// at the head.
function placeWaiting(page: PageToFill, empty: Fill, waiting: readonly number[]): readonly Fill[] {
  const fills: Fill[] = []
  for (let heads = waiting.length; heads >= 0; heads--) {
    const fill = placeInOrder(page, empty, waiting, heads)
    if (fill.part || fill.floats.feet.length > 0) fills.push(fill)
    if (heads === waiting.length && fill.floats.waiting.length > 0) break
  }
  return fills.length > 0 ? cheapestFills(fills) : [waiting.reduce(wait, empty)]
}

// Once a figure does not fit, it and all later ones go on waiting.
function placeInOrder(
  page: PageToFill,
  empty: Fill,
  waiting: readonly number[],
  heads: number,
): Fill {
  let fill = empty
  for (const [order, index] of waiting.entries()) {
    const put =
      fill.floats.waiting.length > 0
        ? undefined
        : putWaiting(page, fill, index, order < heads ? 'head' : 'foot')
    fill = put ?? wait(fill, index)
  }
  return fill
}

// There is no foot after the end of the text: a figure goes to the head or waits.
function putWaiting(
  page: PageToFill,
  fill: Fill,
  index: number,
  edge: 'head' | 'foot',
): Fill | undefined {
  if (edge === 'foot') {
    return page.start.block >= page.blocks.length ? undefined : putAtFoot(page, fill, index)
  }
  // The rest of a note takes its page before a figure takes one.
  if (page.blocks[index]?.floats === 'page' && fill.notes > 0) return undefined
  // One figure is placed whatever its height, so that the queue of figures ends.
  return putAtHead(page, fill, index) ?? (fill.part ? undefined : forceToHead(page, fill, index))
}

function wait(fill: Fill, index: number): Fill {
  return { ...fill, floats: { ...fill.floats, waiting: [...fill.floats.waiting, index] } }
}

function putAtHead(page: PageToFill, fill: Fill, index: number): Fill | undefined {
  const { floats } = page.blocks[index] ?? {}
  if (floats === 'bottom' || floats === 'page') return undefined
  if (!fits(page, putPart(page, fill, wholeFigure(index)))) return undefined
  return forceToHead(page, fill, index)
}

function forceToHead(page: PageToFill, fill: Fill, index: number): Fill {
  const put = putSpacedPart(page, fill, wholeFigure(index))
  return { ...put, cost: fill.cost + floatCosts.facingHead }
}

// A figure that is called on the page may stand at its head, if its section has begun by then.
function putAhead(page: PageToFill, empty: Fill, index: number): Fill | undefined {
  const { blocks, start } = page
  const { floats } = blocks[index] ?? {}
  if (floats === 'bottom' || floats === 'page') return undefined
  const isFlowStart = start.block === 0 && start.line === 0
  if (isFlowStart || index === start.block || !isCalledOnPage(page, index)) return undefined
  const put = putAtHead(page, empty, index)
  const cost = floats === 'top' ? 0 : floatCosts.head
  return put && { ...put, cost, floats: { ...noFloats, ahead: index } }
}

// Whether the text before the call fits on the page, with no heading in it.
function isCalledOnPage({ blocks, start, depth, options }: PageToFill, index: number): boolean {
  let rows = 0
  for (let before = start.block; before < index && rows <= depth; before++) {
    const block = blocks[before]
    if (block?.beginsSection) return false
    const lines = block?.variants[0]?.heights.at(-1) ?? 0
    if (before > start.block || start.line === 0) rows += lines / options.leading
  }
  return rows <= depth
}

/** Places a figure where it is called or at the foot of the page, or keeps it for the next page. */
export function placeFigure(page: PageToFill, fill: Fill, index: number): Placing {
  const { floats } = fill
  if (needsPage(page, fill, index)) {
    const next = index + 1 < page.blocks.length ? { block: index + 1, line: 0 } : undefined
    return { fills: [], ends: [endWithFigure(page, fill, wholeFigure(index), next)] }
  }
  if (floats.ahead === index) {
    const { ahead: _, ...rest } = floats
    return { fills: [{ ...fill, floats: rest }], ends: [] }
  }
  if (hasFullQueue(fill)) return { fills: [], ends: endBeforeFigure(page, fill, index) }
  const inPlace = placeHere(page, fill, index)
  const foot = floats.waiting.length > 0 ? undefined : putAtFoot(page, fill, index)
  const keepsAbove = fill.part && page.blocks[fill.part.block]?.keepWithNext
  const atFoot = foot && !keepsAbove ? foot : undefined
  const later = inPlace || foot ? waitForFacing(page, fill, index) : waitForNext(page, fill, index)
  return {
    fills: [...(inPlace?.fills ?? []), ...(atFoot ? [atFoot] : []), ...later],
    ends: [...(inPlace?.ends ?? []), ...(atFoot ? endAtFoot(page, atFoot, index) : [])],
  }
}

// Figures keep their order: none is placed at its call while others wait or stand at the foot.
function placeHere(page: PageToFill, fill: Fill, index: number): Placing | undefined {
  const { waiting, feet, ahead } = fill.floats
  const isFree = waiting.length === 0 && feet.length === 0 && ahead === undefined
  if (page.blocks[index]?.floats !== 'anywhere' || !isFree) return undefined
  const put = putPart(page, fill, wholeFigure(index))
  if (!fits(page, put)) return undefined
  const isLast = index + 1 === page.blocks.length
  const spaced = isLast ? put : putSpacedPart(page, fill, wholeFigure(index))
  return { fills: fits(page, spaced) ? [spaced] : [], ends: endAfterBlock(page, put, index) }
}

function putAtFoot(page: PageToFill, fill: Fill, index: number): Fill | undefined {
  const block = page.blocks[index]
  const variant = block?.variants[0]
  const stands = block?.floats === 'anywhere' || block?.floats === 'bottom'
  if (!variant || !stands || fill.floats.ahead !== undefined) return undefined
  const part: PagePart = { ...wholeFigure(index), atFoot: true }
  const neighbors = { isHead: false, withAfter: false, spaceAbove: 0 }
  const { feet, footRows } = fill.floats
  const rows = footRows + partRows(block, part, neighbors, page.options.leading)
  const isHere = page.start.floats?.includes(index) !== true
  const put: Fill = {
    ...fill,
    notes: fill.notes + notesHeight(variant, 0, 1),
    cost: fill.cost + (isHere ? floatCosts.foot : floatCosts.facingFoot),
    floats: { ...fill.floats, feet: [...feet, part], footRows: rows },
  }
  return fits(page, put) ? put : undefined
}

// A figure that would fit on a verso may still go to the facing recto.
function waitForFacing(page: PageToFill, fill: Fill, index: number): readonly Fill[] {
  const mayWait = page.side === 'verso' && !isEmpty(fill) && !hasFullQueue(fill)
  return mayWait ? [wait(fill, index)] : []
}

// Pictures in a row would otherwise all wait at the end of each page, for nothing.
function hasFullQueue({ floats }: Fill): boolean {
  return floats.waiting.length >= mostWaiting
}

// A figure that does not fit waits for the next page, at a higher cost if that is overleaf.
function waitForNext(page: PageToFill, fill: Fill, index: number): readonly Fill[] {
  if (isEmpty(fill) || hasFullQueue(fill)) return []
  const cost = fill.cost + (page.side === 'verso' ? 0 : floatCosts.overleaf)
  return [wait({ ...fill, cost }, index)]
}

function wholeFigure(block: number): PagePart {
  return { block, variant: 0, from: 0, to: 1 }
}
