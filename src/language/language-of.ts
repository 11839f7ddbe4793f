/**
 * The one way to ask what a language is. In: a BCP 47 tag; out: all that is known of its language,
 * with what its region, script or orthography changes.
 */
import { english } from './languages/english.ts'
import { languages } from './languages.ts'
import { enDashes } from './model/dash-style.ts'
import { elidedWords } from './model/elided-words.ts'
import type { LanguageFacts } from './model/language.ts'

/** What is known of a language; some facts have a fallback and are always there. */
export type KnownLanguage = LanguageFacts & Required<Pick<LanguageFacts, keyof typeof fallback>>

/**
 * The language of the first subtag, overridden by the first later subtag that it knows as a
 * variant: `de-CH`, `sr-Latn-RS`, `de-AT-1901`. A language that is not known speaks English and
 * sets en dashes.
 */
export function languageOf(tag: string): KnownLanguage {
  return find(tag)?.known ?? fallback
}

/** Whether a language has a fact of its own, and not the fallback. */
export function hasFact(tag: string, fact: keyof LanguageFacts): boolean {
  return find(tag)?.own[fact] !== undefined
}

const fallback = {
  script: 'Latn',
  quotes: english.quotes,
  dashes: enDashes,
  labelSeparator: ': ',
  elisions: elidedWords({}),
  pageReference: 'page',
  words: english.words,
  ebook: english.ebook,
} satisfies LanguageFacts

interface Entry {
  readonly own: LanguageFacts
  readonly known: KnownLanguage
}

// By first subtag and, after a hyphen, the subtag of a variant; all in small letters.
const entries: ReadonlyMap<string, Entry> = new Map(
  languages.flatMap(({ tag, names: _names, variants = {}, ...facts }) => [
    [tag, makeEntry(facts)] as const,
    ...Object.entries(variants).map(
      ([subtag, variant]) =>
        [`${tag}-${subtag.toLowerCase()}`, makeEntry({ ...facts, ...variant })] as const,
    ),
  ]),
)

function makeEntry(own: LanguageFacts): Entry {
  return { own, known: { ...fallback, ...own } }
}

function find(tag: string): Entry | undefined {
  const [primary = '', ...later] = tag.toLowerCase().split('-')
  for (const subtag of later) {
    // What follows a single letter is an extension or private (BCP 47, § 2.2.6 and § 2.2.7).
    if (subtag.length === 1) break
    const variant = entries.get(`${primary}-${subtag}`)
    if (variant) return variant
  }
  return entries.get(primary)
}
