import { expect, test } from 'vitest'
import { smallestLetter } from '../../src/math/smallest-letter.ts'
import { texToDrawing } from '../../src/math/tex-to-drawing.ts'

function smallestOf(tex: string, display = false): number {
  const options = { display, size: 10, color: '#000000', faces: () => [], language: 'en' }
  const drawing = texToDrawing(tex, options)
  if ('error' in drawing) throw new Error(drawing.error)
  return Math.round(smallestLetter(drawing.svg) * 1000) / 1000
}

test('letters have the size of their formula, scripts seven tenths, scripts of scripts a half', () => {
  expect(smallestOf('x + y')).toBe(1)
  expect(smallestOf('x^2')).toBe(0.707)
  expect(smallestOf('x^{y_z}')).toBe(0.5)
  expect(smallestOf('x^{y_z} + \\frac{a}{b} + c')).toBe(0.5)
  expect(smallestOf('\\frac{a}{b}')).toBe(0.707)
  expect(smallestOf('\\frac{a}{b}', true)).toBe(1)
})

test('tall brackets, roots and rules are no smaller letters', () => {
  expect(smallestOf('\\left( \\frac{\\frac{a}{b}}{c} \\right)', true)).toBe(0.707)
  expect(smallestOf('\\sqrt{x}')).toBe(1)
})
