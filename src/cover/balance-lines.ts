/** The lines of a title, in order. */
export type Lines = readonly string[]

/**
 * Breaks a title into a number of lines that are as even as possible, by least squares. A line that
 * ends in a short word ("of", "the") costs extra, because that word belongs with the next one.
 * Undefined when there are fewer words than lines.
 */
export function balanceLines(
  words: readonly string[],
  lineCount: number,
  widthOf: (text: string) => number,
): Lines | undefined {
  if (lineCount < 1 || words.length < lineCount) return undefined
  const target = widthOf(words.join(' ')) / lineCount
  const costOf = (start: number, end: number): number => {
    const uneven = (widthOf(words.slice(start, end).join(' ')) - target) / target
    const isHanging = end < words.length && end - start > 1 && isShort(words[end - 1] ?? '')
    return uneven * uneven + (isHanging ? shortWordCost : 0)
  }
  // best[n][end]: the lowest cost of setting the first `end` words on n lines, and where each line
  // starts.
  let best: Cell[] = [{ cost: 0, starts: [] }]
  for (let line = 1; line <= lineCount; line++) {
    const next: Cell[] = []
    for (let end = line; end <= words.length; end++) {
      next[end] = cheapest(best, end, costOf)
    }
    best = next
  }
  const starts = best[words.length]?.starts
  return starts?.map((start, index) => words.slice(start, starts[index + 1]).join(' '))
}

interface Cell {
  readonly cost: number
  readonly starts: readonly number[]
}

function cheapest(
  before: readonly Cell[],
  end: number,
  costOf: (start: number, end: number) => number,
): Cell {
  let best: Cell = { cost: Infinity, starts: [] }
  for (let start = 0; start < end; start++) {
    const cell = before[start]
    if (!cell) continue
    const cost = cell.cost + costOf(start, end)
    if (cost < best.cost) best = { cost, starts: [...cell.starts, start] }
  }
  return best
}

// As bad as a line two thirds too long: "Pride and" over "Prejudice" is even, but wrong.
const shortWordCost = 0.4

function isShort(word: string): boolean {
  return [...word].length <= 3
}
