import { expect, test } from 'vitest'
import { isWithin, readElements } from '../../../src/container/xml/read-elements.ts'

test('gives elements in the order of their start tags, by local names, with their own text', () => {
  const source = '<a:Book><dc:title>One <b>two</b> three</dc:title><end/></a:Book>'
  expect(readElements(source).map(({ name, text, offset }) => [name, text, offset])).toEqual([
    ['book', '', 0],
    ['title', 'One  three', 8],
    ['b', 'two', 22],
    ['end', '', 49],
  ])
})

test('knows what an element lies in', () => {
  const inner = readElements('<a><b><c/></b></a>').find(({ name }) => name === 'c')
  if (!inner) throw new Error('no element')
  expect(isWithin(inner, 'b')).toBe(true)
  expect(isWithin(inner, 'a', 'b')).toBe(true)
  expect(isWithin(inner, 'a')).toBe(false)
})
