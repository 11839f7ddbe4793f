import type { Pt } from '../../edition/length.ts'
import { breakLines, type Breaking } from '../lines/break-lines.ts'
import type { LineBreakOptions } from '../lines/line-break-options.ts'
import type { LineItem } from '../lines/line-items.ts'

const narrowest = 0.3 // of the measure
const mostSteps = 7

/**
 * Sets the fewest possible lines, as even as possible: those of the narrowest measure that does not
 * add a line (CSS Text 4, text-wrap: balance).
 */
export function balanceLines(
  items: readonly LineItem[],
  measure: (line: number) => Pt,
  options: LineBreakOptions,
): Breaking {
  const loose = { ...options, tolerance: Infinity, allowOverfull: true, ragged: 1 }
  const breakAt = (share: number) =>
    fewestLines(breakLines(items, (line) => measure(line) * share, loose))
  let best = breakAt(1)
  if (!best) throw new Error('internal: a heading has no breaking')
  const count = best.lines.length
  let low = narrowest
  let high = 1
  for (let step = 0; count > 1 && step < mostSteps; step++) {
    const share = (low + high) / 2
    const candidate = breakAt(share)
    const isAsFew = candidate?.lines.length === count
    if (isAsFew && candidate.lines.every((line, i) => line.width <= measure(i) * share)) {
      best = candidate
      high = share
    } else low = share
  }
  return best
}

function fewestLines(breakings: readonly Breaking[]): Breaking | undefined {
  return [...breakings].sort((a, b) => a.lines.length - b.lines.length)[0]
}
