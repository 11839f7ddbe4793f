import {
  defaultPageBreakOptions,
  type PageBreakOptions,
} from '../../src/typeset/pages/page-break-options.ts'
import type { PageBlock } from '../../src/typeset/pages/page-block.ts'
/** Height of a line in the tests of page breaking. */
export const leading = 10

/** Pages of ten lines, the first on a recto. */
export const pageOptions: PageBreakOptions = {
  ...defaultPageBreakOptions,
  leading,
  rows: 10,
  firstSide: 'recto',
  lastPageRows: 3,
}

/** A paragraph of so many lines; further numbers are other ways to set it, each dearer. */
export function para(...lines: number[]): PageBlock {
  return {
    variants: lines.map((count, index) => ({
      cost: index * 1000,
      heights: Array.from({ length: count + 1 }, (_, line) => line * leading),
      notes: [],
    })),
    before: 0,
    after: 0,
    keepBefore: false,
    floats: false,
    keepWithNext: false,
    endCost: 0,
    partCost: 0,
    orphans: 2,
    widows: 2,
    repeated: 0,
  }
}

/** A figure of so many rows, which cannot be parted. */
export function figure(rows: number): PageBlock {
  const variants = [{ cost: 0, heights: [0, rows * leading], notes: [] }]
  return { ...para(1), floats: 'anywhere', variants }
}
