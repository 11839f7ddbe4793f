import { lineCount } from './page-block.ts'
import type { PageDefect } from './page-break-options.ts'
import {
  bestPart,
  blockOf,
  filledRows,
  fits,
  partsOf,
  putPart,
  type Fill,
  type PageToFill,
} from './page-fill.ts'
import type { PageEnd, PagePart, PageStart } from './page-part.ts'
import { noteRoom, partHeight } from './page-rows.ts'
import { splitLastNote, splitOrSendLastNote } from './split-note.ts'
import { stretchFill } from './stretch-fill.ts'

const shortageCost = 1e6 // for each row left empty at the foot where the spread is not to run short
// A page that ends with a chapter may be short, but not where the next chapter would fit on it.
const shortChapterEndCost = 1e5 // for each row
const farFromFull = 3 // rows
const mostWidened = 4 // rows
const mostTries = 3 // lines of a block after which a page may end
const fewLines = 4
const lostLinesCost = 1_500_000
const fillsPage = 0.75 // of its rows

/** Ends the page here; undefined if that breaks a rule and the options are strict. */
export function endPage(
  page: PageToFill,
  fill: Fill,
  next: PageStart,
  defects: readonly PageDefect[] = [],
): PageEnd | undefined {
  const { waiting, ahead } = fill.floats
  // A figure at the head of a page must be called on that page.
  if (ahead !== undefined) return undefined
  const short = page.depth - filledRows(fill, page.options)
  const found = [
    ...defects,
    ...farFigures(page, fill),
    ...(short < 0 ? (['overfullPage'] as const) : []),
  ]
  if (page.options.strict && found.length > 0) return undefined
  const foot = endsChapter(page, next) ? endShort(page, fill, short) : endAtDepth(page, fill, short)
  if (!foot) return undefined
  return {
    parts: foot.parts,
    next: waiting.length > 0 ? { ...next, floats: waiting } : next,
    cost: fill.cost + fewLinesCost(page, fill) + foot.cost,
    defects: foot.isUneven ? [...found, 'unevenFoot'] : found,
    filled: foot.filled,
  }
}

function endsChapter({ blocks }: PageToFill, { block, line }: PageStart): boolean {
  return line === 0 && blocks[block]?.runsOn === true
}

function endShort({ depth }: PageToFill, fill: Fill, short: number) {
  const cost = Math.max(short, 0) * shortChapterEndCost
  return { parts: partsOf(fill), cost, filled: depth - short, isUneven: false }
}

// Fills rows that are missing at the foot: with wider spaces if possible, else with empty rows,
// which strict options forbid.
function endAtDepth(page: PageToFill, fill: Fill, short: number) {
  const { depth, options } = page
  const mayWiden = options.stretch && short > 0 && short <= mostWidened
  const wider = mayWiden ? stretchFill(page, fill, short) : undefined
  if (wider) return { ...wider, filled: depth, isUneven: false }
  if (short > 0 && options.strict) return undefined
  const cost = Math.max(short, 0) * shortageCost
  return { parts: partsOf(fill), cost, filled: depth - short, isUneven: short > 0 }
}

// A line or two of text look lost above or below figures.
function fewLinesCost({ figures, blocks }: PageToFill, fill: Fill): number {
  if (figures.length === 0) return 0
  const parts = partsOf(fill)
  const text = parts.filter(({ block }) => !blocks[block]?.floats)
  const lines = text.reduce((sum, { from, to }) => sum + to - from, 0)
  return text.length < parts.length && lines > 0 && lines < fewLines ? lostLinesCost : 0
}

/** Drops pages that are far from full if a fuller one was found before them. */
export function withoutFarFromFull(ends: readonly PageEnd[], depth: number): readonly PageEnd[] {
  const firstLevel = ends.findIndex((end) => !isUneven(end))
  if (firstLevel === -1) return ends
  return ends.filter(
    (end, index) => index < firstLevel || !isUneven(end) || depth - end.filled <= farFromFull,
  )
}

function isUneven({ defects }: PageEnd): boolean {
  return defects.includes('unevenFoot')
}

/** Ends the page after a whole block, if the next block may be separated from it. */
export function endAfterBlock(page: PageToFill, fill: Fill, index: number): readonly PageEnd[] {
  const block = page.blocks[index]
  if (!block || block.keepWithNext || index + 1 >= page.blocks.length) return []
  const cost = fill.cost + block.endCost
  return found(endPage(page, { ...fill, cost }, { block: index + 1, line: 0 }))
}

/**
 * Gives a page to a figure alone; `next` is absent where the flow ends with it. Its last note may
 * continue overleaf.
 */
export function endWithFigure(
  page: PageToFill,
  empty: Fill,
  figure: PagePart,
  next: PageStart | undefined,
): PageEnd {
  const [, variant] = blockOf(page, figure)
  const { rows, notes } = putPart(page, empty, figure)
  const room = noteRoom(rows, page.depth, page.options)
  const split = splitOrSendLastNote(variant, 0, notes, room)
  const whole = { parts: [figure], cost: 0, defects: [], filled: page.depth }
  if (!split) {
    const defects: readonly PageDefect[] = notes > 0 && notes > room ? ['overfullPage'] : []
    return { ...whole, defects, ...(next && { next }) }
  }
  const start = next ?? { block: page.blocks.length, line: 0 }
  return { ...whole, defects: ['splitNote'], next: { ...start, carried: split.carried } }
}

/** Ends the page before a figure for which there is no room among those that wait. */
export function endBeforeFigure(page: PageToFill, fill: Fill, index: number): readonly PageEnd[] {
  return found(endPage(page, fill, { block: index, line: 0 }))
}

/** Ends the page with a figure at its foot, directly where it is called. */
export function endAtFoot(page: PageToFill, fill: Fill, index: number): readonly PageEnd[] {
  const above = fill.part && page.blocks[fill.part.block]
  if (!above || index + 1 >= page.blocks.length) return []
  const cost = fill.cost + above.endCost
  return found(endPage(page, { ...fill, cost }, { block: index + 1, line: 0 }))
}

/**
 * Ends the page inside a block that is too long: after the last line that fits, or shortly before.
 */
export function endInBlock(page: PageToFill, fill: Fill, whole: PagePart): readonly PageEnd[] {
  const last = lastThatFits(page, fill, whole)
  const ends: PageEnd[] = []
  const [{ partCost }, { columns }] = blockOf(page, whole)
  const tries = columns ? mostTriesInColumn * columns.count : mostTries
  for (let to = last; to > whole.from && to > last - tries; to--) {
    const part = columns ? filledColumns(page, fill, { ...whole, to }) : { ...whole, to }
    if (endsInHead(page, part)) continue
    const next = { block: whole.block, line: to, variant: whole.variant }
    const put = putPart(page, fill, part)
    const cost = put.cost + partCost + (columns ? (last - to) * shortColumnCost : 0)
    ends.push(...found(endPage(page, { ...put, cost }, next, defectsOf(page, part))))
  }
  return ends
}

const mostTriesInColumn = 8 // pieces, so that enough of them can go to a last page
const shortColumnCost = 20_000 // for each piece that could stand in the last column

// Columns that go on overleaf are filled to the foot of the page, one after another.
function filledColumns(page: PageToFill, fill: Fill, part: PagePart): PagePart {
  const { depth, options } = page
  const [, variant] = blockOf(page, part)
  const free = depth - filledRows(putPart(page, fill, part), options)
  const columnDepth = partHeight(variant, part) + Math.max(free, 0) * options.leading
  return { ...part, columnDepth }
}

// The end of the most lines that fit, fewer than all; `whole.from` if none fits. A paragraph may go
// on over hundreds of pages, so the lines are halved and not counted down.
function lastThatFits(page: PageToFill, fill: Fill, whole: PagePart): number {
  let fitting = whole.from
  let tooLong = whole.to
  while (tooLong - fitting > 1) {
    const to = Math.floor((fitting + tooLong) / 2)
    if (fits(page, putPart(page, fill, { ...whole, to }))) fitting = to
    else tooLong = to
  }
  return fitting
}

/**
 * Ends the page at a line whose last note begins here and continues overleaf, with two lines or
 * more on each side.
 */
export function endInNote(page: PageToFill, fill: Fill, whole: PagePart): readonly PageEnd[] {
  const [block, variant] = blockOf(page, whole)
  const ends: PageEnd[] = []
  for (const { line } of variant.notes) {
    const to = line + 1
    if (to <= whole.from || (to === whole.to && block.keepWithNext)) continue
    const part = { ...whole, to }
    if (endsInHead(page, part)) continue
    const put = putPart(page, fill, part)
    if (put.rows > page.depth) break
    const room = noteRoom(put.rows + put.floats.footRows, page.depth, page.options)
    const split = splitLastNote(variant, line, put.notes, room)
    if (!split) continue
    const next = { ...startAfter(part, whole), carried: split.carried }
    const defects = ['splitNote', ...defectsOf(page, part)] as const
    ends.push(...found(endPage(page, { ...put, notes: split.height }, next, defects)))
  }
  return ends
}

// The next page begins inside the block, or with the block after it.
function startAfter({ block, variant, to }: PagePart, whole: PagePart): PageStart {
  return to === whole.to ? { block: block + 1, line: 0 } : { block, line: to, variant }
}

/** Splits blocks that should stay together, because together they are longer than the page. */
export function endBeforeTime(
  page: PageToFill,
  fills: readonly Fill[],
  index: number,
): readonly PageEnd[] {
  return fills.flatMap((fill) => {
    // A block that is alone on the page ends it even if that is not allowed: pages must make
    // progress.
    if (fill.part) return found(endPage(page, fill, { block: index, line: 0 }, ['orphan']))
    const whole = putPart(page, fill, bestPart(page, index))
    return found(endPage(page, whole, { block: index + 1, line: 0 }, ['orphan']))
  })
}

// Whether nothing of a table but its head, or a part of that, would stand on the page.
function endsInHead({ blocks }: PageToFill, { block, to }: PagePart): boolean {
  const { head } = blocks[block] ?? {}
  return head !== undefined && to >= head.from && to <= head.to
}

/**
 * Puts one line of a block on the page even though it does not fit, so that nothing is lost. The
 * head of a table takes a row with it.
 */
export function endOverfull(page: PageToFill, fill: Fill, whole: PagePart): PageEnd {
  const one = { ...whole, to: whole.from + 1 }
  const head = endsInHead(page, one) ? page.blocks[whole.block]?.head : undefined
  const part = { ...whole, to: Math.min(whole.to, (head?.to ?? whole.from) + 1) }
  const put = putPart(page, fill, part)
  const next = { ...startAfter(part, whole), floats: fill.floats.waiting }
  const isLast = next.block >= page.blocks.length && next.floats.length === 0
  return {
    parts: partsOf(put),
    ...(!isLast && { next }),
    cost: put.cost,
    defects: ['overfullPage'],
    filled: filledRows(put, page.options),
  }
}

/**
 * Reports a defect for each figure that stands on a later leaf than its call. Figures that fill a
 * page cannot avoid that.
 */
export function farFigures({ side, blocks, options }: PageToFill, fill: Fill): PageDefect[] {
  if (side === 'verso' || fill.floats.waiting.length === 0) return []
  const bound = fillsPage * options.rows * options.leading
  return fill.floats.waiting.flatMap((index) => {
    const { floats, variants } = blocks[index] ?? {}
    const height = variants?.[0]?.heights.at(-1) ?? 0
    return floats === 'page' || height > bound ? [] : (['farFigure'] as const)
  })
}

// The defects of a page that ends inside a block.
function defectsOf(page: PageToFill, part: PagePart): PageDefect[] {
  const [block, variant] = blockOf(page, part)
  const count = lineCount(variant)
  const defects: PageDefect[] = []
  if (part.from === 0 && part.to < Math.min(block.orphans, count)) defects.push('orphan')
  if (part.to < count && count - part.to < block.widows) defects.push('widow')
  if (variant.hyphenated?.[part.to - 1] && page.side === 'recto') defects.push('hyphenAtRectoFoot')
  return defects
}

function found(end: PageEnd | undefined): readonly PageEnd[] {
  return end ? [end] : []
}
