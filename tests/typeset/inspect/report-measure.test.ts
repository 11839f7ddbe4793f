import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { loadBook, typesetEdition } from '../../../src/pipeline.ts'
import { bookFolder } from '../../support/book-folder.ts'

const sentence =
  'The boats had gone out before it was light, and nobody on the quay spoke of them. '

/** What is told of the measure of a text that is set with these styles. */
async function told(css: string, text = sentence.repeat(40)): Promise<readonly Diagnostic[]> {
  const folder = bookFolder({
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\ntheme: own.css\n',
    'own.css': `@import "octavo:classic";\n@media print { ${css} }\n`,
    'manuscript/1.md': `# A\n\n${text}\n`,
  })
  const loaded = await loadBook(folder, {}, () => {})
  if (!loaded) throw new Error('internal: no book')
  const found: Diagnostic[] = []
  const edition = { format: 'pdf', name: 'print', trim: { width: 432, height: 648 } } as const
  await typesetEdition(loaded, edition, (one) => void found.push(one))
  return found.filter(({ code }) => code === 'line/measure')
}

test('a measure of 60 to 70 characters is not told of', async () => {
  expect(await told('')).toEqual([])
})

test('line/measure tells of lines of small type, with their count and a better size', async () => {
  const [found] = await told('body { font-size: 7.5pt }')
  expect(found?.severity).toBe('warning')
  expect(found?.message).toMatch(
    /^A full line of the text has about (9\d|10\d) characters: type of 7\.5 pt on lines of [\d.]+ pt\./,
  )
  expect(found?.hints?.[0]).toMatch(/^set the text larger, in about 1[01](\.\d)? pt:/)
})

test('line/measure tells of short lines', async () => {
  const [found] = await told('body { font-size: 12pt } @page { margin: 2in 2in }')
  expect(found?.message).toMatch(/has about (2|3)\d characters: type of 12 pt/)
  expect(found?.hints?.[0]).toMatch(/^set the text smaller/)
})

test('ragged lines count as if they were full', async () => {
  expect(await told('body { text-align: start }')).toEqual([])
  expect(await told('body { text-align: start; font-size: 7.5pt }')).toHaveLength(1)
})

test.each([
  ['large print', 'body { font-size: 17pt }', sentence.repeat(40)],
  ['a text in columns', 'section.chapter { columns: 2 }', sentence.repeat(40)],
  [
    'verse',
    '',
    `::: verse\n${'It was dark on the quay,\nand darker still at sea.\n'.repeat(40)}:::`,
  ],
  ['a few lines', 'body { font-size: 7.5pt }', sentence.repeat(5)],
  ['Japanese', '', '船は夜明け前に出て行った。'.repeat(100)],
])('%s is not told of', async (_, css, text) => {
  expect(await told(css, text)).toEqual([])
})
