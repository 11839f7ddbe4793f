import type { Pt } from '../edition/length.ts'
import type { PageBreakOptions, PageDefect } from './break-pages.ts'
import type { CarriedNote, PageBlock, PageVariant } from './page-blocks.ts'
import { noteRows, notesHeight, partRows } from './page-rows.ts'

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
  /** Rows by which the space above is widened, so that the page is full. */
  readonly extra?: number
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
  readonly filled: number
}

/** A page that is being filled, and the ways to end it found so far. */
export interface PageInHand {
  readonly blocks: readonly PageBlock[]
  readonly start: PageStart
  /** Rows to fill. */
  readonly depth: number
  readonly side: 'recto' | 'verso'
  readonly options: PageBreakOptions
  readonly ends: PageEnd[]
}

/** What stands on the page so far: the last part, and what stood there before it. */
export interface Fill {
  readonly rows: number
  readonly notes: Pt
  readonly cost: number
  readonly part?: PagePart
  readonly previous?: Fill
  /** Figures that wait for the next page, in their order. */
  readonly waiting: readonly number[]
}

/** The page with a part of a block put on it. The space below the block is left out where the page ends there. */
export function putPart(page: PageInHand, fill: Fill, part: PagePart, withAfter = false): Fill {
  const [block, variant] = blockOf(page, part)
  const where = { isHead: fill.part === undefined, withAfter, leading: page.options.leading }
  return {
    rows: fill.rows + partRows(block, variant, part, where),
    notes: fill.notes + notesHeight(variant, part.from, part.to),
    cost: fill.cost + (part.from === 0 ? variant.cost : 0),
    part,
    previous: fill,
    waiting: fill.waiting,
  }
}

/** The block that a part is of, and the way it is set. */
export function blockOf(page: PageInHand, part: PagePart): readonly [PageBlock, PageVariant] {
  const block = page.blocks[part.block]
  const variant = block?.variants[part.variant]
  if (!block || !variant) throw new Error(`internal: no block ${part.block}`)
  return [block, variant]
}

/** Rows that text and notes take together. */
export function filledRows(fill: Fill, options: PageBreakOptions): number {
  return fill.rows + noteRows(fill.notes, options)
}

/** Adds a fill to those of the same place in the text, or drops the dearer of two that are alike. */
export function keepFill(fills: Fill[], fill: Fill): void {
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

/** The parts on a page, from its head. */
export function partsOf(fill: Fill): readonly PagePart[] {
  const parts: PagePart[] = []
  for (let f: Fill | undefined = fill; f; f = f.previous) if (f.part) parts.push(f.part)
  return parts.reverse()
}
