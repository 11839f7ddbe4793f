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
  const measured = measureWords(words, lineCount, widthOf)
  const starts =
    words.length > mostBalanced ? fillLines(measured, lineCount) : evenStarts(measured, lineCount)
  return starts?.map((start, index) => words.slice(start, starts[index + 1]).join(' '))
}

// Trying each pair of line ends takes time by the square of the words. No cover has this many words
// in letters that can be read, so evenness is no matter there.
const mostBalanced = 150

interface MeasuredWords {
  readonly words: readonly string[]
  /** The width of the first n words, with a space after each. */
  readonly until: readonly number[]
  readonly space: number
  /** The width of an even line. */
  readonly target: number
}

function measureWords(
  words: readonly string[],
  lineCount: number,
  widthOf: (text: string) => number,
): MeasuredWords {
  const space = widthOf('a a') - 2 * widthOf('a')
  const until = [0]
  for (const word of words) until.push((until.at(-1) ?? 0) + widthOf(word) + space)
  return { words, until, space, target: ((until.at(-1) ?? 0) - space) / lineCount }
}

// Begins a line where the words before it are as wide as the even lines before it.
function fillLines({ until, words, target }: MeasuredWords, lineCount: number): readonly number[] {
  const starts = [0]
  for (let word = 1; word < words.length && starts.length < lineCount; word++) {
    if ((until[word] ?? 0) >= starts.length * target) starts.push(word)
  }
  return starts
}

function evenStarts(measured: MeasuredWords, lineCount: number): readonly number[] | undefined {
  const { words, until, space, target } = measured
  const isHanging = words.map((word, index) => index + 1 < words.length && isShort(word))
  const costOf = (start: number, end: number): number => {
    const width = (until[end] ?? 0) - (until[start] ?? 0) - space
    const uneven = (width - target) / target
    const hangs = end - start > 1 && isHanging[end - 1] === true
    return uneven * uneven + (hangs ? shortWordCost : 0)
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
  return best[words.length]?.starts
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
  let cost = Infinity
  let last: number | undefined
  for (let start = 0; start < Math.min(end, before.length); start++) {
    const cell = before[start]
    if (!cell) continue
    const sum = cell.cost + costOf(start, end)
    if (sum >= cost) continue
    cost = sum
    last = start
  }
  return last === undefined
    ? { cost, starts: [] }
    : { cost, starts: [...(before[last]?.starts ?? []), last] }
}

// As bad as a line two thirds too long: "Pride and" over "Prejudice" is even, but wrong.
const shortWordCost = 0.4

function isShort(word: string): boolean {
  return [...word].length <= 3
}
