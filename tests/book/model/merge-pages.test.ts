import { expect, test } from 'vitest'
import { mergePages } from '../../../src/book/model/merge-pages.ts'
/** The pages as they are printed, of places on the given pages: '14' or '14 to 16'. */
function merged(...pages: readonly string[]): string {
  const folios = new Map<string, string>()
  const places = pages.map((page, index) => {
    const [first = '', last] = page.split(' to ')
    folios.set(`t${index}`, first)
    if (last !== undefined) folios.set(`e${index}`, last)
    return { target: `t${index}`, name: '', ...(last !== undefined && { end: `e${index}` }) }
  })
  const runs = mergePages(places, (id) => folios.get(id) || undefined)
  return runs.map(({ first, last }) => first.folio + (last ? `–${last.folio}` : '')).join(', ')
}

test('names each page once', () => {
  expect(merged('4', '4', '9')).toBe('4, 9')
})

test('joins three pages in a row, and leaves two alone', () => {
  expect(merged('12', '14', '15', '16')).toBe('12, 14–16')
  expect(merged('12', '13')).toBe('12, 13')
})

test('keeps a stretch that the author marked, and takes in what touches it', () => {
  expect(merged('12 to 13')).toBe('12–13')
  expect(merged('12 to 14', '13', '15', '20')).toBe('12–15, 20')
})

test('sees no stretch where it begins and ends on one page', () => {
  expect(merged('7 to 7', '8')).toBe('7, 8')
})

test('counts in roman, and joins no roman page to an arabic one', () => {
  expect(merged('viii', 'ix', 'x', '1')).toBe('viii–x, 1')
  expect(merged('xii to 2')).toBe('xii–2')
})

test('leaves out places whose page is not known', () => {
  expect(merged('', '3')).toBe('3')
})
