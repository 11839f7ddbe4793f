import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { hyphenate } from '../../src/language/hyphenate.ts'
import { languages } from '../../src/language/languages.ts'
import { lesserLanguages } from '../../src/language/lesser-languages.ts'
import { english } from '../../src/language/languages/english.ts'
import type { Language, LanguageFacts } from '../../src/language/model/language.ts'

const folder = fileURLToPath(new URL('../../src/language/languages', import.meta.url))
const fullLanguages = languages.filter((language) => !lesserLanguages.includes(language))

/** Each language with the facts of each of its variants, by tag. */
const allFacts: readonly (readonly [string, LanguageFacts])[] = languages.flatMap((language) => [
  [language.tag, language] as const,
  ...Object.entries(language.variants ?? {}).map(
    ([subtag, facts]) => [`${language.tag}-${subtag}`, facts] as const,
  ),
])

describe('languages', () => {
  test.each(readdirSync(folder))('languages.ts lists what languages/%s exports', async (file) => {
    const exported = Object.values<Language>(
      (await import(/* @vite-ignore */ `${folder}/${file}`)) as Record<string, Language>,
    )
    expect(exported.length).toBeGreaterThan(0)
    expect(exported.filter((language) => !languages.includes(language))).toEqual([])
  })

  it('are listed once each, by the first subtag of their tags', () => {
    const tags = languages.map(({ tag }) => tag)
    expect(tags.filter((tag) => !/^[a-z]{2,3}$/.test(tag))).toEqual([])
    expect(new Set(tags).size).toBe(tags.length)
  })

  it('have names in small letters that mean no other language', () => {
    const names = languages.flatMap((language) => language.names ?? [])
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('have variants with subtags as BCP 47 writes them', () => {
    const tags = allFacts.map(([tag]) => tag).filter((tag) => tag.includes('-'))
    expect(tags.map((tag) => Intl.getCanonicalLocales(tag)[0])).toEqual(tags)
  })

  it('have patterns that can be loaded wherever they hyphenate', () => {
    const hyphenated = allFacts.filter(([, { hyphenation }]) => hyphenation)
    for (const [tag] of hyphenated)
      expect(() => hyphenate('letters', tag, { word: 5, before: 2, after: 2 })).not.toThrow()
    expect(hyphenated.length).toBeGreaterThan(50)
  })

  it('open and close each pair of quotation marks', () => {
    const pairs = allFacts.flatMap(([tag, { quotes }]) =>
      quotes
        ? [quotes.double, quotes.single, quotes.nested ?? quotes.single].map((pair) => ({
            tag,
            ...pair,
          }))
        : [],
    )
    expect(
      pairs.filter(({ open, close }) => !/^\p{P}/u.test(open) || !/\p{P}$/u.test(close)),
    ).toEqual([])
  })
})

describe('a language with a file of its own', () => {
  test.each(fullLanguages.map((language) => [language.tag, language] as const))(
    '%s has a title for each section that English has one for, and fills in what English does',
    (_, { words }) => {
      expect(Object.keys(words?.titles ?? {})).toEqual(Object.keys(english.words.titles))
      for (const [key, text] of Object.entries(words ?? {}))
        if (typeof text === 'string')
          expect([key, blanks(text)]).toEqual([key, expectedBlanks(key)])
      const credits = Object.entries(words?.credits ?? {})
      expect(credits.filter(([, credit]) => blanks(credit).join() !== '{names}')).toEqual([])
      expect(Object.keys(words?.credits ?? {})).toEqual(
        expect.arrayContaining(['edt', 'trl', 'ill', 'pht', 'aui', 'aft', 'cov', 'bkd', 'ctb']),
      )
    },
  )

  it('says numbers from 1 to 999 in a word each, wherever it says them in words', () => {
    for (const [tag, { numbers }] of allFacts) {
      if (!numbers) continue
      const words = Array.from({ length: 999 }, (_, index) => numbers.spell(index + 1))
      expect([tag, new Set(words).size]).toEqual([tag, 999])
      expect(words.filter((word) => word === '' || /\d|undefined|^\s|\s$|\s\s/.test(word))).toEqual(
        [],
      )
    }
  })
})

function blanks(text: string): readonly string[] {
  return [...(text.match(/\{\w+\}/g) ?? [])].sort()
}

// A heading may have its number in any form; the others hold what their English ones hold.
function expectedBlanks(key: string): unknown {
  if (/Heading$/.test(key)) return [expect.stringMatching(/^\{(number|roman|word|ordinal)\}$/)]
  if (/^(figure|table)Label$/.test(key)) return ['{number}']
  const text = Object.entries(english.words).find(([name]) => name === key)?.[1]
  return typeof text === 'string' ? blanks(text) : []
}
