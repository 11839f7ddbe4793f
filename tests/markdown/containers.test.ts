import { expect, test } from 'vitest'
import { formatSpan, messages, outline, readMarkdown } from './read-markdown.ts'

test('a container has a name, and attributes', () => {
  expect(outline('::: letter {from="Ann" .short #one}\nDear *all*,\n\nGoodbye.\n:::')).toEqual([
    'container letter{#one .short from=Ann}: Dear emphasis(all),, Goodbye.',
  ])
})

test('a container may have classes only', () => {
  expect(outline('::: {.any-class}\na\n:::')).toEqual(['container {.any-class}: a'])
})

test('containers nest, with fences as long as one likes', () => {
  expect(outline(':::: outer\n::: inner\na\n:::\n\nb\n::::')).toEqual([
    'container outer: (container inner: a), b',
  ])
  expect(outline('::: outer :::::\n::: inner\na\n:::\n:::\nb')).toEqual([
    'container outer: (container inner: a)',
    'paragraph: b',
  ])
})

test('a container ends the paragraph before it', () => {
  expect(outline('a\n::: note\nb\n:::\nc')).toEqual([
    'paragraph: a',
    'container note: b',
    'paragraph: c',
  ])
  expect(outline('a\n::: note\nb\n---\n:::')).toEqual([
    'paragraph: a',
    'container note: (heading 2: b)',
  ])
})

test('a container ends the quotation, list or table before it', () => {
  expect(outline('> a\nlazy\n::: note\nb\n:::')).toEqual([
    'blockquote: a lazy',
    'container note: b',
  ])
  expect(outline('- a\n- b\n::: note\nc\n:::')).toEqual(['list tight: a | b', 'container note: c'])
  expect(outline('a | b\n--|--\nc | d\n::: note\ne\n:::')).toEqual([
    'table: a | b / c | d',
    'container note: e',
  ])
})

test('fences within code are code', () => {
  expect(outline('::: note\n```\n:::\n```\n:::\na')).toEqual([
    'container note: (code: ":::")',
    'paragraph: a',
  ])
})

test('containers stand in lists and quotations', () => {
  expect(outline('- a\n\n  ::: note\n  b\n\n  c\n  :::\n- d')).toEqual([
    'list loose: a, (container note: b, c) | d',
  ])
  expect(outline('> ::: note\n> a\n> :::')).toEqual(['blockquote: (container note: a)'])
})

test('what is in a container stands where it stands in the file', () => {
  const { document } = readMarkdown('\n- ::: note\n\n  *b*\n  :::')
  expect(JSON.stringify(document.children)).toContain('"type":"emphasis"')
  const [list] = document.children
  const container = list?.type === 'list' ? list.items[0]?.children[0] : undefined
  expect(container && formatSpan(container.span)).toBe('2:3-5:6')
  const paragraph = container?.type === 'container' ? container.children[0] : undefined
  expect(paragraph && formatSpan(paragraph.span)).toBe('4:3-4:6')
})

test('an attribution is a paragraph of its own', () => {
  expect(outline('::: epigraph\nAll is well.\n— Ann\n:::')).toEqual([
    'container epigraph: All is well., — Ann',
  ])
  expect(outline('::: dialogue\n— One.\n— Two.\n:::')).toEqual([
    'container dialogue: — One. — Two.',
  ])
})

test('a container that is never closed is reported where it begins', () => {
  expect(messages('a\n\n::: letter\nb\n\nc')).toEqual([
    'container/not-closed 3:1 The container "letter" is never closed, so it takes in everything that follows.',
  ])
  expect(outline('::: letter\nb\n\nc')).toEqual(['container letter: b, c'])
})

test('a fence that closes nothing is reported and left out', () => {
  expect(messages('a\n\n:::\n\nb')).toEqual([
    'container/not-opened 3:1 This fence closes nothing, since every container before it is closed.',
  ])
  expect(outline('a\n\n:::\n\nb')).toEqual(['paragraph: a', 'paragraph: b'])
})

test('a fence with words that are no name is reported and kept as text', () => {
  expect(messages('::: a letter from Ann\nb')).toEqual([
    'attributes/malformed 1:1 "a letter from Ann" is not the name of a container; the line is kept as text.',
  ])
  expect(outline('::: a letter from Ann\nb')).toEqual([
    'paragraph: ::: a letter from Ann',
    'paragraph: b',
  ])
})
