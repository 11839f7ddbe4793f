import { blockOf, partsOf, type Fill, type PageToFill } from './page-fill.ts'
import type { PagePart } from './page-part.ts'

/** The parts of a page with some spaces between them widened, and the cost. */
export interface StretchedFill {
  readonly parts: readonly PagePart[]
  readonly cost: number
}

const besideFigure = 200_000
const twiceBelow = 500_000 // a cheaper space may be widened by two rows
const secondRow = 3 // times the cost of the first row

/**
 * Fills a page that is some rows short by widening as many spaces by a row each: the cheapest ones,
 * and among equals the lowest on the page. Undefined if the page has too few spaces.
 */
export function stretchFill(page: PageToFill, fill: Fill, rows: number): StretchedFill | undefined {
  const parts = partsOf(fill)
  const found = parts.flatMap((part, index) =>
    index === 0
      ? []
      : wideningsAbove(page, part, parts[index - 1]).map((cost) => ({ index, cost })),
  )
  if (found.length < rows) return undefined
  const chosen = found.sort((a, b) => a.cost - b.cost || b.index - a.index).slice(0, rows)
  return {
    parts: parts.map((part, index) => {
      const extra = chosen.filter((widening) => widening.index === index).length
      return extra > 0 ? { ...part, extra } : part
    }),
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
  }
}

// The cost of each row that can be added above a part.
function wideningsAbove(
  page: PageToFill,
  part: PagePart,
  above: PagePart | undefined,
): readonly number[] {
  const cost = costOf(page, part, above)
  if (cost === undefined) return []
  return cost < twiceBelow ? [cost, cost * secondRow] : [cost]
}

// Space beside a figure is the least visible, wherever the figure is.
function costOf(page: PageToFill, part: PagePart, above: PagePart | undefined): number | undefined {
  if (part.atFoot) return above?.atFoot ? undefined : besideFigure
  if (above && blockOf(page, above)[0].floats) return besideFigure
  return part.from > 0 ? undefined : blockOf(page, part)[0].stretchCost
}
