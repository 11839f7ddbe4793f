import type { Fill, PageInHand } from './page-fill.ts'
import type { PagePart } from './page-part.ts'
import { blockOf, partsOf } from './page-fill.ts'
/** The parts of a page with some of the spaces between them widened, and what that costs. */
export interface StretchedFill {
  readonly parts: readonly PagePart[]
  readonly cost: number
}

const besideFigure = 200_000
const twiceBelow = 500_000 // what space may cost that may be two rows wider
const secondRow = 3 // times what the first costs

/**
 * Fills a page that is so many rows short by widening as many spaces by a row each: those where it costs least, and of
 * those the lowest. Undefined where the page has too few.
 */
export function stretchFill(page: PageInHand, fill: Fill, rows: number): StretchedFill | undefined {
  const parts = partsOf(fill)
  const found: Place[] = []
  parts.forEach((part, index) => {
    if (index > 0) findPlaces(page, part, index, parts[index - 1], found)
  })
  if (found.length < rows) return undefined
  const places = found.sort((a, b) => a.cost - b.cost || b.index - a.index).slice(0, rows)
  return {
    parts: parts.map((part, index) => {
      const extra = places.filter((place) => place.index === index).length
      return extra > 0 ? { ...part, extra } : part
    }),
    cost: places.reduce((sum, { cost }) => sum + cost, 0),
  }
}

interface Place {
  readonly index: number
  readonly cost: number
}

// The rows that the space above a part may be widened by, each with its cost.
function findPlaces(
  page: PageInHand,
  part: PagePart,
  index: number,
  above: PagePart | undefined,
  found: Place[],
): void {
  const cost = costOf(page, part, above)
  if (cost === undefined) return
  found.push({ index, cost })
  if (cost < twiceBelow) found.push({ index, cost: cost * secondRow })
}

// Space beside a figure stands out least, wherever the figure is.
function costOf(page: PageInHand, part: PagePart, above: PagePart | undefined): number | undefined {
  if (part.atFoot) return above?.atFoot ? undefined : besideFigure
  if (above && blockOf(page, above)[0].floats) return besideFigure
  return part.from > 0 ? undefined : blockOf(page, part)[0].stretchCost
}
