import { requirePackage } from '../packages/require-package.ts'

/** Where a word may be parted. */
export interface HyphenLimits {
  /** Letters the word must have. */
  readonly word: number
  /** Letters before the hyphen. */
  readonly before: number
  /** Letters after it. */
  readonly after: number
}

type Hyphenator = (word: string) => string
type Patterns = readonly [unknown, unknown, ...unknown[]]

// Pattern files of the hyphen package by BCP 47 language, longest match first.
const patternNames: Readonly<Record<string, string>> = {
  'en-us': 'en-us',
  'en-ca': 'en-us',
  en: 'en-us',
  'en-gb': 'en-gb',
  'en-au': 'en-gb',
  'en-ie': 'en-gb',
  'en-nz': 'en-gb',
  'en-za': 'en-gb',
  'en-in': 'en-gb',
  de: 'de-1996',
  'de-1901': 'de-1901',
  'de-ch': 'de-1996',
  el: 'el-monoton',
  nb: 'nb',
  nn: 'nn',
  no: 'nb',
  mn: 'mn-cyrl',
  sr: 'sr-cyrl',
  'sr-latn': 'sh-latn',
  bs: 'sh-latn',
  la: 'la',
}
// Those of Church Slavonic are left out: their file in the package is no JavaScript.
const sameName = new Set(
  'af be bg ca cs cy da es et eu fi fr fur ga gl grc hr hsb hu hy ia id is it ka kmr lt lv mk nl oc pl pms pt rm ro ru sk sl sq sv tk tr uk'.split(
    ' ',
  ),
)

// The words whose parts the English patterns get wrong: the exceptions that come with them in hyphen.tex.
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'en-us': (
    'as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic present presents ' +
    'project projects reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion ta-ble'
  ).split(' '),
}

const hyphenators = new Map<string, Hyphenator | undefined>()
// What the patterns make of words, by the name of the patterns.
const parted = new Map<string, Map<string, string>>()
const softHyphen = '\u00ad'
// Letters; what is longer is no word, and the patterns' work on it grows faster than it does.
const longestWord = 1000

/** Whether there are patterns for a language. */
export function canHyphenate(language: string): boolean {
  return patternName(language) !== undefined
}

/**
 * Where a word may be parted by the patterns of its language (Liang 1983): offsets in UTF-16 units, rising. Soft
 * hyphens that the author wrote decide alone where there are any.
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
 * Lets the patterns look at all words of a text at once, which is quicker than one by one; `hyphenate` then knows them.
 */
export function readyHyphens(text: string, language: string): void {
  const name = patternName(language)
  if (name === undefined) return
  const words = partedBy(name)
  const unseen = [...new Set(text.match(longWords))].filter(
    (word) => word.length <= longestWord && !words.has(word),
  )
  const hyphenated = unseen.length > 0 ? hyphenatorFor(language)?.(unseen.join(' ')).split(' ') : []
  hyphenated?.forEach((word, index) => words.set(unseen[index] ?? '', word))
}

const longWords = /[\p{L}\p{M}]{5,}/gu

function partWord(word: string, language: string): string {
  const name = patternName(language)
  const hyphenator = hyphenatorFor(language)
  if (name === undefined || !hyphenator) return word
  const words = partedBy(name)
  let found = words.get(word)
  if (found === undefined) words.set(word, (found = hyphenator(word)))
  return found
}

function partedBy(name: string): Map<string, string> {
  let words = parted.get(name)
  if (!words) parted.set(name, (words = new Map<string, string>()))
  return words
}

function hyphenatorFor(language: string): Hyphenator | undefined {
  const name = patternName(language)
  if (name === undefined) return undefined
  if (!hyphenators.has(name)) hyphenators.set(name, createHyphenator(name))
  return hyphenators.get(name)
}

function createHyphenator(name: string): Hyphenator {
  const create = requirePackage('hyphen') as (patterns: Patterns, options: object) => Hyphenator
  const patterns = requirePackage(`hyphen/patterns/${name}`) as Patterns
  // The package's third member are exceptions whose hyphens it puts a letter off: left out, and given as words.
  return create([patterns[0], patterns[1]], {
    hyphenChar: softHyphen,
    minWordLength: 4,
    exceptions: exceptions[name] ?? [],
  })
}

function patternName(language: string): string | undefined {
  let tag = language.toLowerCase()
  for (;;) {
    const name = patternNames[tag] ?? (sameName.has(tag) ? tag : undefined)
    if (name !== undefined) return name
    const end = tag.lastIndexOf('-')
    if (end < 0) return undefined
    tag = tag.slice(0, end)
  }
}
