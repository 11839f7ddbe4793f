import { describe, expect, test } from 'vitest'
import { inlines, messages, readMarkdown } from './read-markdown.ts'

describe('what nests too deep', () => {
  test.each([
    ['quotations', '> '.repeat(2000) + 'word'],
    ['lists', '- '.repeat(2000) + 'word'],
    ['containers', '::: a\n'.repeat(2000) + 'word'],
    ['quotations and lists', '> - '.repeat(1000) + 'word\nlazy'],
    ['notes', '[^1]: '.repeat(2000) + 'word'],
  ])('%s: is kept as a paragraph and reported', (_, text) => {
    const { document, diagnostics } = readMarkdown(text)
    expect(diagnostics.map(({ code }) => code)).toContain('markdown/too-deep')
    expect(JSON.stringify(document)).toContain('word')
  })

  test('emphasis and links in one another', () => {
    const text = '==a ^[b '.repeat(500) + 'word' + ']=='.repeat(500)
    expect(messages(text)[0]).toMatch(/^markdown\/too-deep 1:\d+ Emphasis/)
    expect(inlines(text)).toContain('word')
  })

  test('tags in one another', () => {
    const text = '<b>'.repeat(200) + 'word' + '</b>'.repeat(200)
    expect(messages(text)[0]).toMatch(/^markdown\/too-deep/)
    expect(inlines(text)).toContain('word')
  })
})

describe('what would take too long', () => {
  test.each(['_', '*a ', '[', '[a](', '`', '<b ', '(*a)', '![', '~a', '$a ', '^[', '[a]{.x '])(
    'forty thousand of %j are kept as text and reported',
    (sign) => {
      const text = 'a ' + sign.repeat(40000) + 'word'
      expect(messages(text).join()).toMatch(/^markdown\/too-costly 1:1 /)
      expect(inlines(text)).toContain('word')
    },
  )

  test('long paragraphs of prose are read', () => {
    const text = 'It was *dark* and the sea was loud. '.repeat(600)
    expect(messages(text)).toEqual([])
    expect(inlines(text)).toContain('emphasis(dark)')
  })

  test('a list item with very many lines is read', () => {
    const text = '- a\n' + 'word\n'.repeat(20000)
    expect(readMarkdown(text).document.children).toHaveLength(1)
  })
})
