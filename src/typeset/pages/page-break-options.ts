import type { Pt } from '../../edition/length.ts'

/** The weights of page breaking; costs are in demerits, like those of lines. */
export interface PageBreakOptions {
  readonly leading: Pt
  /** Rows of the grid in a text block. */
  readonly rows: number
  readonly firstSide: 'recto' | 'verso'
  /** Space between the text and its notes. */
  readonly noteSpace: Pt
  /** The depths that a spread may have, in rows more than the text block, with their costs. */
  readonly spreads: readonly { readonly rows: number; readonly cost: number }[]
  /** Whether spaces may be widened by a row each to fill a page. */
  readonly stretch: boolean
  /** Considers only pages that break no rule, those of lines included. */
  readonly strict: boolean
  /** The cost of each defect. A defect is accepted only if nothing else is possible. */
  readonly defectCosts: Readonly<Record<PageDefect, number>>
  /** The fewest rows on the last page of a flow of several pages. */
  readonly lastPageRows: number
  /** How many ways to begin a page are followed at once, which limits the work on long chapters. */
  readonly beam: number
}

/** A defect that a designer would mark on a page. */
export type PageDefect =
  | 'widow'
  | 'orphan'
  | 'hyphenAtRectoFoot'
  | 'shortLastPage'
  | 'unevenFoot'
  | 'shortPage'
  | 'splitNote'
  | 'farFigure'
  | 'overfullPage'

export const defaultPageBreakOptions: Omit<PageBreakOptions, 'leading' | 'rows' | 'firstSide'> = {
  noteSpace: 0,
  // A spread that runs long comes near the folio, and one that is three rows short looks like the
  // end of a chapter. Use these only if nothing else keeps facing pages level.
  spreads: [
    { rows: 0, cost: 0 },
    { rows: -1, cost: 80_000 },
    { rows: -2, cost: 250_000 },
    { rows: 1, cost: 3_000_000 },
    { rows: -3, cost: 4_000_000 },
  ],
  stretch: false,
  strict: false,
  defectCosts: {
    widow: 1e8,
    orphan: 1e8,
    hyphenAtRectoFoot: 3.5e6,
    shortLastPage: 2e7,
    unevenFoot: 5e6,
    shortPage: 2e6,
    splitNote: 4e6,
    farFigure: 2e6,
    overfullPage: 1e9,
  },
  lastPageRows: 5,
  beam: 24,
}
