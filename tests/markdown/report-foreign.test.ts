/** What a book has of other tools is told once, with its count. */
import { expect, test } from 'vitest'
import { reportForeign } from '../../src/markdown/report-foreign.ts'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'
import { collect } from '../support/collect.ts'

function told(...texts: readonly string[]): readonly string[] {
  const { report, diagnostics } = collect()
  const documents = texts.map((text, index) =>
    parseMarkdown(
      { file: `${index + 1}.md`, text },
      { language: 'en', typography: true, sceneBreaks: 'rules' },
      () => {},
    ),
  )
  reportForeign(documents, report)
  return diagnostics.map(({ message, span }) => `${span?.file}:${span?.start.line} ${message}`)
}

test('each kind has one message for the book, at its first place', () => {
  expect(
    told('a\n\n{{< video a >}}\n\nb', '{{< video b >}} and [@smith]', '{{< video c >}}'),
  ).toEqual([
    '1.md:3 3 shortcodes, the first of them "{{< video a >}}", are left out.',
    '2.md:1 A citation is printed as typed.',
  ])
})

test('keys at the top of files have one message for the book', () => {
  expect(
    told('---\nlayout: page\nnav_order: 2\n---\na', '---\nlayout: page\nlang: en\n---\na'),
  ).toEqual(['1.md:2 Keys of other tools have no effect at the top of 2 files: layout, nav_order.'])
})

test('a plain book has none', () => {
  expect(told('# One\n\nText.')).toEqual([])
})
