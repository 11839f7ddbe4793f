import type { Pt } from '../../edition/length.ts'
import type { LineSums } from './spend-room.ts'

// All shares are of what the glyphs of a line can give, −1 to 1: about 3.2 % of the width of an
// average letter (`glyph-flex.ts`). The numbers were found by measuring novels; see
// tests/bench/README.md.

/** How far neighboring lines may differ at no cost: a little less than 3 % of a letter. */
const evenChange = 0.9

/** And at most: a little less than 4 %. */
const mostChange = 1.22

/** What the last line of a paragraph may give to be more like the line above it. */
const lastLineShare = 0.25

// Costs, where spaces that are off by their whole natural width cost 1; all grow by the square.
const changeCost = 1.5
const mostChangeCost = 30
const shareCost = 0.005
// Times the cost of the spaces, for what they are past their aim.
const looseCost = 10

const sweeps = 10

// A line whose room is yet to be divided between its glyphs and its spaces.
interface FlexibleLine {
  /** The share at which its spaces keep their natural width. */
  readonly natural: number
  /** By how much of their width its spaces are off at a share of one more or less. */
  readonly slope: number
  /** Below this share its spaces are wider than their aim. */
  readonly loose: number
  readonly least: number
  readonly most: number
  readonly isLast: boolean
}

/**
 * How much the glyphs of each line of a justified paragraph give, −1 to 1, so that its word spaces
 * are near their natural width and neighboring lines do not differ much. `above` is the share of the
 * line above the paragraph: 0, the natural width, if there is none. The lines are gone over several
 * times; each time, each of them takes the best share beside those of its neighbors, until none changes.
 */
export function evenGlyphs(
  lines: readonly LineSums[],
  measure: (line: number) => Pt,
  above = 0,
): readonly number[] {
  const flexible = lines.map((line, index) =>
    flexibleLine(measure(index) - line.natural, line, index === lines.length - 1),
  )
  const shares = flexible.map(({ natural, least, most }) => clamp(natural / 2, least, most))
  const last = shares.length - 1
  let isSettled = false
  for (let sweep = 0; sweep < sweeps && !isSettled; sweep++) {
    isSettled = true
    for (let i = 0; i <= last; i++) {
      const own = shares[i] as number
      const before = i === 0 ? above : (shares[i - 1] as number)
      // What stands below a paragraph is most often near its natural width.
      const below = i === last ? 0 : (shares[i + 1] as number)
      const best = bestShare(flexible[i] as FlexibleLine, own, before, below)
      if (best !== own) isSettled = false
      shares[i] = best
    }
  }
  return withinChange(shares, above)
}

// Narrows the letters of lines that still differ too much from a neighbor: the spaces of a tight
// line are as narrow as they may be, but those of a loose one can always be wider.
function withinChange(shares: readonly number[], above: number): readonly number[] {
  const fromTop: number[] = []
  for (const share of shares) fromTop.push(Math.min(share, (fromTop.at(-1) ?? above) + mostChange))
  const fromFoot: number[] = []
  for (const share of fromTop.toReversed())
    fromFoot.push(Math.min(share, (fromFoot.at(-1) ?? share) + mostChange))
  return fromFoot.reverse()
}

function flexibleLine(
  room: Pt,
  { flex, stretch, shrink, space, isFilled }: LineSums,
  isLast: boolean,
): FlexibleLine {
  if (flex <= 0) return { natural: 0, slope: 0, loose: -1, least: 0, most: 0, isLast }
  if (room >= 0 && (isFilled || stretch <= 0)) {
    const most = Math.min(lastLineShare, room / flex)
    return { natural: 0, slope: 0, loose: -1, least: -lastLineShare, most, isLast }
  }
  return {
    natural: room / flex,
    slope: space > 0 ? flex / space : 0,
    loose: (room - stretch) / flex,
    least: -1,
    // Spaces are never narrower than they may be.
    most: Math.max(-1, Math.min(1, (room + shrink) / flex)),
    isLast,
  }
}

// Where the sum of the costs is least if no other line changes.
function bestShare(line: FlexibleLine, own: number, above: number, below: number): number {
  const spaces = line.slope * line.slope
  let weight = spaces + shareCost
  let sum = spaces * line.natural
  if (own < line.loose) {
    weight += looseCost * spaces
    sum += looseCost * spaces * line.loose
  }
  for (let side = 0; side < 2; side++) {
    const other = side === 0 ? above : below
    // The first line of the next paragraph may differ from the natural width as much as it likes.
    const isNext = side === 1 && line.isLast
    const even = isNext ? lastLineShare : evenChange
    const most = isNext ? lastLineShare : mostChange
    const change = Math.abs(own - other)
    if (change <= even) continue
    const sign = Math.sign(own - other)
    weight += changeCost
    sum += changeCost * (other + sign * even)
    if (change <= most) continue
    weight += mostChangeCost
    sum += mostChangeCost * (other + sign * most)
  }
  return clamp(sum / weight, line.least, line.most)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
