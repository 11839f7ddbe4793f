import { expect, test } from 'vitest'
import { inlineText } from '../../../src/book/model/walk.ts'
import { build, metadata } from '../build.ts'

test.each([
  ['en', '“a ‘b’ c”'],
  ['de', '„a ‚b‘ c“'],
  ['fr', '«\u202fa “b” c\u202f»'],
])('a quotation in HTML has the marks of %s in its text', (language, expected) => {
  const written = '# A\n\nHe: <q>a <q>b</q> c</q>\n'
  const { book } = build({ '1.md': written }, { metadata: { ...metadata, language } })
  const [paragraph] = book.sections[0]?.blocks ?? []
  const children = paragraph?.type === 'paragraph' ? paragraph.children : []
  expect(inlineText(children).replace(/^.*?:\s/, '')).toBe(expected)
})
