import type { Pt } from '../../edition/length.ts'
import { lineCount, type PageBlock, type PageVariant } from './page-block.ts'
import type { PageBreakOptions } from './page-break-options.ts'
import type { PageEnd, PagePart, PageStart } from './page-part.ts'
import { noteRows, notesHeight, partRows, spaceBelow, variantOf } from './page-rows.ts'

/** A flow of blocks as page breaking sees it. */
export interface BlockFlow {
  readonly blocks: readonly PageBlock[]
  /** Indexes of the figures and tables among them that may float. */
  readonly figures: readonly number[]
}

/** A page to fill: where in which block it begins, how deep it is, and on which side. */
export interface PageToFill extends BlockFlow {
  readonly start: PageStart
  /** Rows to fill. */
  readonly depth: number
  readonly side: 'recto' | 'verso'
  readonly options: PageBreakOptions
}

/** The page so far: its last part, and the fill before that part. */
export interface Fill {
  readonly rows: number
  readonly notes: Pt
  readonly cost: number
  readonly part?: PagePart
  readonly previous?: Fill
  readonly floats: Floats
}

/** Figures that are not where they are called, in order. */
export interface Floats {
  /** These go to the next page. */
  readonly waiting: readonly number[]
  /** Those at the foot of this page, and the rows that they take. */
  readonly feet: readonly PagePart[]
  readonly footRows: number
  /** At the head of this page, before the text has reached its call. */
  readonly ahead?: number
}

/** The ways to go on after one more block: to fill the page further, and to end it. */
export interface Placing {
  readonly fills: readonly Fill[]
  readonly ends: readonly PageEnd[]
  /** The end of the page if there is no other way: with more on it than fits. */
  readonly overfull?: PageEnd
}

/** On most pages no figure floats. */
export const noFloats: Floats = { waiting: [], feet: [], footRows: 0 }

/** Adds a part to the page, without the space below it, as if the page ended there. */
export function putPart(page: PageToFill, fill: Fill, part: PagePart): Fill {
  return put(page, fill, part, 'page end')
}

/** Adds a part to the page, with the space below it. */
export function putSpacedPart(page: PageToFill, fill: Fill, part: PagePart): Fill {
  return put(page, fill, part, 'space')
}

function put(page: PageToFill, fill: Fill, part: PagePart, below: 'page end' | 'space'): Fill {
  const [block, variant] = blockOf(page, part)
  const spaceAbove = spaceBelow(fill.part && page.blocks[fill.part.block])
  const isHead = fill.part === undefined
  const neighbors = { isHead, withAfter: below === 'space', spaceAbove }
  return {
    rows: fill.rows + partRows(block, part, neighbors, page.options.leading),
    notes: fill.notes + notesHeight(variant, part.from, part.to),
    cost: fill.cost + (part.from === 0 ? variant.cost : 0),
    part,
    previous: fill,
    floats: fill.floats,
  }
}

/** The block that a part is of, and the way it is set. */
export function blockOf(page: PageToFill, part: PagePart): readonly [PageBlock, PageVariant] {
  const block = page.blocks[part.block]
  if (!block) throw new Error(`internal: no block ${part.block}`)
  return [block, variantOf(block, part)]
}

/** The rest of a block, in the variant that it was begun in or else the best. */
export function bestPart({ blocks, start }: PageToFill, block: number): PagePart {
  const isStart = block === start.block
  const variant = isStart ? (start.variant ?? 0) : 0
  const set = blocks[block]?.variants[variant]
  return { block, variant, from: isStart ? start.line : 0, to: set ? lineCount(set) : 0 }
}

/** The rows that text, figures and notes take together. */
export function filledRows(fill: Fill, options: PageBreakOptions): number {
  return fill.rows + fill.floats.footRows + noteRows(fill.notes, options)
}

/** Whether everything on the page fits. */
export function fits(page: PageToFill, fill: Fill): boolean {
  return filledRows(fill, page.options) <= page.depth
}

/** Keeps the cheapest of the fills that end in the same line and are equally full. */
export function cheapestFills(fills: readonly Fill[]): readonly Fill[] {
  const kept: Fill[] = []
  for (const fill of fills) {
    const at = kept.findIndex((other) => isAsFull(other, fill))
    const other = kept[at]
    if (!other) kept.push(fill)
    else if (fill.cost < other.cost) kept[at] = fill
  }
  return kept
}

function isAsFull(a: Fill, b: Fill): boolean {
  return (
    a.rows === b.rows &&
    a.notes === b.notes &&
    (a.floats === b.floats || sameFloats(a.floats, b.floats))
  )
}

function sameFloats(a: Floats, b: Floats): boolean {
  return (
    a.waiting.length === b.waiting.length &&
    a.feet.length === b.feet.length &&
    a.footRows === b.footRows &&
    a.ahead === b.ahead
  )
}

/** The parts of a page from the head down; figures at the foot last. */
export function partsOf(fill: Fill): readonly PagePart[] {
  const parts: PagePart[] = []
  for (let f: Fill | undefined = fill; f; f = f.previous) if (f.part) parts.push(f.part)
  return [...parts.reverse(), ...fill.floats.feet]
}

/** Whether the page is empty, its foot included. */
export function isEmpty({ part, notes, floats }: Fill): boolean {
  return !part && notes === 0 && floats.feet.length === 0
}
