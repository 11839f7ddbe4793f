import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/index.ts'
import { loadBook } from '../../src/index.ts'
import { bookFolder } from '../support/book-folder.ts'

test.each([
  ['a note whose text is empty', 'A[^e] word.\n\n[^e]:\n', 'The note "e" has no text.'],
  ['a note in the line that is empty', 'A^[] word.\n', 'This note has no text.'],
])('tells of %s, and makes no note of it', async (_, text, message) => {
  const found: Diagnostic[] = []
  const directory = bookFolder({ '1.md': `# One\n\n${text}` })
  const loaded = await loadBook(directory, {}, (diagnostic) => found.push(diagnostic))
  expect(found.map((diagnostic) => diagnostic.message)).toContain(message)
  expect(loaded?.book.sections.flatMap(({ footnotes }) => footnotes)).toEqual([])
})
