import { describe, expect, it } from 'vitest'
import { hyphenate } from '../../src/language/hyphenate.ts'
import { hasFact, languageOf } from '../../src/language/language-of.ts'
import { numberWord } from '../../src/language/number-words.ts'

const opening = (tag: string) => languageOf(tag).quotes.double.open
const patterns = (tag: string) => languageOf(tag).hyphenation?.patterns

describe('languageOf', () => {
  it('goes by the first subtag, however it is written', () => {
    expect(languageOf('DE').pageReference).toBe('Seite')
    expect(languageOf('de-AT').pageReference).toBe('Seite')
  })

  it('lets a region change some facts and leaves the others', () => {
    expect(opening('de-CH')).toBe('«')
    expect(patterns('de-CH')).toBe('de-1996')
    expect(opening('pt-BR')).toBe('“')
    expect(numberWord(16, 'pt-PT')).toBe('Dezasseis')
    expect(languageOf('fr-CA').narrowSpaceBefore).toBe(':')
  })

  it('lets a script and an orthography do so, too', () => {
    expect(patterns('sr-Latn-RS')).toBe('sh-latn')
    expect(patterns('sr')).toBe('sr-cyrl')
    expect(patterns('de-1901')).toBe('de-1901')
  })

  it('finds a region behind a script and an orthography behind a region', () => {
    expect(patterns('en-Latn-GB')).toBe('en-gb')
    expect(patterns('de-AT-1901')).toBe('de-1901')
    const limits = { word: 5, before: 2, after: 2 }
    expect(hyphenate('typography', 'en-Latn-GB', limits)).toEqual(
      hyphenate('typography', 'en-GB', limits),
    )
  })

  it('takes the first subtag that says something', () => {
    expect(opening('de-CH-1901')).toBe('«')
    expect(patterns('de-CH-1901')).toBe('de-1996')
  })

  it('does not look into extensions and private subtags', () => {
    expect(patterns('en-x-GB')).toBe('en-us')
    expect(opening('de-u-co-phonebk-ch')).toBe('„')
  })

  it('speaks English and sets en dashes for a language that it does not know', () => {
    for (const tag of ['xx', '', 'constructor', 'xx-GB']) {
      expect(languageOf(tag).words.chapter).toBe('Chapter')
      expect(languageOf(tag).dashes.unspaced).toBe('–')
      expect(languageOf(tag).script).toBe('Latn')
      expect(languageOf(tag).hyphenation).toBeUndefined()
    }
  })
})

describe('hasFact', () => {
  it('tells what a language says from what stands in for it', () => {
    expect(hasFact('en-GB', 'words')).toBe(true)
    expect(hasFact('fi', 'words')).toBe(true)
    expect(hasFact('eu', 'ebook')).toBe(false)
    expect(hasFact('eu', 'words')).toBe(false)
    expect(hasFact('xx', 'quotes')).toBe(false)
  })
})
