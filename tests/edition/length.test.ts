import { expect, test } from 'vitest'
import { parseLength, parseSize } from '../../src/edition/length.ts'

test.each([
  ['6in', 432],
  ['12.5 mm', (12.5 * 72) / 25.4],
  ['.5in', 36],
  ['2cm', 144 / 2.54],
  ['3pc', 36],
  ['10pt', 10],
  ['96px', 72],
  ['101.6q', 72],
  ['101.6Q', 72],
])('%s is %d points', (text, points) => {
  expect(parseLength(text)).toBeCloseTo(points, 6)
})

test.each(['6', 'in', '6 feet', '-1in', '1e3pt'])('%s is no length', (text) => {
  expect(parseLength(text)).toBeUndefined()
})

test('a size has one unit or two', () => {
  expect(parseSize('5.5x8.5in')).toEqual({ width: 396, height: 612 })
  expect(parseSize('5.5in × 8.5in')).toEqual({ width: 396, height: 612 })
  expect(parseSize('5.5x8.5')).toBeUndefined()
  expect(parseSize('0x8.5in')).toBeUndefined()
})
