import type { SectionRole } from '../../edition/section-roles.ts'
import type { MdInline } from '../../markdown/document/document.ts'
import { languageOf, type KnownLanguage } from '../../language/language-of.ts'
import type { SectionNouns } from '../../language/model/language.ts'
import { numberWord } from '../../language/number-words.ts'
import { wordsOf } from '../../language/words.ts'

/** A heading in which the author numbers the section: "Chapter 3: The Harbour", "PART II", "IV". */
export interface OwnLabel {
  /** The label as written: "Chapter 3". */
  readonly label: string
  /** The rest of the heading; empty when there is none. */
  readonly title: readonly MdInline[]
  /** The role that the label names; absent for a chapter. */
  readonly role?: Extract<SectionRole, 'part' | 'appendix'>
}

/** Finds the number that an author wrote in a heading; undefined when there is none. */
export function findOwnLabel(heading: readonly MdInline[], language: string): OwnLabel | undefined {
  const [first, ...rest] = withoutBold(heading)
  if (first?.type !== 'text') return undefined
  const text = first.value.trimStart().replace(/\s+/g, ' ')
  const lone =
    rest.length === 0
      ? /^(?:(\p{L}+) )?([\p{L}\d-]+(?: \p{L}+)?)[.:]?$/u.exec(text.trimEnd())
      : null
  const isLone = lone && (lone[1] === undefined || isNoun(lone[1], language))
  if (lone && isAppendixNoun(lone[1], language) && isOneLetter(lone[2]))
    return { label: text.trimEnd().replace(/:$/, ''), title: [], role: 'appendix' }
  // A heading that is only a number, or only "Scene II", is all label.
  if (isLone && isNumber(lone[2], language) && !isLetter(lone[0])) {
    return { label: text.trimEnd().replace(/:$/, ''), title: [], ...roleOf(lone[1], language) }
  }
  if (rest.length === 0 && isRanked(text.trimEnd(), language))
    return {
      label: text.trimEnd(),
      title: [],
      ...roleOf(nounOf(text.trimEnd(), language), language),
    }
  const labelled = /^((\p{L}+) ([\p{L}\d-]+))(?:[.:] ?| ?[—–] ?| -+ )/u.exec(text)
  const [matched = '', label = '', noun, number] = labelled ?? []
  const isAppendix = isAppendixNoun(noun, language) && isOneLetter(number)
  if (!isAppendix && (!isNoun(noun, language) || !isNumber(number, language))) return undefined
  const remainder = text.slice(matched.length)
  if (remainder === '' && rest.length === 0) return undefined
  const title = remainder === '' ? rest : [{ ...first, value: remainder }, ...rest]
  return { label, title, ...roleOf(noun, language) }
}

// "Erstes Kapitel", "Capítulo primero".
function isRanked(text: string, language: string): boolean {
  const words = text.split(' ')
  const ranks = ordinalsIn(language)
  const isRank = (word: string) => ranks.has(word.toLowerCase())
  return words.length === 2 && words.some(isRank) && nounOf(text, language) !== undefined
}

function nounOf(text: string, language: string): string | undefined {
  return text.split(' ').find((word) => isNoun(word, language))
}

function ordinalsIn(language: string): ReadonlySet<string> {
  const { sectionOrdinals = [], numbers } = languageOf(language)
  const english = languageOf('en').sectionOrdinals ?? []
  return new Set([...sectionOrdinals, ...(numbers?.ordinals?.words ?? []), ...english])
}

/** A heading without the bold type that all of it is set in: headings are bold anyway. */
export function withoutBold(heading: readonly MdInline[]): readonly MdInline[] {
  const [only, ...others] = heading
  return only?.type === 'strong' && others.length === 0 ? only.children : heading
}

function roleOf(noun: string | undefined, language: string): Pick<OwnLabel, 'role'> {
  if (isPartNoun(noun, language)) return { role: 'part' }
  return isAppendixNoun(noun, language) ? { role: 'appendix' } : {}
}

// A single L or C is more likely a name than fifty or a hundred.
function isLetter(heading: string): boolean {
  return /^[LC]$/.test(heading)
}

function isPartNoun(noun: string | undefined, language: string): boolean {
  return noun !== undefined && nounsIn(language).part.includes(noun.toLowerCase())
}

function isAppendixNoun(noun: string | undefined, language: string): boolean {
  const names = ['appendix', wordsOf(language).titles.appendix?.toLowerCase()]
  return noun !== undefined && names.includes(noun.toLowerCase())
}

function isOneLetter(number: string | undefined): boolean {
  return number !== undefined && /^\p{Lu}$/u.test(number)
}

function isNoun(noun: string | undefined, language: string): boolean {
  if (noun === undefined) return false
  const { part, other } = nounsIn(language)
  return [...part, ...other].includes(noun.toLowerCase()) || isAppendixNoun(noun, language)
}

// The English nouns count too: many authors use them in any language.
function nounsIn(language: string): SectionNouns {
  const { words, sectionNouns } = languageOf(language)
  const english = languageOf('en').sectionNouns
  const all = (kind: keyof SectionNouns, own: string) => [
    own.toLowerCase(),
    ...(sectionNouns?.[kind] ?? []),
    ...(english?.[kind] ?? []),
  ]
  return { part: all('part', words.part), other: all('other', words.chapter) }
}

function isNumber(word: string | undefined, language: string): boolean {
  if (!word) return false
  return /^\d{1,4}$/.test(word) || isRoman(word) || spelledNumbers(language).has(fold(word))
}

// Capitals only: "Ill" and "Xi" are words.
function isRoman(word: string): boolean {
  return /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(word)
}

const spelled = new Map<KnownLanguage, ReadonlySet<string>>()

function spelledNumbers(language: string): ReadonlySet<string> {
  const key = languageOf(language)
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
