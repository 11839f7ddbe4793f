import { expect, test } from 'vitest'
import { isFaithful, matchFace } from '../../src/fonts/match-face.ts'

function chosen(weights: readonly number[], weight: number): number | undefined {
  const faces = weights.map((each) => ({ style: 'normal' as const, weight: each }))
  return matchFace(faces, { style: 'normal', weight })?.weight
}

// CSS Fonts 4, § 5.2: the four searches of step 4.3.
test.each([
  { weight: 400, weights: [300, 500, 700], expected: 500 },
  { weight: 400, weights: [300, 600], expected: 300 },
  { weight: 450, weights: [400, 500], expected: 500 },
  { weight: 500, weights: [400, 600], expected: 400 },
  { weight: 500, weights: [600, 700], expected: 600 },
  { weight: 300, weights: [100, 400], expected: 100 },
  { weight: 200, weights: [300, 700], expected: 300 },
  { weight: 600, weights: [500, 900], expected: 900 },
  { weight: 700, weights: [400, 500], expected: 500 },
])('of $weights, $weight is set in $expected', ({ weight, weights, expected }) => {
  expect(chosen(weights, weight)).toBe(expected)
})

test('style counts before weight', () => {
  const faces = [
    { style: 'normal', weight: 700 },
    { style: 'italic', weight: 400 },
  ] as const
  expect(matchFace(faces, { style: 'italic', weight: 700 })).toBe(faces[1])
})

test('a shade of weight is faithful, a missing bold or italic is not', () => {
  const regular = { style: 'normal', weight: 400 } as const
  expect(isFaithful(regular, { style: 'normal', weight: 500 })).toBe(true)
  expect(isFaithful(regular, { style: 'normal', weight: 700 })).toBe(false)
  expect(isFaithful(regular, { style: 'italic', weight: 400 })).toBe(false)
})
