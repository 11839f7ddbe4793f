/**
 * Liang's patterns, as the hyphen package keeps them: rows of levels, and a trie of letters whose
 * leaves are indexes of rows. A node that ends one pattern and begins others is a pair.
 */
export type HyphenPatterns = readonly [rows: readonly Levels[], trie: Trie, ...unknown[]]

type Levels = readonly number[]
type Node = number | Trie | readonly [Trie, number]

interface Trie {
  readonly [letter: string]: Node
}

// The patterns say nothing of shorter words.
const shortestWord = 4

/**
 * Where patterns allow a word to be divided (Liang 1983, "Word Hy-phen-a-tion by Com-put-er"):
 * offsets in UTF-16 units, rising. Each place between two letters takes the highest level that a
 * pattern around it asks for; a hyphen may stand where that is odd. Neither the first letter nor
 * the last stands alone.
 *
 * @param word In small letters.
 */
export function hyphenPoints(word: string, [rows, trie]: HyphenPatterns): readonly number[] {
  if (word.length < shortestWord) return []
  const levels = new Uint8Array(word.length + 2)
  const text = `.${word}.`
  for (let start = 0; start < word.length; start++) {
    // The full stop before a word has no place of its own.
    const base = Math.max(start - 1, 0)
    let node: Trie | undefined = trie
    for (let at = start; node && at < text.length; at++) {
      const next: Node | undefined = node[text.charAt(at)]
      if (next === undefined) break
      const row = typeof next === 'number' ? next : isPair(next) ? next[1] : undefined
      if (row !== undefined) raise(levels, base, rows[row] ?? [])
      node = typeof next === 'number' ? undefined : isPair(next) ? next[0] : next
    }
  }
  const points: number[] = []
  for (let at = 2; at < word.length - 1; at++) if ((levels[at] ?? 0) & 1) points.push(at)
  return points
}

function raise(levels: Uint8Array, from: number, row: Levels): void {
  for (let index = 0; index < row.length; index++) {
    const level = row[index] ?? 0
    if (level > (levels[from + index] ?? 0)) levels[from + index] = level
  }
}

function isPair(node: Trie | readonly [Trie, number]): node is readonly [Trie, number] {
  return Array.isArray(node)
}
