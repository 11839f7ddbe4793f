import type { PageBreakOptions, PageDefect } from '../../src/typeset/pages/page-break-options.ts'
import type { PageBlock } from '../../src/typeset/pages/page-block.ts'
const shortageCost = 1e6
const shortAloneCost = 700_000

/** The least cost of any way to break blocks without space and notes into pages, found by trying them all. */
export function cheapestByBruteForce(
  blocks: readonly PageBlock[],
  options: PageBreakOptions,
): number {
  let best = Infinity
  const choose = (index: number, lines: readonly number[], cost: number): void => {
    const block = blocks[index]
    if (!block) {
      best = Math.min(best, cost + cheapestPages(blocks, lines, options))
      return
    }
    for (const variant of block.variants) {
      choose(index + 1, [...lines, variant.heights.length - 1], cost + variant.cost)
    }
  }
  choose(0, [], 0)
  return best
}

// Positions count lines through all blocks.
function cheapestPages(
  blocks: readonly PageBlock[],
  counts: readonly number[],
  options: PageBreakOptions,
): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const known = new Map<string, number>()
  const from = (at: number, index: number, facing: number | undefined): number => {
    const key = `${at} ${index} ${facing}`
    const before = known.get(key)
    if (before !== undefined) return before
    const isRecto = (index % 2 === 0) === (options.firstSide === 'recto')
    const depths =
      isRecto && facing !== undefined
        ? [{ rows: facing - options.rows, cost: 0 }]
        : options.spreads.map(({ rows, cost }) => ({
            rows,
            cost: isRecto && rows < 0 ? Math.min(cost, shortAloneCost) : cost,
          }))
    let best = Infinity
    for (const { rows, cost } of depths) {
      const depth = options.rows + rows
      for (let to = at + 1; to <= Math.min(total, at + depth); to++) {
        const isEnd = to === total
        const used = to - at
        let here = isEnd && depth <= options.rows ? 0 : cost
        if (isEnd && index > 0 && used < options.lastPageRows)
          here += options.defectCosts.shortLastPage
        if (!isEnd) {
          const short = depth - used
          const found = defectsAt(blocks, counts, to)
          if (short > 0) found.push(isRecto && facing === undefined ? 'shortPage' : 'unevenFoot')
          here += short * shortageCost + found.reduce((sum, d) => sum + options.defectCosts[d], 0)
          here += from(to, index + 1, isRecto ? undefined : depth)
        }
        best = Math.min(best, here)
      }
    }
    known.set(key, best)
    return best
  }
  return from(0, 0, undefined)
}

function defectsAt(
  blocks: readonly PageBlock[],
  counts: readonly number[],
  at: number,
): PageDefect[] {
  let start = 0
  for (const [index, count] of counts.entries()) {
    const line = at - start
    const block = blocks[index]
    if (block && line > 0 && line < count) {
      const found: PageDefect[] = []
      if (line < block.orphans) found.push('orphan')
      if (count - line < block.widows) found.push('widow')
      return found
    }
    start += count
  }
  return []
}
