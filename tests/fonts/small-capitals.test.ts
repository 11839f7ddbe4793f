import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/fonts/catalog.ts'
import type { Font } from '../../src/fonts/font.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import {
  featureSetOf,
  lettersWithoutSmallCapitals,
  localFormsBlockSmallCapitals,
} from '../../src/fonts/small-capitals.ts'

const library = await loadFontLibrary([], () => {})
const smallCaps = featureSetOf({ smcp: 1 })
const allSmallCaps = featureSetOf({ smcp: 1, c2sc: 1 })

function fontOf(family: string, style: 'normal' | 'italic' = 'normal'): Font {
  const [font] = library.match({ families: [family], style, weight: 400 })
  if (!font) throw new Error(`no ${family}`)
  return font
}

const glyphs = (font: Font, text: string, language: string, features = allSmallCaps) =>
  font.shape(text, { features, language }).glyphs.map(({ id }) => id)

const garamond = fontOf('EB Garamond')

describe('small capitals', () => {
  it.each(['de', 'de-AT', 'de-CH-1901'])('have an F and an Ä in %s', (language) => {
    for (const word of ['geschlafen', 'Hafen', 'ÄÖÜ', 'Schiff']) {
      expect(glyphs(garamond, word, language)).toEqual(glyphs(garamond, word, 'en'))
    }
  })

  it.each(['tr', 'az', 'crh'])('keep the dot of the i in %s', (language) => {
    const small = garamond.shape('i', { features: smallCaps, language })
    expect(small.glyphs.map(({ id }) => id)).toEqual(glyphs(garamond, 'İ', language))
    expect(small.glyphs.map(({ id }) => id)).not.toEqual(glyphs(garamond, 'ı', language))
    expect(small.glyphs.map(({ text }) => text).join('')).toBe('i')
  })

  it.each(['EB Garamond', 'Literata'])('have no accents in Greek, in %s', (family) => {
    const font = fontOf(family)
    const small = (text: string) => glyphs(font, text, 'el', smallCaps)
    expect(small('λόγος')).toEqual(small('λογος'))
    expect(small('Άλφα')).toEqual(small('Αλφα'))
    expect(small('μάιος')).toEqual(small('μαϊος'))
    expect(small('ταΐζω')).toEqual(small('ταϊζω'))
    const shape = font.shape('λόγος', { features: smallCaps, language: 'el' })
    expect(shape.glyphs.map(({ text }) => text).join('')).toBe('λόγος')
  })

  it('leave local forms alone where nothing is in small capitals', () => {
    const plain = featureSetOf({})
    expect(glyphs(garamond, 'f', 'de', plain)).not.toEqual(glyphs(garamond, 'f', 'en', plain))
  })

  const languages =
    'de nl tr az kk tt crh ro mo ca pl sr mk bg ru uk el cy fr es it sv da fi hu cs sk lt lv'
  const letters = 'abcdefghijklmnopqrstuvwxyzäöüàâçéèêëïñòôõøåæőűșțşţąęłńśźżčďěňřšťůžāēģīķļņūșı'
  it('are had by each letter in every language, if the face has them at all', () => {
    const lost: string[] = []
    for (const family of Object.keys(catalog).filter((name) => !catalog[name]?.optional)) {
      for (const style of ['normal', 'italic'] as const) {
        const font = fontOf(family, style)
        const inEnglish = lettersWithoutSmallCapitals(letters, font, {
          features: smallCaps,
          language: 'en',
        })
        for (const language of languages.split(' ')) {
          const lacking = lettersWithoutSmallCapitals(letters, font, {
            features: smallCaps,
            language,
          })
          const lostHere = lacking.filter((letter) => !inEnglish.includes(letter))
          if (lostHere.length > 0) lost.push(`${family} ${style} ${language} ${lostHere.join('')}`)
        }
      }
    }
    expect(lost).toEqual([])
  })
})

describe('letters without small capitals', () => {
  const lacking = (text: string, font: Font, features = smallCaps) =>
    lettersWithoutSmallCapitals(text, font, { features, language: 'ru' }).join('')

  it('are those of a script that the face has none for', () => {
    expect(lacking('Дом, 1911 house', garamond)).toBe('ом')
    expect(lacking('Дом', garamond, allSmallCaps)).toBe('Дом')
    expect(lacking('Дом', fontOf('Literata'), allSmallCaps)).toBe('')
  })

  it('are none where no small capitals are asked for, or letters have no case', () => {
    expect(lacking('Дом', garamond, featureSetOf({}))).toBe('')
    expect(lacking('שלום', fontOf('Frank Ruhl Libre'), allSmallCaps)).toBe('')
  })
})

describe('the subset of an ebook', () => {
  it('has no local forms that would keep letters small', () => {
    expect(localFormsBlockSmallCapitals('Hafen', garamond, 'de')).toBe(true)
    expect(localFormsBlockSmallCapitals('Hafen', garamond, 'en')).toBe(false)
    expect(localFormsBlockSmallCapitals('Haus', garamond, 'de')).toBe(false)
    expect(localFormsBlockSmallCapitals('fiil', garamond, 'tr')).toBe(false)
  })
})
