import type { LineBreakOptions } from '../../src/typeset/lines/line-break-options.ts'
import type { LineItem } from '../../src/typeset/lines/line-items.ts'
interface Line {
  readonly ratio: number
  readonly natural: number
  readonly flagged: boolean
  readonly cost: number
}

/** The least demerits of any way to break a list, found by trying them all; undefined when none is within the tolerance. */
export function bestByBruteForce(
  items: readonly LineItem[],
  measure: number,
  options: LineBreakOptions,
): number | undefined {
  const places = items.flatMap((item, i) => (isLegal(items, item, i) ? [i] : []))
  let best: number | undefined
  const tryFrom = (
    start: number,
    demerits: number,
    previous: Line | undefined,
    count: number,
  ): void => {
    for (const end of places) {
      if (end <= start) continue
      const line = fit(items, start, end, measure)
      const isLast = end === items.length - 1
      if (line.ratio >= -1 && line.ratio <= options.tolerance) {
        const total = demerits + lineDemerits(line, previous, isLast, count, measure, options)
        if (isLast) best = best === undefined ? total : Math.min(best, total)
        else tryFrom(end, total, line, count + 1)
      }
      const item = items[end]
      if (item?.type === 'penalty' && item.cost === -Infinity) break
    }
  }
  tryFrom(-1, 0, undefined, 0)
  return best
}

function isLegal(items: readonly LineItem[], item: LineItem, index: number): boolean {
  if (item.type === 'penalty') return item.cost < Infinity
  return item.type === 'glue' && items[index - 1]?.type === 'box'
}

function fit(items: readonly LineItem[], start: number, end: number, measure: number): Line {
  let first = start + 1
  while (first < end && items[first]?.type !== 'box') first++
  const shown = items.slice(first, end)
  const begun = items[start]
  const ended = items[end]
  let natural = begun?.type === 'penalty' ? begun.after : 0
  let stretch = 0
  let shrink = 0
  let hangEnd = 0
  for (const item of shown) {
    if (item.type === 'penalty') continue
    natural += item.width
    if (item.type === 'box') {
      stretch += item.flex
      shrink += item.flex
      hangEnd = item.hangEnd
    } else {
      stretch += item.stretch
      shrink += item.shrink
    }
  }
  if (ended?.type === 'penalty' && ended.width > 0) {
    natural += ended.width
    hangEnd = ended.hangEnd
  }
  const head = shown[0]
  natural -= hangEnd + (head?.type === 'box' ? head.hangStart : 0)
  const room = measure - natural
  const ratio =
    room >= 0
      ? stretch === Infinity
        ? 0
        : room / Math.max(stretch, 1e-6)
      : room / Math.max(shrink, 1e-6)
  return {
    ratio,
    natural,
    flagged: ended?.type === 'penalty' && ended.flagged,
    cost: ended?.type === 'penalty' ? ended.cost : 0,
  }
}

function lineDemerits(
  line: Line,
  previous: Line | undefined,
  isLast: boolean,
  count: number,
  measure: number,
  options: LineBreakOptions,
): number {
  const fitness = (ratio: number) => (ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3)
  let demerits = (options.linePenalty + 100 * Math.abs(line.ratio) ** 3) ** 2
  if (line.cost > 0) demerits += line.cost ** 2
  if (line.flagged && previous?.flagged) demerits += options.doubleHyphenDemerits
  if (Math.abs(fitness(line.ratio) - fitness(previous?.ratio ?? 0)) > 1)
    demerits += options.adjacentDemerits
  if (!isLast || count === 0) return demerits
  if (previous?.flagged) demerits += options.finalHyphenDemerits
  const { minLastLine, shortestLastLine, runtDemerits } = options
  if (line.natural < minLastLine) {
    const share = (minLastLine - line.natural) / (minLastLine - shortestLastLine)
    demerits += runtDemerits * Math.min(share, 1)
  }
  const gap = measure - line.natural
  return gap > 0.5 && gap < options.lastLineGap ? demerits + options.lastLineGapDemerits : demerits
}
