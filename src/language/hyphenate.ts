import { hyphenPoints, type HyphenPatterns } from './hyphen-points.ts'
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

/** The words that patterns have divided, and the patterns. */
interface KnownWords {
  readonly patterns: HyphenPatterns
  readonly points: Map<string, readonly number[]>
}

// By the patterns that a language names; each file is loaded when a word first needs it.
const known = new Map<Hyphenation, KnownWords>()
const firstLetters = /\p{L}[\p{L}\p{M}]*/u
// In letters. Anything longer is not a word.
const longestWord = 1000

/** Whether there are patterns for a language. */
export function canHyphenate(language: string): boolean {
  return languageOf(language).hyphenation !== undefined
}

/**
 * Where the patterns of its language allow a word to be divided (Liang 1983): offsets in UTF-16
 * units, rising.
 */
export function hyphenate(word: string, language: string, limits: HyphenLimits): readonly number[] {
  if (word.length < limits.word) return []
  const letters = firstLetters.exec(word)
  if (!letters) return []
  const [core] = letters
  if (core.length < limits.word || core.length > longestWord) return []
  const last = core.length - limits.after
  const points: number[] = []
  for (const point of pointsOf(core, language)) {
    if (point >= limits.before && point <= last) points.push(letters.index + point)
  }
  return points
}

function pointsOf(word: string, language: string): readonly number[] {
  const { hyphenation } = languageOf(language)
  if (!hyphenation) return []
  let words = known.get(hyphenation)
  if (!words) known.set(hyphenation, (words = readPatterns(hyphenation)))
  const small = word.toLowerCase()
  // A few letters, such as İ, grow when they become small.
  if (small.length !== word.length) return []
  let points = words.points.get(small)
  if (!points) words.points.set(small, (points = hyphenPoints(small, words.patterns)))
  return points
}

// The package lists exceptions too, with their hyphens one letter off. We give our own.
function readPatterns({ patterns, exceptions = [] }: Hyphenation): KnownWords {
  const points = new Map(
    exceptions.map((word) => [word.replaceAll('-', ''), hyphensIn(word)] as const),
  )
  return { patterns: requirePackage(`hyphen/patterns/${patterns}`) as HyphenPatterns, points }
}

function hyphensIn(word: string): readonly number[] {
  return [...word.matchAll(/-/g)].map(({ index }, before) => index - before)
}
