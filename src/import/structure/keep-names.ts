import { nameWithoutNumber } from '../../book/arrange/manuscript-place.ts'

/**
 * Numbers the names of files, or of folders, so that those that an earlier import gave stay: the name
 * of a file must not change because another chapter comes before it, or what an author edited would
 * lie beside its double. What is new between two of them gets a number that is free, or that of the
 * one before with a letter: `03b-the-ferry`. Undefined when there is no room.
 */
export function keepNames(
  names: readonly string[],
  known: readonly string[],
): readonly string[] | undefined {
  const places = matchNames(names, known)
  const width = Math.max(2, ...known.map((name) => /^\d+/.exec(name)?.[0].length ?? 0))
  const numbered: string[] = []
  for (let from = 0; from < names.length;) {
    const own = places[from]
    if (own !== undefined) {
      numbered.push(known[own] ?? '')
      from++
      continue
    }
    let to = from
    while (to < names.length && places[to] === undefined) to++
    const next = places[to]
    const before = from === 0 ? { number: 0, letter: 0 } : numberOf(numbered[from - 1] ?? '')
    const after = next === undefined ? undefined : numberOf(known[next] ?? '')
    const numbers = numbersBetween(before, after, to - from)
    if (!numbers) return undefined
    for (const [index, { number, letter }] of numbers.entries()) {
      const sign = letter === 0 ? '' : String.fromCharCode(96 + letter)
      numbered.push(`${String(number).padStart(width, '0')}${sign}-${names[from + index] ?? ''}`)
    }
    from = to
  }
  return numbered
}

interface SortNumber {
  readonly number: number
  /** 1 for a, 26 for z; 0 for none. */
  readonly letter: number
}

function numberOf(name: string): SortNumber {
  const [, number = '0', letter = ''] = /^(\d+)([a-z]?)/.exec(name) ?? []
  return { number: Number(number), letter: letter === '' ? 0 : letter.charCodeAt(0) - 96 }
}

function numbersBetween(
  before: SortNumber,
  after: SortNumber | undefined,
  count: number,
): readonly SortNumber[] | undefined {
  const steps = Array.from({ length: count }, (_, index) => index)
  if (!after || after.number - before.number > count)
    return steps.map((step) => ({ number: before.number + 1 + step, letter: 0 }))
  const last = after.number === before.number ? after.letter : 27
  // "03b" reads as the second of two; the letter a stays free for what comes between.
  const first = before.letter === 0 && last - 2 > count ? 2 : before.letter + 1
  if (first + count > last) return undefined
  return steps.map((step) => ({ number: before.number, letter: first + step }))
}

// The known name of each name, in the same order: the longest common subsequence.
function matchNames(
  names: readonly string[],
  known: readonly string[],
): readonly (number | undefined)[] {
  const plain = known.map(nameWithoutNumber)
  const lengths = names.map(() => plain.map(() => 0))
  const lengthAt = (name: number, at: number) => lengths[name]?.[at] ?? 0
  for (let name = names.length - 1; name >= 0; name--) {
    for (let at = plain.length - 1; at >= 0; at--) {
      const row = lengths[name]
      if (!row) continue
      row[at] =
        names[name] === plain[at]
          ? lengthAt(name + 1, at + 1) + 1
          : Math.max(lengthAt(name + 1, at), lengthAt(name, at + 1))
    }
  }
  let at = 0
  return names.map((name, index) => {
    while (
      at < plain.length &&
      name !== plain[at] &&
      lengthAt(index, at + 1) === lengthAt(index, at)
    )
      at++
    if (name !== plain[at]) return undefined
    return at++
  })
}
