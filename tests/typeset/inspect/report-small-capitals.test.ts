import { expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { loadBook, typesetEdition } from '../../../src/pipeline.ts'
import { bookFolder } from '../../support/book-folder.ts'

it('font/no-small-capitals names the font, its missing letters and a word, once', async () => {
  const folder = bookFolder({
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
    'manuscript/1.md': '# A\n\n## B\n\nThe [дом]{.smallcaps} and the [дом]{.smallcaps} there.',
  })
  const loaded = await loadBook(folder, {}, () => {})
  if (!loaded) throw new Error('internal: no book')
  const found: Diagnostic[] = []
  const edition = { format: 'pdf', name: 'print', trim: { width: 300, height: 420 } } as const
  await typesetEdition(loaded, edition, (one) => void found.push(one))
  const told = found.filter(({ code }) => code === 'font/no-small-capitals')
  expect(told.map(({ message }) => message)).toEqual([
    'The font "EB Garamond" has no small capitals for "д", "о", "м", so 2 words are set in ordinary letters: "дом" and 1 more.',
  ])
})
