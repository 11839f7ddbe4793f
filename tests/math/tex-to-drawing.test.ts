import { describe, expect, test } from 'vitest'
import type { FaceStyle } from '../../src/math/outline-text.ts'
import { tagOf, texToDrawing, type FormulaDrawing } from '../../src/math/tex-to-drawing.ts'
import { fakeFonts } from '../support/fake-fonts.ts'

const fonts = fakeFonts()

describe('texToDrawing', () => {
  test('draws shapes alone: no fonts, no ids, nothing that is named', () => {
    const { svg } = draw('\\sum_{i=1}^n \\frac{x_i}{\\sqrt{2}}', true)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width=/)
    expect(svg).not.toMatch(/<text|<use|<defs|\bid=|href|style=|currentColor/)
  })

  test('is the same for the same formula, and not changed by those before it', () => {
    const first = draw('a+b')
    draw('\\color{red}c')
    expect(draw('a+b')).toEqual(first)
  })

  test('grows with the size of the text', () => {
    expect(draw('x', false, 20).width).toBeCloseTo(2 * draw('x', false, 10).width)
  })

  test('makes the letters of a formula as high as those of the text, within reason', () => {
    // The x of the fake fonts is 0.5 em high, MathJax's 0.442 em with its overshoot: the formula is enlarged by 0.5/0.431.
    expect(draw('x').height).toBeCloseTo(10 * 0.442 * (0.5 / 0.431), 2)
  })

  test('has a depth for what hangs below the baseline', () => {
    expect(draw('x').depth).toBeLessThan(0.2)
    expect(draw('\\frac{a}{b}').depth).toBeGreaterThan(2)
  })

  test('may be parted after relations and operators, with the parts as wide as the whole', () => {
    const { parts, width } = draw('a = b + c')
    expect(parts.map(({ penalty }) => penalty)).toEqual([500, 700, 0])
    const sum = parts.reduce((total, { drawing, space }) => total + drawing.width + space, 0)
    expect(sum).toBeCloseTo(width, 2)
  })

  test('is not parted on lines of its own, nor within braces', () => {
    expect(draw('a = b', true).parts).toHaveLength(1)
    expect(draw('{a = b}').parts).toHaveLength(1)
  })

  test('sets words in the font of the text', () => {
    // Three letters of half an em at 10 pt.
    expect(draw('\\text{abc}').width).toBeCloseTo(15, 1)
  })

  test('leaves the number of a formula to the margin', () => {
    expect(tagOf('x = 1 \\tag{3a}')).toBe('(3a)')
    expect(tagOf('x = 1 \\tag*{A}')).toBe('A')
    expect(tagOf('x = 1')).toBeUndefined()
    expect(draw('x \\tag{1}', true).width).toBeCloseTo(draw('x', true).width)
  })

  test('refuses what would not fit on any page', () => {
    const made = texToDrawing('\\hspace{100000em}x', options(false, 10))
    expect(made).toMatchObject({ error: 'is larger than any page' })
  })
})

function options(display: boolean, size: number) {
  return {
    display,
    size,
    color: '#000000',
    language: 'en',
    faces: ({ bold, italic }: FaceStyle) =>
      fonts.match({
        families: ['Fake'],
        style: italic ? 'italic' : 'normal',
        weight: bold ? 700 : 400,
      }),
  }
}

function draw(tex: string, display = false, size = 10): FormulaDrawing {
  const made = texToDrawing(tex, options(display, size))
  if ('error' in made) throw new Error(made.error)
  return made
}
