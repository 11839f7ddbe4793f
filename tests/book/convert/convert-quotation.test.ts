import { expect, test } from 'vitest'
import type { Block } from '../../../src/book/model/block.ts'
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

const second = '“x ‘y’”'
test.each([
  ['<q lang="fr">a <q>b</q></q>', '“a “b””'],
  ['[<q>a <q>b</q></q>]{lang=de}', '„a ‚b‘“'],
  ['[<q>a</q> and <q lang="en">b <q>c</q></q>]{lang=de}', '„a“ and „b ‘c’“'],
  ['<em lang="de"><q>a</q></em>', '„a“'],
])('the marks of a quotation are those of the text around it: %s', (written, expected) => {
  const source = `# A\n\n${written} <q>x <q>y</q></q>\n`
  const { book } = build({ '1.md': source }, { metadata: { ...metadata, language: 'en' } })
  expect(wordsOf(book.sections[0]?.blocks[0])).toBe(`${expected} ${second}`)
})

test('a passage and a chapter in another language have its marks', () => {
  const files = {
    '1.md': '# A\n\n::: {lang=de}\n<q>a</q>\n:::\n\n<q>b</q>\n',
    '2.md': '---\nlanguage: de\n---\n\n# B\n\n<q>c</q>\n',
  }
  const { book } = build(files, { metadata: { ...metadata, language: 'en' } })
  const [passage, after] = book.sections[0]?.blocks ?? []
  expect(wordsOf(passage?.type === 'container' ? passage.blocks[0] : undefined)).toBe('„a“')
  expect(wordsOf(after)).toBe('“b”')
  expect(wordsOf(book.sections[1]?.blocks[0])).toBe('„c“')
})

function wordsOf(block: Block | undefined): string {
  return block?.type === 'paragraph' ? inlineText(block.children) : ''
}
