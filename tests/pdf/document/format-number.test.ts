import { expect, test } from 'vitest'
import { formatNumber } from '../../../src/pdf/document/format-number.ts'

test('numbers have three decimals at the most and no exponent', () => {
  expect([1, 0.5, 72.00049, -3.14159, 1e-9, -1e-9, 123456.789].map(formatNumber)).toEqual([
    '1',
    '0.5',
    '72',
    '-3.142',
    '0',
    '0',
    '123456.789',
  ])
})

test('what is no number stops the painting', () => {
  expect(() => formatNumber(NaN)).toThrow('internal: NaN')
})
