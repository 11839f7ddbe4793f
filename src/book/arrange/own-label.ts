import type { MdInline } from '../../markdown/document/document.ts'
import { numberWord } from '../../language/number-words.ts'
import { primarySubtag } from '../../language/primary-subtag.ts'
import { wordsOf } from '../../language/words.ts'
/** A heading in which the author numbers the section: "Chapter 3: The Harbour", "PART II", "IV". */
export interface OwnLabel {
  /** As written: "Chapter 3". */
  readonly label: string
  /** What follows it; empty when nothing does. */
  readonly title: readonly MdInline[]
  readonly isPart: boolean
}

/** Finds the number that an author gave a section in its heading; undefined when there is none. */
export function findOwnLabel(heading: readonly MdInline[], language: string): OwnLabel | undefined {
  const [first, ...rest] = heading
  if (first?.type !== 'text') return undefined
  const text = first.value.trimStart().replace(/\s+/g, ' ')
  const lone =
    rest.length === 0
      ? /^(?:(\p{L}+) )?([\p{L}\d-]+(?: \p{L}+)?)[.:]?$/u.exec(text.trimEnd())
      : null
  const isLone = lone && (lone[1] === undefined || isNoun(lone[1], language))
  // A heading that is a number, or says no more than "Scene II", is all label.
  if (isLone && isNumber(lone[2], language) && !isLetter(lone[0])) {
    return {
      label: text.trimEnd().replace(/:$/, ''),
      title: [],
      isPart: isPartNoun(lone[1], language),
    }
  }
  const labelled = /^((\p{L}+) ([\p{L}\d-]+))(?:[.:] ?| ?[—–] ?| -+ )/u.exec(text)
  const [matched = '', label = '', noun, number] = labelled ?? []
  if (!isNoun(noun, language) || !isNumber(number, language)) return undefined
  const remainder = text.slice(matched.length)
  if (remainder === '' && rest.length === 0) return undefined
  const title = remainder === '' ? rest : [{ ...first, value: remainder }, ...rest]
  return { label, title, isPart: isPartNoun(noun, language) }
}

// Alone, L and C are more often the name of something than fifty and a hundred.
function isLetter(heading: string): boolean {
  return /^[LC]$/.test(heading)
}

function isPartNoun(noun: string | undefined, language: string): boolean {
  const part = wordsOf(language).part.toLowerCase()
  return noun !== undefined && ['part', 'book', part].includes(noun.toLowerCase())
}

function isNoun(noun: string | undefined, language: string): boolean {
  if (noun === undefined) return false
  const { chapter, part } = wordsOf(language)
  return [...englishNouns, chapter.toLowerCase(), part.toLowerCase()].includes(noun.toLowerCase())
}

const englishNouns =
  'chapter part book volume section episode lesson letter act scene canto stave'.split(' ')

function isNumber(word: string | undefined, language: string): boolean {
  if (!word) return false
  return /^\d{1,4}$/.test(word) || isRoman(word) || spelledNumbers(language).has(fold(word))
}

// Capitals only: "Ill" and "Xi" are words.
function isRoman(word: string): boolean {
  return /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(word)
}

const spelled = new Map<string, ReadonlySet<string>>()

function spelledNumbers(language: string): ReadonlySet<string> {
  const key = primarySubtag(language)
  const known = spelled.get(key)
  if (known) return known
  const counts = Array.from({ length: 99 }, (_, i) => i + 1)
  const made = new Set(
    counts.flatMap((count) => [fold(numberWord(count, language)), fold(numberWord(count, 'en'))]),
  )
  spelled.set(key, made)
  return made
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('-', ' ')
}
