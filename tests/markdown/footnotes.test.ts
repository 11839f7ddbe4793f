import { expect, test } from 'vitest'
import {
  formatBlock,
  formatSpan,
  inlines,
  messages,
  outline,
  readMarkdown,
} from './read-markdown.ts'

function notes(text: string): readonly string[] {
  return readMarkdown(text).document.footnoteDefinitions.map(({ label, children }) => {
    return `${label}: ${children.map(formatBlock).join(', ')}`
  })
}

test('a note is referred to by its label', () => {
  expect(inlines('Said[^1], and *so[^long-one]*.\n\n[^1]: A\n[^long-one]: B')).toBe(
    'Said[^1], and emphasis(so[^long-one]).',
  )
})

test('the texts of notes stand anywhere, and are no part of the text', () => {
  const text =
    'a[^1]\n[^1]: One\n\n> b[^2]\n>\n> [^2]: Two\n\n- c\n\n  [^3]: Three\n\n::: x\n[^4]: Four\n:::'
  expect(notes(text)).toEqual([
    '1: paragraph: One',
    '2: paragraph: Two',
    '3: paragraph: Three',
    '4: paragraph: Four',
  ])
  expect(outline(text)).toEqual([
    'paragraph: a[^1]',
    'blockquote: b[^2]',
    'list loose: c',
    'container x: ',
  ])
})

test('a note has several paragraphs when they are indented', () => {
  const text = '[^1]: First\ngoes on\n    here.\n\n    Second.\n\n    - a\n    - b\n\nNot the note.'
  expect(notes(text)).toEqual([
    '1: paragraph: First goes on here., paragraph: Second., list tight: a | b',
  ])
  expect(outline(text)).toEqual(['paragraph: Not the note.'])
})

test('notes stand where they stand in the file', () => {
  const { document } = readMarkdown('a\n\n  [^1]: First *one*\n\n      Second')
  const [note] = document.footnoteDefinitions
  expect(note && formatSpan(note.span)).toBe('3:3-5:13')
  expect(note?.children.map((child) => formatSpan(child.span))).toEqual(['3:9-3:20', '5:7-5:13'])
})

test('a second text for a note is reported and left out', () => {
  const text = 'a[^1]\n\n[^1]: One\n[^1]: Two'
  expect(notes(text)).toEqual(['1: paragraph: One'])
  expect(messages(text)).toEqual([
    'footnote/duplicate 4:1 The note "1" already has a text on line 3, so this one is left out.',
  ])
})

test('a note may be written where it is', () => {
  expect(inlines('Said^[by *Ann*, [see](#x) and `]`] so.')).toBe(
    'SaidinlineNote(by emphasis(Ann), link(see → #x) and inlineCode(])) so.',
  )
})
