/**
 * The candidate most like a word that was probably mistyped: "the-harbour" for "the-habour".
 * Undefined when more than a third of the letters would have to change. Case does not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = [...word.toLowerCase()].slice(0, longest)
  let best: { readonly candidate: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    const letters = [...candidate.toLowerCase()].slice(0, longest)
    const limit = Math.max(1, Math.floor(Math.max(letters.length, written.length) / 3))
    const distance = editDistance(written, letters, Math.min(limit, best?.distance ?? Infinity))
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { candidate, distance }
  }
  return best?.candidate
}

/**
 * A hint with the nearest candidate: `did you mean "language"?`; none when no candidate is near.
 */
export function nearestHint(word: string, candidates: Iterable<string>): string[] {
  const candidate = nearest(word, candidates)
  if (candidate === undefined) return []
  const hint = `did you mean "${candidate}"?`
  return [
    differsInCapitals(word, candidate) ? `${hint} Capital letters count: ${whyTheyCount}` : hint,
  ]
}

const whyTheyCount = 'some computers tell such names apart, and others do not'

// Of the names of files, which may be written from another folder.
function differsInCapitals(word: string, candidate: string): boolean {
  const [written, found] = [word, candidate].map((path) => path.replace(/^(?:\.{0,2}\/)+/, ''))
  if (!written || !found || !/\.\w+$/.test(found) || found.endsWith(written)) return false
  const [one, other] = [written.toLowerCase(), found.toLowerCase()]
  return one.endsWith(other) || other.endsWith(one)
}

// Names are short. Anything longer is not a name and must not cost time.
const longest = 64

// Counts letters inserted, left out, replaced or swapped with their neighbor (optimal string
// alignment). Beyond the limit the distance counts as infinite.
function editDistance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  // A letter that the other word has nowhere must be left out or replaced. This is quick to count.
  if (a.filter((letter) => !b.includes(letter)).length > limit) return Infinity
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...current) > limit) return Infinity
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
