import type { Pt } from '../edition/length.ts'
import type { PageBreakOptions, PageDefect } from './break-pages.ts'
import {
  carriedHeight,
  lineCount,
  type CarriedNote,
  type PageBlock,
  type PageVariant,
} from './page-blocks.ts'
import { carryOver, splitLastNote } from './split-note.ts'

/** Where a page begins: at a line of a block, whose variant is chosen when the block began on the page before. */
export interface PageStart {
  readonly block: number
  readonly line: number
  readonly variant?: number
  /** A note that goes on from the page before. */
  readonly carried?: CarriedNote
  /** Figures from before that stand at the head of this page. */
  readonly floats?: readonly number[]
}

/** Lines `from` up to `to` of a block, set in one of its variants. */
export interface PagePart {
  readonly block: number
  readonly variant: number
  readonly from: number
  readonly to: number
}

/** One way to end a page. */
export interface PageEnd {
  readonly parts: readonly PagePart[]
  /** Where the next page begins; absent when the flow ends here. */
  readonly next?: PageStart
  /** Of the variants chosen, and of the space left empty. */
  readonly cost: number
  readonly defects: readonly PageDefect[]
  /** Rows filled, notes included. */
  readonly textRows: number
}

/** Blocks that stand on the page so far, cheapest for their rows and notes. */
interface Fill {
  readonly rows: number
  readonly notes: Pt
  readonly cost: number
  readonly part: PagePart | undefined
  readonly previous: Fill | undefined
  readonly defects: readonly PageDefect[]
  /** Figures that wait for the next page, in their order. */
  readonly waiting: readonly number[]
}

const slack = 0.02 // of a row: sums of lengths are not exact
const shortageCost = 1e6 // for each row left empty at the foot where the spread is not to run short

/** Every sensible way to fill a page of a given depth in rows from a given place. */
export function fillPage(
  blocks: readonly PageBlock[],
  start: PageStart,
  depth: number,
  side: 'recto' | 'verso',
  options: PageBreakOptions,
): readonly PageEnd[] {
  const ends: PageEnd[] = []
  const page: PageInHand = { blocks, start, depth, side, options, ends }
  const notes = start.carried ? carriedHeight(start.carried) : 0
  if (start.carried && noteRows(notes, options) > depth) {
    // A note longer than a page has the page to itself, and goes on.
    const carried = carryOver(start.carried, noteRoom(0, depth, options))
    const end = { parts: [], next: { ...start, carried }, cost: 0, textRows: depth }
    return [{ ...end, defects: ['overfullPage'] }]
  }
  const first = placeFloats(page, notes)
  if (first.part && start.block < blocks.length) end(page, first, withoutFloats(start), [])
  let fills: Fill[] = [first]
  for (let index = start.block; index < blocks.length && fills.length > 0; index++) {
    const block = blocks[index] as PageBlock
    const placed: Fill[] = []
    for (const fill of fills) placeBlock(page, fill, block, index, placed)
    if (placed.length === 0 && ends.length === 0) endBeforeTime(page, fills, index)
    fills = placed
  }
  for (const fill of fills) {
    const { waiting } = fill
    ends.push({
      parts: partsOf(fill),
      ...(waiting.length > 0 && { next: { block: blocks.length, line: 0, floats: waiting } }),
      cost: fill.cost,
      defects: fill.defects,
      textRows: fill.rows + noteRows(fill.notes, options),
    })
  }
  return ends
}

// Puts the figures that waited for this page at its head, as many as there is room for.
function placeFloats(page: PageInHand, notes: Pt): Fill {
  const { start, blocks, depth, options } = page
  let fill: Fill = {
    rows: 0,
    notes,
    cost: 0,
    part: undefined,
    previous: undefined,
    defects: [],
    waiting: [],
  }
  for (const index of start.floats ?? []) {
    const block = blocks[index]
    const variant = block?.variants[0]
    if (!block || !variant) continue
    const part: PagePart = { block: index, variant: 0, from: 0, to: lineCount(variant) }
    const rows = fill.rows + rowsOf(page, block, variant, part, fill, true)
    const bare = fill.rows + rowsOf(page, block, variant, part, fill, false)
    const all = fill.notes + notesHeight(variant, 0, part.to)
    const fits = bare + noteRows(all, options) <= depth && fill.waiting.length === 0
    if (!fits && fill.part !== undefined) fill = { ...fill, waiting: [...fill.waiting, index] }
    else fill = { ...fill, rows, notes: all, part, previous: fill }
  }
  return fill
}

function withoutFloats({ block, line, variant }: PageStart): PageStart {
  return { block, line, ...(variant !== undefined && { variant }) }
}

interface PageInHand {
  readonly blocks: readonly PageBlock[]
  readonly start: PageStart
  readonly depth: number
  readonly side: 'recto' | 'verso'
  readonly options: PageBreakOptions
  readonly ends: PageEnd[]
}

// Puts a block after what stands on the page: whole where it fits, and parted or left for the next page where the page ends.
function placeBlock(
  page: PageInHand,
  fill: Fill,
  block: PageBlock,
  index: number,
  placed: Fill[],
): void {
  const { start, depth, options } = page
  const isStart = index === start.block
  const from = isStart ? start.line : 0
  let whole = false
  if (block.floats && fill.waiting.length > 0) {
    // Figures keep their order.
    keepFill(placed, { ...fill, waiting: [...fill.waiting, index] })
    return
  }
  block.variants.forEach((variant, number) => {
    if (isStart && start.variant !== undefined && number !== start.variant) return
    const count = lineCount(variant)
    const notes = fill.notes + notesHeight(variant, from, count)
    const cost = fill.cost + (from === 0 ? variant.cost : 0)
    const part: PagePart = { block: index, variant: number, from, to: count }
    const withAfter = fill.rows + rowsOf(page, block, variant, part, fill, true)
    const bare = fill.rows + rowsOf(page, block, variant, part, fill, false)
    const used = bare + noteRows(notes, options)
    if (used <= depth) {
      whole = true
      const done: Fill = { ...fill, rows: withAfter, notes, cost, part, previous: fill }
      endAfter(page, { ...done, rows: bare }, block, index)
      // The space below is lost at the foot, and at the end of the flow.
      if (index + 1 === page.blocks.length) keepFill(placed, { ...done, rows: bare })
      else if (withAfter + noteRows(notes, options) <= depth) keepFill(placed, done)
    } else breakInside(page, fill, block, variant, part, cost)
    if (used > depth && variant.notes.length > 0)
      breakInNote(page, fill, block, variant, part, cost)
  })
  if (!whole && block.floats && fill.part !== undefined) {
    const cost = fill.cost + floatCost[page.side]
    keepFill(placed, { ...fill, cost, waiting: [index] })
  }
  if (!whole && fill.part === undefined && page.ends.length === 0) {
    forceOverfull(page, fill, block, index, from)
  }
}

// A figure on the facing page is nearly in its place; overleaf it is not.
const floatCost = { verso: 20_000, recto: 150_000 }

// The page may end after a whole block.
function endAfter(page: PageInHand, fill: Fill, block: PageBlock, index: number): void {
  if (block.keepWithNext || index + 1 >= page.blocks.length) return
  end(page, fill, { block: index + 1, line: 0 }, [])
}

// The page may end inside a block: after the last line that fits, or one or two lines before.
function breakInside(
  page: PageInHand,
  fill: Fill,
  block: PageBlock,
  variant: PageVariant,
  whole: PagePart,
  cost: number,
): void {
  const { depth, side } = page
  const count = whole.to
  let to = count - 1
  let usage = Infinity
  for (; to > whole.from; to--) {
    usage = partUsage(page, fill, block, variant, { ...whole, to })
    if (usage <= depth) break
  }
  for (let tries = 0; to > whole.from && tries < 3; to--, tries++) {
    const part = { ...whole, to }
    const defects: PageDefect[] = []
    if (whole.from === 0 && to < block.orphans) defects.push('orphan')
    if (count - to < block.widows) defects.push('widow')
    if (variant.hyphenated?.[to - 1] && side === 'recto') defects.push('hyphenAtRectoFoot')
    const rows = fill.rows + rowsOf(page, block, variant, part, fill, false)
    const notes = fill.notes + notesHeight(variant, whole.from, to)
    const next = { block: whole.block, line: to, variant: whole.variant }
    end(page, { ...fill, rows, notes, cost, part, previous: fill }, next, defects)
  }
}

// The page may end at a line whose last note is begun here and goes on overleaf, two lines or more on each side.
function breakInNote(
  page: PageInHand,
  fill: Fill,
  block: PageBlock,
  variant: PageVariant,
  whole: PagePart,
  cost: number,
): void {
  const { depth, side, options } = page
  const count = whole.to
  for (const { line } of variant.notes) {
    const to = line + 1
    if (to <= whole.from || (to === count && block.keepWithNext)) continue
    const part = { ...whole, to }
    const rows = fill.rows + rowsOf(page, block, variant, part, fill, false)
    const others = fill.notes + notesHeight(variant, whole.from, to)
    const split = splitLastNote(variant, whole.block, line, others, noteRoom(rows, depth, options))
    if (!split) continue
    const defects: PageDefect[] = ['splitNote']
    if (whole.from === 0 && to < Math.min(block.orphans, count)) defects.push('orphan')
    if (to < count && count - to < block.widows) defects.push('widow')
    if (variant.hyphenated?.[to - 1] && side === 'recto') defects.push('hyphenAtRectoFoot')
    const next =
      to === count
        ? { block: whole.block + 1, line: 0, carried: split.carried }
        : { block: whole.block, line: to, variant: whole.variant, carried: split.carried }
    const done: Fill = { ...fill, rows, notes: split.height, cost, part, previous: fill }
    end(page, done, next, defects)
  }
}

function end(page: PageInHand, fill: Fill, next: PageStart, defects: readonly PageDefect[]): void {
  const used = fill.rows + noteRows(fill.notes, page.options)
  const short = page.depth - used
  const all = [...fill.defects, ...defects]
  if (short > 0) all.push('unevenFoot')
  // Pages that are far from full are kept only when nothing better has been found.
  if (short > 3 && page.ends.some((other) => !other.defects.includes('unevenFoot'))) return
  page.ends.push({
    parts: partsOf(fill),
    next: fill.waiting.length > 0 ? { ...next, floats: fill.waiting } : next,
    cost: fill.cost + short * shortageCost,
    defects: all,
    textRows: used,
  })
}

// Blocks that may not be parted from one another fill more than the page: they are parted all the same.
function endBeforeTime(page: PageInHand, fills: readonly Fill[], index: number): void {
  for (const fill of fills) end(page, fill, { block: index, line: 0 }, ['orphan'])
}

// A block that fits no page is put on one all the same, so that nothing is lost.
function forceOverfull(
  page: PageInHand,
  fill: Fill,
  block: PageBlock,
  index: number,
  from: number,
): void {
  const number = index === page.start.block ? (page.start.variant ?? 0) : 0
  const variant = block.variants[number]
  if (!variant) return
  const count = lineCount(variant)
  const to = Math.min(count, from + 1)
  const part = { block: index, variant: number, from, to }
  const rows = fill.rows + rowsOf(page, block, variant, part, fill, false)
  const notes = fill.notes + notesHeight(variant, from, to)
  const isLast = to === count && index + 1 >= page.blocks.length && fill.waiting.length === 0
  const next =
    to === count ? { block: index + 1, line: 0 } : { block: index, line: to, variant: number }
  const done: Fill = { ...fill, rows, notes, part, previous: fill }
  page.ends.push({
    parts: partsOf(done),
    ...(!isLast && { next: { ...next, floats: fill.waiting } }),
    cost: fill.cost,
    defects: [...fill.defects, 'overfullPage'],
    textRows: rows + noteRows(notes, page.options),
  })
}

function partUsage(
  page: PageInHand,
  fill: Fill,
  block: PageBlock,
  variant: PageVariant,
  part: PagePart,
): number {
  const rows = fill.rows + rowsOf(page, block, variant, part, fill, false)
  return rows + noteRows(fill.notes + notesHeight(variant, part.from, part.to), page.options)
}

function rowsOf(
  page: PageInHand,
  block: PageBlock,
  variant: PageVariant,
  part: PagePart,
  fill: Fill,
  withAfter: boolean,
): number {
  return partRows(block, variant, part, {
    isHead: fill.part === undefined,
    withAfter,
    leading: page.options.leading,
  })
}

/** Rows that a part of a block takes: its lines, its space unless it stands at the head or foot, rounded up. */
export function partRows(
  block: PageBlock,
  variant: PageVariant,
  part: PagePart,
  where: { readonly isHead: boolean; readonly withAfter: boolean; readonly leading: Pt },
): number {
  const lines = (variant.heights[part.to] ?? 0) - (variant.heights[part.from] ?? 0)
  const before =
    part.from > 0 ? block.repeated : where.isHead && !block.keepBefore ? 0 : block.before
  const after = part.to === lineCount(variant) && where.withAfter ? block.after : 0
  return Math.ceil((before + lines + after) / where.leading - slack)
}

/** Rows that the notes of a page take, with the space above them. */
export function noteRows(
  height: Pt,
  options: Pick<PageBreakOptions, 'leading' | 'noteSpace'>,
): number {
  return height === 0 ? 0 : Math.ceil((height + options.noteSpace) / options.leading - slack)
}

// Height that notes may take under so many rows of text.
function noteRoom(rows: number, depth: number, { leading, noteSpace }: PageBreakOptions): Pt {
  return (depth - rows) * leading - noteSpace
}

function notesHeight(variant: PageVariant, from: number, to: number): Pt {
  let height = 0
  for (const { line, notes } of variant.notes) {
    if (line >= from && line < to) for (const note of notes) height += note.at(-1) ?? 0
  }
  return height
}

function keepFill(fills: Fill[], fill: Fill): void {
  const at = fills.findIndex(
    (other) =>
      other.rows === fill.rows &&
      other.notes === fill.notes &&
      other.waiting.length === fill.waiting.length,
  )
  const other = fills[at]
  if (!other) fills.push(fill)
  else if (fill.cost < other.cost) fills[at] = fill
}

function partsOf(fill: Fill): PagePart[] {
  const parts: PagePart[] = []
  for (let f: Fill | undefined = fill; f; f = f.previous) if (f.part) parts.push(f.part)
  return parts.reverse()
}
