import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { initialComputed } from '../../src/theme/cascade/compute-style.ts'
import { reportMissing } from '../../src/typeset/inspect/report-missing.ts'
import { shapeWord } from '../../src/typeset/words/shape-word.ts'
import { textStyles } from '../../src/typeset/words/text-style.ts'
const textStyle = textStyles(await loadFontLibrary([], () => {}))

function styleIn(language: string, family = 'EB Garamond') {
  return textStyle({ ...initialComputed(language).style, fontFamily: [family] })
}

function familiesOf(text: string, language: string, family?: string): readonly string[] {
  return shapeWord(text, styleIn(language, family)).pieces.map(({ font }) => font.family)
}

describe('a word from right to left', () => {
  const english = styleIn('en')
  const rightToLeft = (text: string) => shapeWord(text, english, 'rtl')
  const textOf = (text: string) =>
    rightToLeft(text)
      .pieces.flatMap(({ shape }) => shape.glyphs)
      .map((glyph) => glyph.text)

  it('is set in the Hebrew or the Arabic face that ships', () => {
    expect(rightToLeft('שלום').pieces.map(({ font }) => font.family)).toEqual(['Frank Ruhl Libre'])
    expect(rightToLeft('كتاب').pieces.map(({ font }) => font.family)).toEqual(['Amiri'])
  })

  it('has its last letter at the left', () => {
    expect(textOf('אבג')).toEqual(['ג', 'ב', 'א'])
  })

  it('shows the mirror image of a bracket', () => {
    const [opening] = rightToLeft('(').pieces
    const [closing] = shapeWord(')', english).pieces
    expect(opening?.shape.glyphs[0]?.id).toBe(closing?.shape.glyphs[0]?.id)
  })

  it('joins Arabic letters, so that a letter has another form at another place', () => {
    const glyphs = rightToLeft('ببب').pieces.flatMap(({ shape }) => shape.glyphs)
    expect(new Set(glyphs.map(({ id }) => id)).size).toBeGreaterThan(1)
  })

  it('gives back each of its characters once, points and ligatures too', () => {
    for (const word of ['שָׁלוֹם', 'لا', 'السَّلامُ', 'פּרק']) {
      expect([...textOf(word).reverse().join('')].sort().join('')).toBe([...word].sort().join(''))
    }
  })
})

describe('the fonts of a word', () => {
  it('are one for all its letters, where one has them all', () => {
    expect(familiesOf('ἄνθρωπος', 'en')).toEqual(['EB Garamond'])
    expect(familiesOf('θάλασσα', 'en', 'Source Code Pro')).toHaveLength(1)
    expect(familiesOf('корабль', 'en', 'Literata')).toHaveLength(1)
  })

  it('part it where the script changes', () => {
    const { pieces } = shapeWord('πsмор', styleIn('en'))
    expect(pieces.map(({ shape }) => shape.text)).toEqual(['π', 's', 'мор'])
  })

  it('are those of the language for digits and commas as well', () => {
    expect(styleIn('ru').font.family).toBe('EB Garamond')
    expect(styleIn('ru', 'Amiri').font.family).not.toBe('Amiri')
    expect(styleIn('el', 'Amiri').font.has(0x3b1)).toBe(true)
  })

  it('are those of the text around it for a Latin name in Hebrew', () => {
    expect(styleIn('he').font.family).toBe('EB Garamond')
    expect(familiesOf('Harbour', 'he')).toEqual(['EB Garamond'])
  })

  it('stay as they are when the face has no small capitals, at full size', () => {
    const { style } = styleIn('el', 'Libertinus Serif')
    const small = textStyle({ ...style, fontVariantCaps: 'small-caps' })
    const { pieces } = shapeWord('Νησί', small)
    expect(pieces.map(({ shape }) => shape.text)).toEqual(['Νησί'])
    expect(pieces[0]?.size).toBe(small.size)
    expect([...small.lacking.values()]).toContainEqual([...'ησί'])
  })
})

describe('font/missing-character', () => {
  const hintsFor = (characters: readonly (readonly [string, string])[]) => {
    const found: Diagnostic[] = []
    const missing = characters.map(([character, language]) => ({ character, language, count: 1 }))
    reportMissing([{ characters: missing, isMost: false }], (one) => void found.push(one))
    return found.map(
      ({ hints }) => /@(?:expo-google-fonts|fontsource)\/[\w-]+/.exec(hints[0] ?? '')?.[0],
    )
  }

  it('names the package that has the characters, once for all of them', () => {
    const characters = [...'港の灯'].map((character) => [character, 'ja'] as const)
    expect(hintsFor([...characters, ['海', 'zh-Hant'], ['한', 'en'], ['\u{1D11E}', 'en']])).toEqual(
      [
        '@expo-google-fonts/noto-serif-jp',
        '@expo-google-fonts/noto-serif-tc',
        '@expo-google-fonts/noto-serif-kr',
        undefined,
      ],
    )
  })

  it('names it for every script, and for the stop that several scripts share', () => {
    const texts = ['ერთხელ', 'ᚠᛖᚩ', '𒀀', 'ትግርኛ', 'ꆈꌠ', 'दिन।', 'দিন', 'ߒߞߏ', 'ខ្មែរ']
    for (const text of texts) {
      const hints = hintsFor([...text].map((character) => [character, 'en'] as const))
      expect(hints, text).toHaveLength(1)
      expect(hints[0], text).toMatch(/^@fontsource\/noto-/)
    }
    expect(hintsFor([['।', 'bn']])).toEqual(['@fontsource/noto-serif-bengali'])
  })

  it('lists symbols in one message', () => {
    expect(
      hintsFor([
        ['☃', 'en'],
        ['♞', 'en'],
        ['\u{1D11E}', 'en'],
      ]),
    ).toEqual([undefined])
  })
})
