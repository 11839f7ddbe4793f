import { expect, test } from 'vitest'
import { onceFor } from '../../src/keep/once-for.ts'

test('a function works once for an object, and again when it makes it of something else', () => {
  let count = 0
  const wordsOf = onceFor(({ text }: { text: string }, mark) => {
    count++
    return text.split(mark || ' ')
  })
  const [one, other] = [{ text: 'a b-c' }, { text: 'a b-c' }]
  expect([wordsOf(one), wordsOf(one), wordsOf(other)]).toEqual(Array(3).fill(['a', 'b-c']))
  expect(count).toBe(2)
  expect(wordsOf(one, '-')).toEqual(['a b', 'c'])
  expect(wordsOf(one)).toEqual(['a', 'b-c'])
  expect(count).toBe(4)
})
