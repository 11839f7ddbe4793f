import { endAfterBlock, endAtFoot, endWithFigure } from './end-page.ts'
import { filledRows, keepFill, noFloats, putPart, type Fill, type PageInHand } from './page-fill.ts'
import type { PagePart } from './page-part.ts'
import { notesHeight, partRows } from './page-rows.ts'

// Nearest to where it is called is best; the other page of the spread is as good as there, overleaf is not.
const floatCosts = {
  foot: 10_000,
  head: 30_000,
  facingHead: 20_000,
  facingFoot: 30_000,
  overleaf: 130_000,
}

/** Ways to begin a page: with the figures that wait for it at its head or foot, or with one at its head that is called on it. */
export function beginWithFigures(page: PageInHand, empty: Fill): readonly Fill[] {
  const { start, figures } = page
  const waiting = start.floats ?? []
  const [first, ...others] = waiting
  if (first !== undefined && needsPage(page, empty, first)) {
    const { floats: _, ...rest } = start
    const isEnd = others.length === 0 && start.block >= page.blocks.length
    const next = others.length > 0 ? { ...rest, floats: others } : rest
    endWithFigure(page, wholeFigure(first), isEnd ? undefined : next)
    return []
  }
  if (waiting.length > 0) return placeWaiting(page, empty, waiting)
  const next = figures.find((index) => index >= start.block)
  const ahead = next === undefined ? undefined : putAhead(page, empty, next)
  return ahead ? [empty, ahead] : [empty]
}

// On a page that is still empty, a figure that is to have it for itself.
function needsPage(page: PageInHand, fill: Fill, index: number): boolean {
  return page.blocks[index]?.floats === 'page' && isEmpty(fill)
}

function isEmpty({ part, notes, floats }: Fill): boolean {
  return !part && notes === 0 && floats.feet.length === 0
}

// The first of them at the head, the others at the foot; what finds no room waits on. One stands there whatever its height.
function placeWaiting(page: PageInHand, empty: Fill, waiting: readonly number[]): Fill[] {
  const isLast = page.start.block >= page.blocks.length
  const fills: Fill[] = []
  for (let heads = waiting.length; heads >= 0; heads--) {
    let fill = empty
    for (const [order, index] of waiting.entries()) {
      const wait = { ...fill.floats, waiting: [...fill.floats.waiting, index] }
      const put =
        fill.floats.waiting.length > 0
          ? undefined
          : order < heads
            ? putAtHead(page, fill, index, fill.part === undefined)
            : isLast
              ? undefined
              : putAtFoot(page, fill, index)
      fill = put ?? { ...fill, floats: wait }
    }
    if (fill.part || fill.floats.feet.length > 0) keepFill(fills, fill)
    if (heads === waiting.length && fill.floats.waiting.length > 0) break
  }
  return fills.length > 0 ? fills : [empty]
}

function putAtHead(
  page: PageInHand,
  fill: Fill,
  index: number,
  whateverHeight: boolean,
): Fill | undefined {
  const { floats } = page.blocks[index] ?? {}
  if ((floats === 'bottom' || floats === 'page') && !whateverHeight) return undefined
  const put = putPart(page, fill, wholeFigure(index))
  const fits = filledRows(put, page.options) <= page.depth
  if (!fits && !whateverHeight) return undefined
  return {
    ...putPart(page, fill, wholeFigure(index), true),
    cost: fill.cost + floatCosts.facingHead,
  }
}

// A figure that is called on the page may stand at its head, if the section it is called in has begun by then.
function putAhead(page: PageInHand, empty: Fill, index: number): Fill | undefined {
  const { blocks, start, depth, options } = page
  const { floats } = blocks[index] ?? {}
  if (floats === 'bottom' || floats === 'page' || (start.block === 0 && start.line === 0))
    return undefined
  let rows = 0
  for (let before = start.block; before < index && rows <= depth; before++) {
    const block = blocks[before]
    if (block?.beginsSection) return undefined
    const lines = block?.variants[0]?.heights.at(-1) ?? 0
    if (before > start.block || start.line === 0) rows += lines / options.leading
  }
  if (index === start.block || rows > depth) return undefined
  const put = putAtHead(page, empty, index, false)
  const cost = floats === 'top' ? 0 : floatCosts.head
  return put && { ...put, cost, floats: { ...noFloats, ahead: index } }
}

/** Puts a figure where it is called, at the foot of the page, or keeps it for the next. */
export function placeFigure(page: PageInHand, fill: Fill, index: number, placed: Fill[]): void {
  const { floats } = fill
  if (needsPage(page, fill, index)) {
    const next = { block: index + 1, line: 0 }
    endWithFigure(page, wholeFigure(index), next.block < page.blocks.length ? next : undefined)
    return
  }
  if (floats.ahead === index) {
    const { ahead: _, ...rest } = floats
    keepFill(placed, { ...fill, floats: rest })
    return
  }
  const inPlace = placeHere(page, fill, index, placed)
  const foot = floats.waiting.length > 0 ? undefined : putAtFoot(page, fill, index)
  if (foot && !(fill.part && page.blocks[fill.part.block]?.keepWithNext)) {
    keepFill(placed, foot)
    endAtFoot(page, foot, index)
  }
  if (!isEmpty(fill) && (page.side === 'verso' || !(inPlace || foot))) {
    const cost = fill.cost + (page.side === 'verso' ? 0 : floatCosts.overleaf)
    const waiting = [...floats.waiting, index]
    keepFill(placed, { ...fill, cost, floats: { ...floats, waiting } })
  }
}

// Figures keep their order: none stands in its place while others wait, or stand at the foot.
function placeHere(page: PageInHand, fill: Fill, index: number, placed: Fill[]): boolean {
  const { waiting, feet, ahead } = fill.floats
  const isFree = waiting.length === 0 && feet.length === 0 && ahead === undefined
  if (page.blocks[index]?.floats !== 'anywhere' || !isFree) return false
  const put = putPart(page, fill, wholeFigure(index))
  if (filledRows(put, page.options) > page.depth) return false
  endAfterBlock(page, put, index)
  const isLast = index + 1 === page.blocks.length
  const spaced = isLast ? put : putPart(page, fill, wholeFigure(index), true)
  if (filledRows(spaced, page.options) <= page.depth) keepFill(placed, spaced)
  return true
}

function putAtFoot(page: PageInHand, fill: Fill, index: number): Fill | undefined {
  const block = page.blocks[index]
  const variant = block?.variants[0]
  const stands = block?.floats === 'anywhere' || block?.floats === 'bottom'
  if (!variant || !stands || fill.floats.ahead !== undefined) return undefined
  const part: PagePart = { ...wholeFigure(index), atFoot: true }
  const where = { isHead: false, withAfter: false, spaceAbove: 0 }
  const { feet, footRows } = fill.floats
  const rows = footRows + partRows(block, variant, part, where, page.options.leading)
  const isHere = page.start.floats?.includes(index) !== true
  const put: Fill = {
    ...fill,
    notes: fill.notes + notesHeight(variant, 0, 1),
    cost: fill.cost + (isHere ? floatCosts.foot : floatCosts.facingFoot),
    floats: { ...fill.floats, feet: [...feet, part], footRows: rows },
  }
  return filledRows(put, page.options) <= page.depth ? put : undefined
}

function wholeFigure(block: number): PagePart {
  return { block, variant: 0, from: 0, to: 1 }
}
