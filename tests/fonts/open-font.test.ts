import { expect, test } from 'vitest'
import type { Font, ShapeOptions } from '../../src/fonts/font.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'

const fonts = await loadFontLibrary([], () => {})
const garamond = find('EB Garamond')
const literata = find('Literata')

function find(family: string): Font {
  const [font] = fonts.match({ families: [family], style: 'normal', weight: 400 })
  if (!font) throw new Error(`no ${family}`)
  return font
}

function options(features: Readonly<Record<string, number>> = {}, language = 'en'): ShapeOptions {
  return { features: { key: JSON.stringify(features), features }, language }
}

function texts(font: Font, text: string, given = options()): readonly string[] {
  return font.shape(text, given).glyphs.map((glyph) => glyph.text)
}

test('measures are read from the font, in ems', () => {
  expect(garamond.metrics).toEqual({
    unitsPerEm: 1000,
    ascender: 1.007,
    descender: -0.298,
    capHeight: 0.65,
    xHeight: 0.4,
    underlinePosition: -0.1,
    underlineThickness: 0.05,
    strikeoutPosition: 0.24,
    space: 0.2,
  })
})

test('a ligature stands for all of its letters', () => {
  expect(texts(garamond, 'office')).toEqual(['o', 'ffi', 'c', 'e'])
  expect(texts(garamond, 'office', options({ liga: 0 }))).toEqual([...'office'])
})

test('letters and marks that make one glyph are its text', () => {
  expect(texts(garamond, 'e\u0301')).toEqual(['e\u0301'])
  expect(texts(garamond, 'q\u0301')).toEqual(['q', '\u0301'])
})

test('the texts of glyphs add up to what was shaped, from right to left too', () => {
  const serif = find('Noto Serif')
  const hebrew = find('Libertinus Serif')
  expect(texts(serif, 'q\u0301\u0323x').join('')).toBe('q\u0301\u0323x')
  const rtl = hebrew.shape('שלום', { ...options({}, 'he'), direction: 'rtl' })
  expect(rtl.glyphs.map((glyph) => glyph.text)).toEqual([...'םולש'])
})

test('advances include kerning and add up', () => {
  const shape = garamond.shape('AVA', options())
  const single = garamond.shape('A', options()).advance
  expect(shape.advance).toBeLessThan(2 * single + garamond.shape('V', options()).advance)
  expect(shape.advance).toBeCloseTo(
    shape.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    9,
  )
})

test('small capitals and old-style figures are glyphs of their own', () => {
  const plain = garamond.shape('act 19', options({ lnum: 1 }))
  const small = garamond.shape('act 19', options({ smcp: 1, onum: 1 }))
  const sameIds = small.glyphs.filter((glyph, index) => glyph.id === plain.glyphs[index]?.id)
  expect(sameIds.map((glyph) => glyph.text)).toEqual([' '])
  expect(garamond.hasFeature('smcp')).toBe(true)
  expect(find('Libertinus Serif').hasFeature('smcp')).toBe(false)
})

test('the same text in the same manner is the same object', () => {
  expect(garamond.shape('whale', options())).toBe(garamond.shape('whale', options()))
  expect(garamond.shape('whale', options())).not.toBe(garamond.shape('whale', options({ smcp: 1 })))
})

test('a language chooses its forms', () => {
  // Romanian s with comma, Turkish without the fi ligature.
  const plain = garamond.shape('fi', options()).glyphs.length
  expect(garamond.shape('fi', options({}, 'tr')).glyphs.length).toBeGreaterThan(plain)
})

test('knows what it can show, spaces and composed letters included', () => {
  const has = (font: Font, character: string) => font.has(character.codePointAt(0) ?? 0)
  expect(has(garamond, 'a')).toBe(true)
  expect(has(garamond, '\u202f')).toBe(true)
  expect(has(literata, '\u2011')).toBe(true)
  expect(has(garamond, '\u2060')).toBe(true)
  expect(has(garamond, '中')).toBe(false)
})

test('ink is measured for optical margins, and drawn for covers', () => {
  const [capital] = garamond.shape('H', options()).glyphs
  const bounds = garamond.glyphBounds(capital?.id ?? 0)
  expect(bounds.minY).toBeCloseTo(0, 1)
  expect(bounds.maxY).toBeCloseTo(0.65, 2)
  const [stop] = garamond.shape('.', options()).glyphs
  expect(garamond.glyphPath(stop?.id ?? 0)).toMatch(/^M0\.\d+ -?0\.\d+Q.*Z$/)
  const [space] = garamond.shape(' ', options()).glyphs
  expect(garamond.glyphBounds(space?.id ?? 0)).toEqual({ minX: 0, minY: 0, maxX: 0, maxY: 0 })
})
