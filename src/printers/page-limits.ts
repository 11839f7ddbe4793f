import type { Pt, Size } from '../edition/length.ts'
import type { Fact } from './fact.ts'
import type { PageCounts, Paper, PrintRules, Trims } from './printer.ts'

/**
 * How many pages a book of this size and paper may have. A size that the printer does not list has
 * the limits of the smallest listed sizes that hold it.
 */
export function pageCounts(paper: Paper, trim: Size): Fact<PageCounts> {
  const byTrim = paper.pagesByTrim ?? []
  const exact = byTrim.find(({ value }) => value.trims.some((listed) => isSameSize(listed, trim)))
  if (exact) return exact
  // The large sizes are all wider or taller than 8 × 10 in.
  if (trim.width <= 8 * 72 + slack && trim.height <= 10 * 72 + slack) return paper.pages
  const holding = byTrim.filter(({ value }) => value.trims.some((listed) => holds(listed, trim)))
  return holding.reduce<Fact<PageCounts>>(
    (strictest, one) => (one.value.most < strictest.value.most ? one : strictest),
    paper.pages,
  )
}

/** The narrowest inner margin of a book with so many pages; undefined when none is known. */
export function gutterFor(rules: PrintRules, pages: number): Fact<Pt> | undefined {
  const { gutter } = rules
  if (!gutter) return undefined
  const step = gutter.value.find(({ most }) => pages <= most) ?? gutter.value.at(-1)
  return step && { value: step.inside, source: gutter.source }
}

/** A page count, raised to what the printer's sheets need. */
export function evenPages(rules: Pick<PrintRules, 'pageMultiple'>, pages: number): number {
  const multiple = rules.pageMultiple?.value ?? 1
  return Math.ceil(pages / multiple) * multiple
}

/**
 * Whether a printer offers a page size. A twentieth of a point is allowed for rounded millimeters.
 */
export function printsTrim({ smallest, largest, listed, takesOthers }: Trims, trim: Size): boolean {
  if (listed.some((size) => isSameSize(size, trim))) return true
  return takesOthers && holds(largest, trim) && holds(trim, smallest)
}

/** The listed sizes that are nearest to a size, nearest first. */
export function nearestTrims({ listed }: Trims, trim: Size): readonly Size[] {
  const distance = ({ width, height }: Size) => Math.hypot(width - trim.width, height - trim.height)
  return listed.toSorted((a, b) => distance(a) - distance(b))
}

/** Whether two sizes are the same, but for the rounding of inches and millimeters. */
export function isSameSize(a: Size, b: Size): boolean {
  // 5.06 × 7.81 in is 129 × 198 mm: rounded, they differ by 1.35 pt.
  return Math.abs(a.width - b.width) <= rounding && Math.abs(a.height - b.height) <= rounding
}

function holds(outer: Size, inner: Size): boolean {
  return inner.width <= outer.width + slack && inner.height <= outer.height + slack
}

const slack = 0.05
const rounding = 1.4
