import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadProject } from '../../src/project/load-project.ts'
import { outputName } from '../../src/edition/output-name.ts'
import { bookFolder } from './book-folder.ts'

async function load(files: Readonly<Record<string, string>>) {
  const told: Diagnostic[] = []
  const project = await loadProject(bookFolder(files), (found) => told.push(found))
  return {
    project,
    codes: told.map(({ code }) => code),
    messages: told.map(({ message }) => message),
  }
}

const book = `title: "Ann's Lamp -- \\"A Tale\\""
subtitle: "It's late..."
author: [Ada O'Quill, { name: "Ben 'Tide' Carr", sort-as: "Carr, Ben 'Tide'", about: "It's him." }]
publisher: Keeper's Press
copyright: "© 2026 Ada O'Quill"
rights: "Don't copy it."
description: "Ann's \\"last\\" night -- and 1914--18."
series: { name: "The Keeper's Tales" }
language: en
`

test('what people read of book.yaml has typographic punctuation', async () => {
  const { project } = await load({ 'book.yaml': book, '1.md': 'A' })
  expect(project?.settings.metadata).toMatchObject({
    title: 'Ann’s Lamp – “A Tale”',
    subtitle: 'It’s late…',
    contributors: [
      { name: 'Ada O’Quill', sortAs: 'O’Quill, Ada' },
      { name: 'Ben ‘Tide’ Carr', sortAs: 'Carr, Ben ‘Tide’', about: 'It’s him.' },
    ],
    publisher: 'Keeper’s Press',
    copyright: '© 2026 Ada O’Quill',
    rights: 'Don’t copy it.',
    description: 'Ann’s “last” night – and 1914–18.',
    series: { name: 'The Keeper’s Tales' },
  })
})

test('typography: off keeps book.yaml as typed', async () => {
  const { project } = await load({ 'book.yaml': `${book}typography: off\n`, '1.md': 'A' })
  expect(project?.settings.metadata.subtitle).toBe("It's late...")
})

test('the names of files and the identifier do not depend on punctuation', async () => {
  const set = await load({ 'book.yaml': book, '1.md': 'A' })
  const typed = await load({ 'book.yaml': `${book}typography: off\n`, '1.md': 'A' })
  const names = [set, typed].map(({ project }) => {
    const [edition] = project?.editions ?? []
    const { title = '', identifier } = project?.settings.metadata ?? {}
    return edition && [outputName(title, edition, [edition]), identifier]
  })
  expect(names[0]).toEqual(names[1])
  expect(names[0]?.[0]).toBe('anns-lamp-a-tale.epub')
})

const portuguese =
  'Era noite no porto e ninguém dormia. Quem está aí, perguntou ela, mas não houve resposta, e o vento voltou a bater na janela.'

test('a book that names no language has the language of its text', async () => {
  const { project, codes, messages } = await load({ '1.md': portuguese })
  expect(codes).toContain('language/guessed')
  expect(project?.settings.metadata.language).toBe('pt')
  expect(project?.settings.metadata.assumed).toEqual(['title'])
  expect(project?.settings.chapterHeading).toBe('Capítulo {number}')
  expect(messages).toContain(
    'book.yaml names no language, so "pt" is used, because the text reads as Portuguese.',
  )
})

test('the language that book.yaml names is kept', async () => {
  const { project } = await load({ 'book.yaml': 'language: en\n', '1.md': portuguese })
  expect(project?.settings.metadata.language).toBe('en')
})

test('a heading that the author wrote is kept in any language', async () => {
  const { project } = await load({
    'book.yaml': "chapter-heading: 'No. {number}'\n",
    '1.md': portuguese,
  })
  expect(project?.settings.chapterHeading).toBe('No. {number}')
})

test('the quotes and dashes of Windows-1252 are read where they came as control characters', async () => {
  const { project, messages } = await load({
    '1.md': 'He said \u0093stop\u0094\u0085 it\u0092s \u0096',
  })
  expect(project?.files[0]?.text).toContain('He said “stop”… it’s –')
  expect(messages).toContain(
    'The text contains U+0093, a control character, which is read as “ because Windows writes it so.',
  )
})

test('a control character that means nothing in Windows-1252 is told of and left out', async () => {
  const { project, messages } = await load({ '1.md': 'A\u008dB' })
  expect(project?.files[0]?.text).toBe('A B')
  expect(messages).toContain(
    'The text contains the control character U+008D, which is read as a space.',
  )
})
