import { expect, test } from 'vitest'
import { textContent } from '../../../src/markup/tree/element.ts'
import { markupPageList, markupPageRuns } from '../../../src/markup/inlines/markup-page-list.ts'

test('names sections where there are no pages, and counts further places in the same one', () => {
  const places = [
    { target: 'a', name: 'Salt' },
    { target: 'b', name: 'Salt' },
    { target: 'c', name: 'Sea' },
  ]
  expect(textContent(markupPageList({ type: 'pageList', places }))).toBe('Salt, 2, Sea')
})

test('links both ends of a run of pages', () => {
  const first = { folio: '14', target: 'a' }
  const last = { folio: '16', target: 'b' }
  const [run] = markupPageRuns([{ first, last }])
  expect(run?.type === 'element' && run.attributes['epub:type']).toBe('index-locator-range')
  expect(run?.type === 'element' && textContent(run)).toBe('14–16')
})
