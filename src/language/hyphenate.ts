import { languageOf } from './language-of.ts'
import type { Hyphenation } from './model/language.ts'
import { requirePackage } from '../packages/require-package.ts'

/** Where a word may be divided. */
export interface HyphenLimits {
  /** The fewest letters of a word that may be divided. */
  readonly word: number
  /** The fewest letters before the hyphen. */
  readonly before: number
  /** The fewest letters after it. */
  readonly after: number
}

type Hyphenator = (word: string) => string
type Patterns = readonly [unknown, unknown, ...unknown[]]

// By the patterns that a language names; each file is loaded when a word first needs it.
const hyphenators = new Map<Hyphenation, Hyphenator>()
// The words that the patterns have already divided.
const parted = new Map<Hyphenation, Map<string, string>>()
const softHyphen = '\u00ad'
// In letters. Anything longer is not a word, and the time that the patterns take grows faster than
// the length.
const longestWord = 1000

/** Whether there are patterns for a language. */
export function canHyphenate(language: string): boolean {
  return languageOf(language).hyphenation !== undefined
}

/**
 * Where the patterns of its language allow a word to be divided (Liang 1983): offsets in UTF-16
 * units, rising. If the author wrote soft hyphens in the word, they alone decide.
 */
export function hyphenate(word: string, language: string, limits: HyphenLimits): readonly number[] {
  if (word.length < limits.word) return []
  const letters = /^[^\p{L}]*/u.exec(word)?.[0].length ?? 0
  const core = /^[\p{L}\p{M}]+/u.exec(word.slice(letters))?.[0] ?? ''
  if (core.length < limits.word || core.length > longestWord) return []
  const points: number[] = []
  let offset = 0
  for (const part of partWord(core, language).split(softHyphen).slice(0, -1)) {
    offset += part.length
    if (offset >= limits.before && core.length - offset >= limits.after)
      points.push(letters + offset)
  }
  return points
}

/**
 * Divides all words of a text at once, which is quicker than one by one; `hyphenate` then has the
 * results ready.
 */
export function readyHyphens(text: string, language: string): void {
  const { hyphenation } = languageOf(language)
  if (!hyphenation) return
  const words = partedBy(hyphenation)
  const unseen = [...new Set(text.match(longWords))].filter(
    (word) => word.length <= longestWord && !words.has(word),
  )
  if (unseen.length === 0) return
  const hyphenated = hyphenatorFor(hyphenation)(unseen.join(' ')).split(' ')
  hyphenated.forEach((word, index) => words.set(unseen[index] ?? '', word))
}

const longWords = /[\p{L}\p{M}]{5,}/gu

function partWord(word: string, language: string): string {
  const { hyphenation } = languageOf(language)
  if (!hyphenation) return word
  const words = partedBy(hyphenation)
  let found = words.get(word)
  if (found === undefined) words.set(word, (found = hyphenatorFor(hyphenation)(word)))
  return found
}

function partedBy(hyphenation: Hyphenation): Map<string, string> {
  let words = parted.get(hyphenation)
  if (!words) parted.set(hyphenation, (words = new Map<string, string>()))
  return words
}

function hyphenatorFor(hyphenation: Hyphenation): Hyphenator {
  let hyphenator = hyphenators.get(hyphenation)
  if (!hyphenator) hyphenators.set(hyphenation, (hyphenator = createHyphenator(hyphenation)))
  return hyphenator
}

function createHyphenator({ patterns, exceptions = [] }: Hyphenation): Hyphenator {
  const create = requirePackage('hyphen') as (patterns: Patterns, options: object) => Hyphenator
  const [values, letters] = requirePackage(`hyphen/patterns/${patterns}`) as Patterns
  // The package's third member has exceptions with their hyphens one letter off. We leave it out
  // and give the exceptions as words.
  return create([values, letters], { hyphenChar: softHyphen, minWordLength: 4, exceptions })
}
