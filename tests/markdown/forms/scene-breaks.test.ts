import { expect, test } from 'vitest'
import { formatSpan, messages, outline, readMarkdown } from '../read-markdown.ts'

const blankLines = { sceneBreaks: 'blank-lines' } as const

test('two blank lines part scenes when the book says so', () => {
  expect(outline('a\n\nb\n\n\nc\n \n\t\n\nd', blankLines)).toEqual([
    'paragraph: a',
    'paragraph: b',
    'thematicBreak',
    'paragraph: c',
    'thematicBreak',
    'paragraph: d',
  ])
})

test('blank lines about headings and rules part nothing', () => {
  expect(outline('# A\n\n\n\na\n\n\n***\n\n\nb\n\n\n## B', blankLines)).toEqual([
    'heading 1: A',
    'paragraph: a',
    'thematicBreak',
    'paragraph: b',
    'heading 2: B',
  ])
})

test('the break stands on the blank lines', () => {
  const { document } = readMarkdown('a\n\n\nb', blankLines)
  expect(document.children[1] && formatSpan(document.children[1].span)).toBe('2:1-3:1')
})

test('blank lines that part nothing are pointed out once', () => {
  expect(messages('a\n\n\nb\n\n\nc')).toEqual([
    'scene-break/not-marked 2:1 This file has several blank lines in a row in 2 places, which leave no gap in the book.',
  ])
  expect(messages('a\n\n\nb', blankLines)).toEqual([])
  expect(messages('# A\n\n\na\n\n<!-- b -->\n\nc')).toEqual([])
})
