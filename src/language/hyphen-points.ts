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
export function hyphenPoints(word: string, patterns: HyphenPatterns): readonly number[] {
  if (word.length < shortestWord) return []
  const root = rootOf(patterns)
  const levels = new Uint8Array(word.length + 2)
  const text = `.${word}.`
  for (let start = 0; start < word.length; start++) {
    // The full stop before a word has no place of its own.
    const base = Math.max(start - 1, 0)
    let branch = root.get(text.charAt(start))
    for (let at = start + 1; branch; at++) {
      if (branch.levels) raise(levels, base, branch.levels)
      branch = at < text.length ? branchesOf(branch, patterns)?.get(text.charAt(at)) : undefined
    }
  }
  const points: number[] = []
  for (let at = 2; at < word.length - 1; at++) if ((levels[at] ?? 0) & 1) points.push(at)
  return points
}

// A node of the trie that words have come to. To ask a map is several times as fast as to ask an
// object for a letter, since each of these has letters of its own. Most nodes are never asked.
interface Branch {
  readonly levels: Levels | undefined
  readonly trie: Trie | undefined
  branches?: Branches
}

type Branches = ReadonlyMap<string, Branch>

const roots = new WeakMap<HyphenPatterns, Branches>()

function rootOf(patterns: HyphenPatterns): Branches {
  let root = roots.get(patterns)
  if (!root) roots.set(patterns, (root = toBranches(patterns[1], patterns)))
  return root
}

function branchesOf(branch: Branch, patterns: HyphenPatterns): Branches | undefined {
  if (branch.trie) branch.branches ??= toBranches(branch.trie, patterns)
  return branch.branches
}

function toBranches(trie: Trie, patterns: HyphenPatterns): Branches {
  const branches = new Map<string, Branch>()
  for (const letter of Object.keys(trie)) {
    branches.set(letter, toBranch(trie[letter] as Node, patterns))
  }
  return branches
}

function toBranch(node: Node, [rows]: HyphenPatterns): Branch {
  if (typeof node === 'number') return { levels: rows[node], trie: undefined }
  if (isPair(node)) return { levels: rows[node[1]], trie: node[0] }
  return { levels: undefined, trie: node }
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
