import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { guessForms } from '../../../src/markdown/forms/form.ts'
import { reportForms } from '../../../src/markdown/forms/report-forms.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

const song =
  'O the boats go out early,\nAnd the boats come home,\nAnd the wife is surly,\nBut the lamp is bright.'

// What is said of files with these texts, as "code line: message".
function told(...texts: readonly string[]): readonly string[] {
  const guess = guessForms(texts.map((text) => ({ text })))
  const documents = texts.map((text, index) => {
    const form = guess.files[index] ?? 'prose'
    const reading = {
      language: 'en',
      typography: true,
      sceneBreaks: 'rules',
      findsSongs: true,
    } as const
    return parseMarkdown({ file: `${index}.md`, text }, { ...reading, form }, () => {})
  })
  const found: Diagnostic[] = []
  reportForms(guess, documents, (one) => found.push(one))
  return found.map(({ code, span, message }) => `${code} ${span?.start.line ?? 0}: ${message}`)
}

test('a book of poems is told of once', () => {
  const poems = Array<string>(6).fill(song).join('\n\n')
  expect(told(poems, poems)).toEqual([
    'form/guessed 1: The manuscript is set as verse, because its lines end like those of poems.',
  ])
})

test('songs in prose are counted, and the first is shown', () => {
  const prose =
    'She sang it again, and nobody on the whole long quay asked her to stop that evening.'
  expect(told(`${prose}\n\n${song}`, `${prose}\n\n${song}`)).toEqual([
    'form/guessed 3: 2 songs or poems within the prose are set in lines.',
  ])
})

test('of prose nothing is said', () => {
  expect(told('The boats went out, and nobody\nlooked at them.')).toEqual([])
})

test('what an author says of a file is no guess', () => {
  const poems = Array<string>(6).fill(song).join('\n\n')
  expect(told(`---\nform: verse\n---\n\n${poems}`)).toEqual([])
})

test('a song keeps its lines and is no paragraph', () => {
  const reading = { language: 'en', typography: true, sceneBreaks: 'rules' } as const
  const parse = (findsSongs: boolean, text = `She sang:\n\n${song}`) =>
    parseMarkdown({ file: '1.md', text }, { ...reading, findsSongs }, () => {}).children
  expect(parse(true).map(({ type }) => type)).toEqual(['paragraph', 'verse'])
  expect(parse(false).map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
})

test('with a paragraph on each line, every line is a paragraph at its place', () => {
  const reading = { language: 'en', typography: true, sceneBreaks: 'rules', form: 'lines' } as const
  const { children } = parseMarkdown(
    { file: '1.md', text: '# A\n\nOne.\nTwo, *three*.\n\nFour.' },
    reading,
    () => {},
  )
  expect(children.map(({ type, span }) => `${type} ${span.start.line}`)).toEqual([
    'heading 1',
    'paragraph 3',
    'paragraph 4',
    'paragraph 6',
  ])
})
