import type { PageDefect } from './break-pages.ts'
import { lineCount } from './page-blocks.ts'
import {
  blockOf,
  filledRows,
  partsOf,
  putPart,
  type Fill,
  type PageInHand,
  type PagePart,
  type PageStart,
} from './page-fill.ts'
import { noteRoom } from './page-rows.ts'
import { splitLastNote } from './split-note.ts'
import { stretchFill } from './stretch-fill.ts'

const shortageCost = 1e6 // for each row left empty at the foot where the spread is not to run short
const farFromFull = 3 // rows

/** Ends the page here. */
export function endPage(
  page: PageInHand,
  fill: Fill,
  next: PageStart,
  defects: readonly PageDefect[] = [],
): void {
  const filled = filledRows(fill, page.options)
  const short = page.depth - filled
  const wider = short > 0 && page.options.stretch ? stretchFill(page, fill, short) : undefined
  if (wider) {
    page.ends.push({
      parts: wider.parts,
      next: fill.waiting.length > 0 ? { ...next, floats: fill.waiting } : next,
      cost: fill.cost + wider.cost,
      defects,
      filled: page.depth,
    })
    return
  }
  // Pages that are far from full are kept only when nothing better has been found.
  if (short > farFromFull && page.ends.some((other) => !other.defects.includes('unevenFoot')))
    return
  page.ends.push({
    parts: partsOf(fill),
    next: fill.waiting.length > 0 ? { ...next, floats: fill.waiting } : next,
    cost: fill.cost + Math.max(short, 0) * shortageCost,
    defects: short > 0 ? [...defects, 'unevenFoot'] : defects,
    filled,
  })
}

/** Ends the page after a whole block, where the next may be parted from it. */
export function endAfterBlock(page: PageInHand, fill: Fill, index: number): void {
  const block = page.blocks[index]
  if (!block || block.keepWithNext || index + 1 >= page.blocks.length) return
  endPage(page, { ...fill, cost: fill.cost + block.endCost }, { block: index + 1, line: 0 })
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
    const room = noteRoom(put.rows, page.depth, page.options)
    const split = splitLastNote(variant, whole.block, line, put.notes, room)
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
  for (const fill of fills) endPage(page, fill, { block: index, line: 0 }, ['orphan'])
}

/** Puts a line of a block that fits no page on one all the same, so that nothing is lost. */
export function endOverfull(page: PageInHand, fill: Fill, whole: PagePart): void {
  const to = Math.min(whole.to, whole.from + 1)
  const put = putPart(page, fill, { ...whole, to })
  const [, variant] = blockOf(page, whole)
  const isWhole = to === lineCount(variant)
  const isLast = isWhole && whole.block + 1 >= page.blocks.length && fill.waiting.length === 0
  const next = isWhole
    ? { block: whole.block + 1, line: 0, floats: fill.waiting }
    : { block: whole.block, line: to, variant: whole.variant, floats: fill.waiting }
  page.ends.push({
    parts: partsOf(put),
    ...(!isLast && { next }),
    cost: put.cost,
    defects: ['overfullPage'],
    filled: filledRows(put, page.options),
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
