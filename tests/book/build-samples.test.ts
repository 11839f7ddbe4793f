/** Samples: the first chapters of a book, as a book of its own. */
import { expect, test } from 'vitest'
import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import type { Section } from '../../src/book/model/book.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadBook } from '../../src/pipeline.ts'
import { bookFolder } from '../support/book-folder.ts'

const settings = `title: The Tale
author: Ann Author
language: en
isbn: { ebook: 978-0-306-40615-7 }
notes: book
index: true
links: { book: 'https://example.com/tale' }
`

const chapter = (number: number) =>
  `# Chapter ${number}\n\nText[^1] of [boats]{.index}, as in [the last](#chapter-5).\n\n[^1]: Note ${number}.\n`

async function load(editions: string) {
  const told: Diagnostic[] = []
  const chapters = Array.from({ length: 5 }, (_, n) => [`manuscript/1${n}.md`, chapter(n + 1)])
  const directory = bookFolder({
    'book.yaml': `${settings}editions:\n${editions}`,
    'manuscript/00-prologue.md': '# Prologue\n\nBefore.\n',
    'manuscript/90-afterword.md': '# Afterword\n\nAfter.\n',
    'manuscript/91-about-the-author.md': '# About the Author\n\nShe writes.\n',
    ...(Object.fromEntries(chapters) as Record<string, string>),
  })
  const loaded = await loadBook(directory, {}, (one) => void told.push(one))
  if (!loaded) throw new Error('internal: no book')
  return { loaded, told }
}

const ids = (sections: readonly Section[] = []) => sections.map(({ id }) => id)

test('a sample has the first chapters, their notes alone, and a last page', async () => {
  const { loaded, told } = await load(
    '  ebook: { format: epub }\n  try: { format: epub, kind: sample, chapters: 2 }\n',
  )
  const [, edition] = loaded.editions
  const sample = loaded.samples.get('try')
  if (!edition || !sample) throw new Error('internal: no sample')
  expect(edition.isbn).toBeUndefined()
  expect(ids(bindEdition(sample, edition).sections)).toEqual([
    'title-page',
    'copyright-page',
    'contents',
    'prologue',
    'chapter-1',
    'chapter-2',
    'endnotes',
    'about-the-author',
    'sample-end',
  ])
  const text = JSON.stringify(sample.sections)
  expect(text).toContain('Note 2.')
  expect(text).not.toContain('Note 3.')
  // The chapter is not in the sample, so there is no link to it.
  expect(text).not.toContain('"target":"chapter-5"')
  const end = JSON.stringify(sample.sections.at(-1))
  expect(end).toContain('This was the beginning of The Tale.')
  expect(end).toContain('"url":"https://example.com/tale"')
  expect(end).toContain('ISBN 978-0-306-40615-7')
  expect(sample.metadata.identifier).not.toBe(loaded.book.metadata.identifier)
  expect(ids(loaded.book.sections)).toContain('afterword')
  expect(told).toEqual([])
})

test('a sample is about a tenth of its book when nothing else is said', async () => {
  const { loaded } = await load('  print: { format: pdf, kind: sample }\n')
  const chapters = ids(loaded.samples.get('print')?.sections).filter((id) => /^chapter/.test(id))
  expect(chapters).toEqual(['chapter-1'])
})

test.each([
  ['{ format: pdf, chapters: 2 }', '"chapters" applies to a sample alone.'],
  ['{ format: epub, kind: large-print }', '"kind: large-print" does not apply to an ebook.'],
])('%s is told', async (edition, message) => {
  const { told } = await load(`  ebook: ${edition}\n`)
  expect(told.map((one) => one.message)).toEqual([message])
})
