import { describe, expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'
import { keepNames } from '../../src/import/structure/keep-names.ts'
import { compareNaturally } from '../../src/project/files/natural-order.ts'

describe('the names that an earlier import gave', () => {
  const known = ['01-a', '02-b', '03-c']
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['stay', ['a', 'b', 'c'], known],
    ['stay when one comes between', ['a', 'b', 'x', 'c'], ['01-a', '02-b', '02b-x', '03-c']],
    ['stay when two come first', ['x', 'y', 'a', 'b', 'c'], ['00b-x', '00c-y', ...known]],
    ['stay when one comes last', ['a', 'b', 'c', 'x'], [...known, '04-x']],
    ['stay when one is gone', ['a', 'c'], ['01-a', '03-c']],
    ['stay when one has another title', ['a', 'x', 'c'], ['01-a', '02-x', '03-c']],
    ['stay as far as the order does', ['b', 'a', 'c'], ['02-b', '02b-a', '03-c']],
    ['stay when two are alike', ['a', 'b', 'a', 'c'], ['01-a', '02-b', '02b-a', '03-c']],
  ]
  test.each(cases)('%s', (_, names, expected) => {
    const kept = keepNames(names, known)
    expect(kept).toEqual(expected)
    expect(kept?.toSorted(compareNaturally)).toEqual(expected)
  })

  test('leave room for one more, and no more', () => {
    expect(keepNames(['a', 'y', 'x'], ['01-a', '01b-x'])).toEqual(['01-a', '01a-y', '01b-x'])
    expect(keepNames(['a', 'y', 'z', 'x'], ['01-a', '01b-x'])).toBeUndefined()
  })
})

test('a chapter that comes between others renames no file', () => {
  const chapters = (...titles: readonly string[]) =>
    new TextEncoder().encode(titles.map((title) => `<h1>${title}</h1><p>Text.</p>`).join(''))
  const files = (bytes: Uint8Array, knownFiles: readonly string[]) => {
    const options = { otherTitle: 'A', otherLanguage: 'en', knownFiles }
    const imported = importFiles([{ name: 'a.html', bytes }], options)
    return [...imported.files.keys()].filter((path) => path.startsWith('manuscript/'))
  }
  const first = files(chapters('Part One', 'Harbor', 'Inland'), [])
  const second = files(chapters('Part One', 'Harbor', 'Ferry', 'Inland'), first)
  expect(second.filter((path) => !first.includes(path))).toHaveLength(1)
  expect(first.filter((path) => !second.includes(path))).toEqual([])
})
