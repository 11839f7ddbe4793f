import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'

function told(text: string, language = 'en'): readonly string[] {
  const found: string[] = []
  const reading = { language, typography: true, sceneBreaks: 'rules' } as const
  parseMarkdown({ file: '1.md', text }, reading, ({ code, message, span }) =>
    found.push(`${code} ${span?.start.line ?? 0}:${span?.start.column ?? 0} ${message}`),
  )
  return found
}

test('a word with the hyphen of a line end is told of, once for a file', () => {
  expect(told('A compel- ling tale of the har- bour and the *light- house*.')).toEqual([
    'text/split-word 1:3 The word "compel- ling" keeps the hyphen of a line end, and so do 2 more.',
  ])
})

test('a hyphen at the end of a line of the source is told of', () => {
  expect(told('It was a compel-\nling tale.')).toEqual([
    'text/split-word 1:10 The word "compel- ling" keeps the hyphen of a line end.',
  ])
})

test.each([
  ['en', 'A two- and three-part song, pre- or post-war, a two- to three-day walk.'],
  ['de', 'Die Vor- und Nachteile, Haupt- oder Nebensatz, ein- bis zweimal, Ein-, Zwei- und Drei.'],
  ['nl', 'Voor- en nadelen.'],
  ['sv', 'För- och nackdelar.'],
  ['pl', 'Dwu- lub trzyczęściowy.'],
  ['en', 'A well-known man - and a dash. "Wait-" he said. The `a- b` of code. An 18- year-old.'],
])('%s: %s', (language, text) => {
  expect(told(text, language)).toEqual([])
})
