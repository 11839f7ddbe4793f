import type { PageDefect } from './page-break-options.ts'
import { lineCount } from './page-block.ts'
import { blockOf, filledRows, partsOf, putPart, type Fill, type PageInHand } from './page-fill.ts'
import type { PagePart, PageStart } from './page-part.ts'
import { noteRoom } from './page-rows.ts'
import { splitLastNote } from './split-note.ts'
import { stretchFill } from './stretch-fill.ts'

const shortageCost = 1e6 // for each row left empty at the foot where the spread is not to run short
const farFromFull = 3 // rows
const mostWidened = 4 // rows
const fewLines = 4
const lostLinesCost = 1_500_000
const fillsPage = 0.75 // of its rows

/** Ends the page here. */
export function endPage(
  page: PageInHand,
  fill: Fill,
  next: PageStart,
  defects: readonly PageDefect[] = [],
): void {
  const { waiting, ahead } = fill.floats
  // A figure is called on the page whose head it stands at.
  if (ahead !== undefined) return
  const filled = filledRows(fill, page.options)
  const short = page.depth - filled
  const start = waiting.length > 0 ? { ...next, floats: waiting } : next
  const cost = fill.cost + (page.figures.length > 0 ? fewLinesCost(page, fill) : 0)
  const found = [
    ...defects,
    ...farFigures(page, fill),
    ...(short < 0 ? (['overfullPage'] as const) : []),
  ]
  if (page.options.strict && found.length > 0) return
  const mayWiden = page.options.stretch && short > 0 && short <= mostWidened
  const wider = mayWiden ? stretchFill(page, fill, short) : undefined
  if (wider) {
    page.ends.push({
      parts: wider.parts,
      next: start,
      cost: cost + wider.cost,
      defects: found,
      filled: page.depth,
    })
    return
  }
  if (short > 0 && page.options.strict) return
  // Pages that are far from full are kept only when nothing better has been found.
  if (short > farFromFull && page.ends.some((other) => !other.defects.includes('unevenFoot')))
    return
  page.ends.push({
    parts: partsOf(fill),
    next: start,
    cost: cost + Math.max(short, 0) * shortageCost,
    defects: short > 0 ? [...found, 'unevenFoot'] : found,
    filled,
  })
}

// A line or two of text under or above figures get lost on the page.
function fewLinesCost(page: PageInHand, fill: Fill): number {
  const parts = partsOf(fill)
  const text = parts.filter(({ block }) => !page.blocks[block]?.floats)
  const lines = text.reduce((sum, { from, to }) => sum + to - from, 0)
  return text.length < parts.length && lines > 0 && lines < fewLines ? lostLinesCost : 0
}

/** Ends the page after a whole block, where the next may be parted from it. */
export function endAfterBlock(page: PageInHand, fill: Fill, index: number): void {
  const block = page.blocks[index]
  if (!block || block.keepWithNext || index + 1 >= page.blocks.length) return
  endPage(page, { ...fill, cost: fill.cost + block.endCost }, { block: index + 1, line: 0 })
}

/** Gives a page to a figure alone; `next` is absent where the flow ends with it. */
export function endWithFigure(page: PageInHand, part: PagePart, next: PageStart | undefined): void {
  const ends = { parts: [part], cost: 0, defects: [], filled: page.depth }
  page.ends.push({ ...ends, ...(next && { next }) })
}

/** Ends the page with a figure at its foot right where it is called. */
export function endAtFoot(page: PageInHand, fill: Fill, index: number): void {
  const above = fill.part && page.blocks[fill.part.block]
  if (!above || index + 1 >= page.blocks.length) return
  endPage(page, { ...fill, cost: fill.cost + above.endCost }, { block: index + 1, line: 0 })
}

/** Ends the page inside a block that does not fit: after the last line that does, or one or two lines before. */
export function endInBlock(page: PageInHand, fill: Fill, whole: PagePart): void {
  let to = whole.to - 1
  while (
    to > whole.from &&
    filledRows(putPart(page, fill, { ...whole, to }), page.options) > page.depth
  )
    to--
  for (let tries = 0; to > whole.from && tries < 3; to--, tries++) {
    const part = { ...whole, to }
    const next = { block: whole.block, line: to, variant: whole.variant }
    const put = putPart(page, fill, part)
    const cost = put.cost + (page.blocks[whole.block]?.partCost ?? 0)
    endPage(page, { ...put, cost }, next, defectsOf(page, part))
  }
}

/** Ends the page at a line whose last note is begun here and goes on overleaf, two lines or more on each side. */
export function endInNote(page: PageInHand, fill: Fill, whole: PagePart): void {
  const [block, variant] = blockOf(page, whole)
  for (const { line } of variant.notes) {
    const to = line + 1
    if (to <= whole.from || (to === whole.to && block.keepWithNext)) continue
    const part = { ...whole, to }
    const put = putPart(page, fill, part)
    const room = noteRoom(put.rows + put.floats.footRows, page.depth, page.options)
    const split = splitLastNote(variant, line, put.notes, room)
    if (!split) continue
    const { carried } = split
    const next =
      to === whole.to
        ? { block: whole.block + 1, line: 0, carried }
        : { block: whole.block, line: to, variant: whole.variant, carried }
    endPage(page, { ...put, notes: split.height }, next, ['splitNote', ...defectsOf(page, part)])
  }
}

/** Blocks that may not be parted from one another fill more than the page: they are parted all the same. */
export function endBeforeTime(page: PageInHand, fills: readonly Fill[], index: number): void {
  for (const fill of fills) {
    // A block that has the page to itself and still may not end it, ends it: the page must get on.
    if (fill.part) endPage(page, fill, { block: index, line: 0 }, ['orphan'])
    else endPage(page, putWhole(page, fill, index), { block: index + 1, line: 0 }, ['orphan'])
  }
}

function putWhole(page: PageInHand, fill: Fill, block: number): Fill {
  const { start, blocks } = page
  const isStart = block === start.block
  const variant = isStart ? (start.variant ?? 0) : 0
  const set = blocks[block]?.variants[variant]
  const part = { block, variant, from: isStart ? start.line : 0, to: set ? lineCount(set) : 0 }
  return putPart(page, fill, part)
}

/** Puts a line of a block that fits no page on one all the same, so that nothing is lost. */
export function endOverfull(page: PageInHand, fill: Fill, whole: PagePart): void {
  const to = Math.min(whole.to, whole.from + 1)
  const put = putPart(page, fill, { ...whole, to })
  const [, variant] = blockOf(page, whole)
  const isWhole = to === lineCount(variant)
  const floats = fill.floats.waiting
  const isLast = isWhole && whole.block + 1 >= page.blocks.length && floats.length === 0
  const next = isWhole
    ? { block: whole.block + 1, line: 0, floats }
    : { block: whole.block, line: to, variant: whole.variant, floats }
  page.ends.push({
    parts: partsOf(put),
    ...(!isLast && { next }),
    cost: put.cost,
    defects: ['overfullPage'],
    filled: filledRows(put, page.options),
  })
}

/** Figures that are called before the turn of the leaf and stand after it; what fills a page has to. */
export function farFigures({ side, blocks, options }: PageInHand, fill: Fill): PageDefect[] {
  if (side === 'verso' || fill.floats.waiting.length === 0) return []
  const bound = fillsPage * options.rows * options.leading
  return fill.floats.waiting.flatMap((index) => {
    const { floats, variants } = blocks[index] ?? {}
    const height = variants?.[0]?.heights.at(-1) ?? 0
    return floats === 'page' || height > bound ? [] : (['farFigure'] as const)
  })
}

// What a designer would mark where a page ends inside a block.
function defectsOf(page: PageInHand, part: PagePart): PageDefect[] {
  const [block, variant] = blockOf(page, part)
  const count = lineCount(variant)
  const defects: PageDefect[] = []
  if (part.from === 0 && part.to < Math.min(block.orphans, count)) defects.push('orphan')
  if (part.to < count && count - part.to < block.widows) defects.push('widow')
  if (variant.hyphenated?.[part.to - 1] && page.side === 'recto') defects.push('hyphenAtRectoFoot')
  return defects
}
