import { expect, test } from 'vitest'
import { nearest, nearestHint } from '../../src/diagnostics/nearest.ts'

test('finds the name that one letter was left out of', () => {
  expect(nearest('the-habour', ['the-salt-road', 'the-harbour'])).toBe('the-harbour')
})

test('counts two letters that changed places as one mistake', () => {
  expect(nearest('flie', ['fire', 'file'])).toBe('file')
})

test('prefers the nearest, and the first of two that are as near', () => {
  expect(nearest('titel', ['tile', 'title'])).toBe('title')
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat')
})

test('says nothing when no name is near', () => {
  expect(nearest('publisher', ['title', 'date'])).toBeUndefined()
  expect(nearestHint('publisher', ['title'])).toEqual([])
})

test('is near as long as a third of the letters would have to change, and no more', () => {
  expect(nearest('abcdxx', ['abcdef'])).toBe('abcdef')
  expect(nearest('abcxxx', ['abcdef'])).toBeUndefined()
})

test('ignores case', () => {
  expect(nearest('ISBN', ['isbn'])).toBe('isbn')
  expect(nearestHint('Langauge', ['language'])).toEqual(['did you mean "language"?'])
})

test('answers at once for words of any length', () => {
  const long = 'a'.repeat(1_000_000)
  expect(nearest(long, ['title', `${'a'.repeat(63)}b`])).toBe(`${'a'.repeat(63)}b`)
})

test('counts letters that the other word has, but not as often', () => {
  expect(nearest('aabbcc', ['abcabc', 'aabbcd'])).toBe('aabbcd')
  expect(nearest('ooo', ['o'])).toBeUndefined()
})
