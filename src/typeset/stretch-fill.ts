import type { Fill, PageInHand, PagePart } from './page-fill.ts'
import { blockOf, partsOf } from './page-fill.ts'

/** The parts of a page with some of the spaces between them widened, and what that costs. */
export interface StretchedFill {
  readonly parts: readonly PagePart[]
  readonly cost: number
}

const twiceBelow = 500_000 // what space may cost that may be two rows wider
const secondRow = 3 // times what the first costs

/**
 * Fills a page that is so many rows short by widening as many spaces by a row each: those where it costs least, and of
 * those the lowest. Undefined where the page has too few.
 */
export function stretchFill(page: PageInHand, fill: Fill, rows: number): StretchedFill | undefined {
  const parts = partsOf(fill)
  const places = parts
    .flatMap((part, index) => (index === 0 ? [] : placesAt(page, part, index)))
    .sort((a, b) => a.cost - b.cost || b.index - a.index)
    .slice(0, rows)
  if (places.length < rows) return undefined
  return {
    parts: parts.map((part, index) => {
      const extra = places.filter((place) => place.index === index).length
      return extra > 0 ? { ...part, extra } : part
    }),
    cost: places.reduce((sum, { cost }) => sum + cost, 0),
  }
}

// The rows that the space above a part may be widened by, each with its cost.
function placesAt(
  page: PageInHand,
  part: PagePart,
  index: number,
): readonly { readonly index: number; readonly cost: number }[] {
  const [{ stretchCost: cost }] = blockOf(page, part)
  if (part.from > 0 || cost === undefined) return []
  const first = { index, cost }
  return cost < twiceBelow ? [first, { index, cost: cost * secondRow }] : [first]
}
