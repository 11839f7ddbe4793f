/**
 * The one way to ask about a language. In: a BCP 47 tag; out: all that the program knows of the
 * language, with the changes for its region, script or orthography.
 */
import { english } from './languages/english.ts'
import { languages } from './languages.ts'
import { enDashes } from './model/dash-style.ts'
import { elidedWords } from './model/elided-words.ts'
import type { LanguageFacts } from './model/language.ts'

/** What the program knows of a language; facts with a fallback are always present. */
export type KnownLanguage = LanguageFacts & Required<Pick<LanguageFacts, keyof typeof fallback>>

/**
 * The language of the first subtag. The first later subtag that names a variant overrides its
 * facts: `de-CH`, `sr-Latn-RS`, `de-AT-1901`. An unknown language uses English and en dashes.
 */
export function languageOf(tag: string): KnownLanguage {
  return find(tag)?.known ?? fallback
}

/** Whether a language has its own value for a fact, not the fallback. */
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
  callouts: english.callouts,
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

// By the tags that were asked for: each word of a book may ask.
const found = new Map<string, Entry | undefined>()

function find(tag: string): Entry | undefined {
  if (!found.has(tag)) found.set(tag, findAnew(tag))
  return found.get(tag)
}

function findAnew(tag: string): Entry | undefined {
  const [primary = '', ...later] = tag.toLowerCase().split('-')
  for (const subtag of later) {
    // Everything after a single letter is an extension or private (BCP 47, § 2.2.6 and § 2.2.7).
    if (subtag.length === 1) break
    const variant = entries.get(`${primary}-${subtag}`)
    if (variant) return variant
  }
  return entries.get(primary)
}
