import type { PageBreakOptions } from './page-break-options.ts'
import type { PageBlock, PageVariant } from './page-block.ts'
import type { PageStart, PageEnd, PagePart } from './page-part.ts'
import type { Pt } from '../../edition/length.ts'
import { notesHeight, partRows, spaceBelow, noteRows } from './page-rows.ts'

/** A page that is being filled, and the ways to end it found so far. */
export interface PageInHand {
  readonly blocks: readonly PageBlock[]
  /** The figures and tables among them that may float. */
  readonly figures: readonly number[]
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
  readonly floats: Floats
}

/** Figures that do not stand in their place, in their order. */
export interface Floats {
  /** They stand on the next page. */
  readonly waiting: readonly number[]
  /** At the foot of this page, and the rows they take there. */
  readonly feet: readonly PagePart[]
  readonly footRows: number
  /** It stands at the head of this page, and its place in the text is not reached yet. */
  readonly ahead?: number
}

/** On most pages there are none. */
export const noFloats: Floats = { waiting: [], feet: [], footRows: 0 }

/** The page with a part of a block put on it. The space below the block is left out where the page ends there. */
export function putPart(page: PageInHand, fill: Fill, part: PagePart, withAfter = false): Fill {
  const [block, variant] = blockOf(page, part)
  const spaceAbove = spaceBelow(fill.part && page.blocks[fill.part.block])
  const where = { isHead: fill.part === undefined, withAfter, spaceAbove }
  return {
    rows: fill.rows + partRows(block, variant, part, where, page.options.leading),
    notes: fill.notes + notesHeight(variant, part.from, part.to),
    cost: fill.cost + (part.from === 0 ? variant.cost : 0),
    part,
    previous: fill,
    floats: fill.floats,
  }
}

/** The block that a part is of, and the way it is set. */
export function blockOf(page: PageInHand, part: PagePart): readonly [PageBlock, PageVariant] {
  const block = page.blocks[part.block]
  const variant = block?.variants[part.variant]
  if (!block || !variant) throw new Error(`internal: no block ${part.block}`)
  return [block, variant]
}

/** Rows that text, figures and notes take together. */
export function filledRows(fill: Fill, options: PageBreakOptions): number {
  return fill.rows + fill.floats.footRows + noteRows(fill.notes, options)
}

/** Adds a fill to those of the same place in the text, or drops the dearer of two that are alike. */
export function keepFill(fills: Fill[], fill: Fill): void {
  const at = fills.findIndex(
    (other) =>
      other.rows === fill.rows &&
      other.notes === fill.notes &&
      (other.floats === fill.floats || sameFloats(other.floats, fill.floats)),
  )
  const other = fills[at]
  if (!other) fills.push(fill)
  else if (fill.cost < other.cost) fills[at] = fill
}

function sameFloats(a: Floats, b: Floats): boolean {
  return (
    a.waiting.length === b.waiting.length &&
    a.feet.length === b.feet.length &&
    a.footRows === b.footRows &&
    a.ahead === b.ahead
  )
}

/** The parts on a page, from its head; figures at its foot last. */
export function partsOf(fill: Fill): readonly PagePart[] {
  const parts: PagePart[] = []
  for (let f: Fill | undefined = fill; f; f = f.previous) if (f.part) parts.push(f.part)
  return [...parts.reverse(), ...fill.floats.feet]
}
