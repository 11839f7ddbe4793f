import { describe, expect, test } from 'vitest'
import type { Font } from '../../src/fonts/font.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { subsetFont } from '../../src/fonts/subset-font.ts'

const text = 'The office by the fjord, “Act” 1871'

async function fontOf(family: string, bytes?: Uint8Array): Promise<Font> {
  const files = bytes
    ? [{ family, style: 'normal' as const, weight: 400, file: 'a.ttf', bytes }]
    : []
  const fonts = await loadFontLibrary(files, (report) => expect.unreachable(report.message))
  const [font] = fonts.match({ families: [family], style: 'normal', weight: 400 })
  if (!font) throw new Error(`no ${family}`)
  return font
}

function features(...tags: readonly string[]) {
  return {
    features: { key: tags.join(), features: Object.fromEntries(tags.map((tag) => [tag, 1])) },
    language: 'en',
  }
}

describe.each(['EB Garamond', 'Literata'])('a subset of %s', async (family) => {
  const whole = await fontOf(family)
  const bytes = await subsetFont(whole, text)
  const subset = await fontOf('Subset', bytes)

  test('is a TrueType font, much smaller', () => {
    expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0])
    expect(bytes.length).toBeLessThan(whole.bytes.length / 4)
  })

  test('is the same bytes however the text is ordered', async () => {
    const reversed = [...text].reverse().join('')
    expect(Buffer.compare(await subsetFont(whole, reversed), bytes)).toBe(0)
  })

  test('sets its text as the whole font does, with small capitals, figures and ligatures', () => {
    for (const tags of [[], ['smcp', 'c2sc'], ['onum'], ['lnum', 'tnum']]) {
      const widths = (font: Font) =>
        font.shape(text, features(...tags)).glyphs.map((glyph) => [glyph.text, glyph.advance])
      expect(widths(subset)).toEqual(widths(whole))
    }
    const plain = subset.shape('fjord', features()).glyphs.map((glyph) => glyph.id)
    const small = subset.shape('fjord', features('smcp')).glyphs.map((glyph) => glyph.id)
    expect(small.some((id) => plain.includes(id))).toBe(false)
    const path = (font: Font) =>
      font.shape('fjord', features('smcp')).glyphs.map((glyph) => font.glyphPath(glyph.id))
    expect(path(subset)).toEqual(path(whole))
  })

  test('has the hyphen and no-break space that reading systems put in, and nothing else', () => {
    expect([0x2d, 0xa0].every((codePoint) => subset.has(codePoint))).toBe(true)
    expect(subset.has('Z'.codePointAt(0) ?? 0)).toBe(false)
  })
})

test('a subset keeps a stylistic set when it is asked for', async () => {
  const whole = await fontOf('EB Garamond')
  const keeps = async (...tags: readonly string[]) =>
    (await fontOf('Subset', await subsetFont(whole, 'Quite', tags))).hasFeature('ss01')
  expect(await keeps()).toBe(false)
  expect(await keeps('ss01', 'not a tag')).toBe(true)
})
