import { expect, test } from 'vitest'
import { colorOperator, colorParts } from '../../../src/pdf/color/press-color.ts'

const red = { r: 200, g: 30, b: 30 }

test('black and gray are one plate in every form', () => {
  for (const mode of ['given', 'gray', 'inks'] as const) {
    expect(colorParts({ r: 0, g: 0, b: 0 }, mode)).toEqual([0])
    expect(colorParts({ r: 51, g: 51, b: 51 }, mode)).toEqual([0.2])
  }
})

test('a color stays RGB, becomes its gray, or the inks of a press', () => {
  expect(colorParts(red, 'given')).toEqual([200 / 255, 30 / 255, 30 / 255])
  const [gray = 0, ...others] = colorParts(red, 'gray')
  expect(others).toEqual([])
  expect(gray).toBeCloseTo((0.3 * 200 + 0.59 * 30 + 0.11 * 30) / 255)
  expect(colorParts(red, 'inks')).toEqual([0, 170 / 255, 170 / 255, 55 / 255])
})

test('no color takes more than 200 % of ink', () => {
  for (let r = 0; r <= 255; r += 51) {
    for (let g = 0; g <= 255; g += 51) {
      for (let b = 0; b <= 255; b += 51) {
        const ink = colorParts({ r, g, b }, 'inks').reduce((sum, part) => sum + part, 0)
        // A gray of one part counts as light, not as ink.
        if (r !== g || g !== b) expect(ink).toBeLessThanOrEqual(2)
      }
    }
  }
})

test('each kind of color has its operators', () => {
  expect([1, 3, 4].map((count) => colorOperator(Array(count).fill(0), 'fill'))).toEqual([
    'g',
    'rg',
    'k',
  ])
  expect(colorOperator([0, 0, 0, 1], 'stroke')).toBe('K')
})
