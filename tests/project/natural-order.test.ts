import { expect, test } from 'vitest'
import { compareNaturally } from '../../src/project/files/natural-order.ts'

test.each([
  [
    ['10', '9', '2'],
    ['2', '9', '10'],
  ],
  [
    ['010-b', '9-a', '0002-c'],
    ['0002-c', '9-a', '010-b'],
  ],
  [
    ['b', 'A', 'C', 'a'],
    ['A', 'a', 'b', 'C'],
  ],
  [
    ['1-z/2', '1-z/10', '1-a'],
    ['1-a', '1-z/2', '1-z/10'],
  ],
  [
    ['a1b10', 'a1b9'],
    ['a1b9', 'a1b10'],
  ],
  [
    ['0', '00'],
    ['0', '00'],
  ],
])('%j is ordered as people do', (names, expected) => {
  expect(names.toSorted(compareNaturally)).toEqual(expected)
  expect(names.toReversed().sort(compareNaturally)).toEqual(expected)
})
