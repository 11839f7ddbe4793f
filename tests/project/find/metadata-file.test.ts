/** The metadata file of pandoc says what a book is when there is no book.yaml. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bookFolder } from '../../support/book-folder.ts'
import { octavo } from '../../support/octavo.ts'
import { found } from './found-book.ts'

const chapters = {
  'chapters/01.md': '# A\n\nText.\n',
  'chapters/02.md': '# B\n\nText.\n',
  'README.md': '# About\n',
}
const metadata = `---
title:
- type: main
  text: The Quay
- type: subtitle
  text: Of Boats
author:
- name: Ann Marsh
  affiliation: Harbor College
- role: translator
  text: Jo Vance
lang: en-GB
date: 2026-03-01T10:00:00Z
rights: © 2026 Ann Marsh
cover-image: art/cover.png
toc-title: Contents
documentclass: book
header-includes: |
  \\usepackage{x}
---
`
const facts = { title: 'The Quay', authors: ['Ann Marsh', 'Jo Vance'], language: 'en-GB' }

test.each([
  ['beside the chapters', 'chapters/metadata.yaml', metadata],
  ['above the chapters', 'metadata.yml', metadata],
  ['without marks around it', 'metadata.yaml', metadata.replaceAll('---\n', '')],
  ['with dots at its end', 'metadata.yaml', metadata.replace(/---\n$/, '...\n\nMore.\n')],
  ['as the first file of the text', 'title.txt', metadata],
])('%s', async (_, path, text) => {
  const book = await found({ ...chapters, 'art/cover.png': 'x', [path]: text })
  expect(book).toMatchObject(facts)
  expect(book.outline).toEqual(['Chapter One: A', 'Chapter Two: B'])
  expect(book.said[0]).toBe(
    `Read as a book by the names of its files: 2 chapters in chapters/, described by ${path}.`,
  )
  expect(book.diagnostics.map(({ code }) => code)).toEqual(['project/found', 'project/left-out'])
  expect(book.metadata).toMatchObject({
    date: '2026-03-01',
    rights: '© 2026 Ann Marsh',
    cover: 'art/cover.png',
  })
})

test('a cover is looked for beside the file, too', async () => {
  const files = { ...chapters, 'chapters/metadata.yaml': 'title: A\ncover-image: c.png\n' }
  const book = await found({ ...files, 'chapters/c.png': 'x' })
  expect(book.metadata?.cover).toBe('chapters/c.png')
})

test('what cannot be a value is told with its line', async () => {
  const files = { ...chapters, 'metadata.yaml': '---\ntitle: The Quay\ndate: in spring\n---\n' }
  const { title, diagnostics } = await found(files)
  expect(title).toBe('The Quay')
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'yaml/bad-value',
      span: expect.objectContaining({
        file: 'metadata.yaml',
        start: expect.objectContaining({ line: 3 }),
      }),
    }),
  )
})

test('gives way to book.yaml and to a list of another program', async () => {
  const own = { ...chapters, 'metadata.yaml': metadata, 'book.yaml': 'title: B\nauthor: Cy Ash\n' }
  expect(await found(own)).toMatchObject({ title: 'B', authors: ['Cy Ash'] })
  const listed = {
    'book.toml': '[book]\ntitle = "The Tide"\n',
    'src/SUMMARY.md': '- [A](a.md)\n- [B](b.md)\n',
    'src/a.md': '# A\n\nText.\n',
    'src/b.md': '# B\n\nText.\n',
    'metadata.yaml': metadata,
  }
  expect(await found(listed)).toMatchObject({ title: 'The Tide', authors: facts.authors })
})

test('a text of the name that is no metadata is left alone', async () => {
  const book = await found({ ...chapters, 'title.txt': 'Titles to think about: sea, salt\n' })
  expect(book.said[0]).toBe('Read as a book by the names of its files: 2 chapters in chapters/.')
})

test('octavo init writes it down', async () => {
  const directory = bookFolder({ ...chapters, 'art/cover.png': 'x', 'metadata.yaml': metadata })
  const before = await found(directory)
  expect((await octavo(directory, ['init', '--yes'])).code).toBe(0)
  const after = await found(directory)
  const { modified: _, ...wanted } = before.metadata ?? {}
  expect(after.metadata).toMatchObject(wanted)
  expect(after.diagnostics).toEqual([])
  expect(readFileSync(join(directory, 'book.yaml'), 'utf8')).toContain('cover: "art/cover.png"')
})
