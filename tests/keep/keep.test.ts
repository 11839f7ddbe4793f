import { describe, expect, test } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'

describe('a keep', () => {
  test('gives the parts of a value that are as they were', () => {
    const { same } = openKeep()
    const chapter = (text: string) => ({ title: ['One'], blocks: [{ text }, { text: 'same' }] })
    const before = same('book', {
      chapters: [chapter('a'), chapter('b')],
      pages: new Map([[1, 'i']]),
    })
    const after = same('book', {
      chapters: [chapter('a'), chapter('c')],
      pages: new Map([[1, 'i']]),
    })
    expect(after).toEqual({ chapters: [chapter('a'), chapter('c')], pages: new Map([[1, 'i']]) })
    expect(after.chapters[0]).toBe(before.chapters[0])
    expect(after.chapters[1]).not.toBe(before.chapters[1])
    expect(after.chapters[1]?.blocks[1]).toBe(before.chapters[1]?.blocks[1])
    expect(after.pages).toBe(before.pages)
    expect(same('book', structuredClone(after))).toBe(after)
  })

  test('finds what stands after something new or gone', () => {
    const { same } = openKeep()
    const items = (...names: string[]) => names.map((name) => ({ name }))
    const before = same('list', items('a', 'b', 'c', 'd'))
    const longer = same('list', items('a', 'new', 'b', 'c', 'd'))
    expect(longer).toEqual(items('a', 'new', 'b', 'c', 'd'))
    expect([longer[0], longer[2], longer[4]]).toEqual([before[0], before[1], before[3]])
    expect(longer[2]).toBe(before[1])
    expect(longer[4]).toBe(before[3])
    const shorter = same('list', items('a', 'c', 'd'))
    expect(shorter).toEqual(items('a', 'c', 'd'))
    expect(shorter[2]).toBe(before[3])
  })

  test.each([
    ['another order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['a key that is undefined', { a: 1 }, { a: 1, b: undefined }],
    ['a key that is gone', { a: 1, b: undefined }, { a: 1 }],
    [
      'another order of a map',
      new Map([
        [1, 1],
        [2, 2],
      ]),
      new Map([
        [2, 2],
        [1, 1],
      ]),
    ],
    ['other bytes', new Uint8Array([1, 2]), new Uint8Array([1, 3])],
    ['a list for an object', [1], { 0: 1 }],
    ['a function', { f: () => 1 }, { f: () => 1 }],
    ['minus zero', { a: 0 }, { a: -0 }],
  ])('does not take for the same: %s', (_, before: object, after: object) => {
    const { same } = openKeep()
    same<object>('value', before)
    expect(same<object>('value', after)).not.toBe(before)
    expect(same<object>('value', after)).toStrictEqual(after)
  })

  test('finds items again from both ends of a list, none of them twice', () => {
    const { items } = openKeep()
    const list = (...words: string[]) => words.map((word) => ({ word }))
    const before = items('words', list('a', 'no', 'b', 'no', 'c'))
    const after = items('words', list('a', 'no', 'new', 'no', 'c'))
    expect(after).toEqual(list('a', 'no', 'new', 'no', 'c'))
    expect([0, 1, 3, 4].map((index) => after[index] === before[index])).toEqual(Array(4).fill(true))
    const shorter = items('words', list('a', 'no'))
    expect(shorter).toEqual(list('a', 'no'))
    const longer = items('words', list('a', 'no', 'no', 'no'))
    expect(longer).toEqual(list('a', 'no', 'no', 'no'))
    expect(new Set(longer).size).toBe(4)
    expect(items('words', list('a', 'no', 'no', 'no'))).toBe(longer)
    expect(items('others', list('a'))[0]).not.toBe(before[0])
  })

  test('holds things by the objects that they were made of', () => {
    const { of } = openKeep()
    const [book, theme] = [{}, {}]
    const pages = of('pages', [book, theme], () => ({ count: 1 }))
    expect(of('pages', [book, theme], () => ({ count: 2 }))).toBe(pages)
    expect(of('pages', [book, {}], () => ({ count: 2 }))).toEqual({ count: 2 })
    expect(of('other', [book, theme], () => ({ count: 3 }))).toEqual({ count: 3 })
  })
})
