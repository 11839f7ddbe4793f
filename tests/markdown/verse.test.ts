import { expect, test } from 'vitest'
import { formatSpan, outline, readMarkdown } from './read-markdown.ts'

test('line blocks keep their lines, indents and stanzas', () => {
  expect(outline('| One *two*\n|   three\n|\n| four')).toEqual([
    'verse: One emphasis(two) / ..three // four',
  ])
})

test('a line that begins with a space goes on with the one before it', () => {
  expect(outline('| One\n  two\n| three')).toEqual(['verse: One two / three'])
})

test('a verse container keeps lines, indents and stanzas', () => {
  expect(outline('::: verse {.wide}\nOne\n  two  \n\n\n\tthree\\\nfour\n:::')).toEqual([
    'verse{.wide}: One / ..two // ....three / four',
  ])
  expect(outline('::: {.verse .wide}\nOne\n:::')).toEqual(['verse{.wide}: One'])
})

test('a last line that starts with an em dash is the attribution', () => {
  expect(outline('| One\n| — *Ann*')).toEqual(['verse: One by emphasis(Ann)'])
  expect(outline('::: verse\nOne\n\n--- Ann\n:::')).toEqual(['verse: One by Ann'])
  expect(outline('| — One')).toEqual(['verse: — One'])
})

test('emphasis runs over the lines of a stanza', () => {
  expect(outline('| *One\n|   two* three')).toEqual([
    'verse: emphasis(One) / ..emphasis(two) three',
  ])
})

test('a table is no verse', () => {
  expect(outline('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual(['table: a | b / 1 | 2'])
})

test('a line block with nothing in it is nothing', () => {
  expect(outline('|\n|\n\na')).toEqual(['paragraph: a'])
})

test('verse stands where it stands in the file', () => {
  const { document } = readMarkdown('> ::: verse\n>   One *two*\n> :::')
  const [quote] = document.children
  const verse = quote?.type === 'blockquote' ? quote.children[0] : undefined
  const line = verse?.type === 'verse' ? verse.stanzas[0]?.[0] : undefined
  expect(line?.indent).toBe(2)
  expect(line?.children.map((child) => formatSpan(child.span))).toEqual(['2:5-2:9', '2:9-2:14'])
})
