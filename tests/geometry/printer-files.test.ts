/** One small book for many printers: each file is its printer's own, and pages are set once. */
import { expect, test, vi } from 'vitest'
import { buildEditions } from '../../src/pipeline.ts'
import { typesetBook } from '../../src/typeset/typeset-book.ts'
import { bookFolder } from '../support/book-folder.ts'
import { collect } from '../support/collect.ts'

vi.mock('../../src/typeset/typeset-book.ts', { spy: true })

const files = {
  'book.yaml': `title: Tale
author: Ann
language: en
editions:
  plain: { format: pdf, trim: 6x9in }
  kdp: { format: pdf, trim: 6x9in, printer: kdp, paper: cream }
  ingram: { format: pdf, trim: 6x9in, printer: ingramspark }
  lulu: { format: pdf, trim: 6x9in, printer: lulu }
  bod: { format: pdf, trim: 6x9in, printer: bod }
  screen: { format: pdf, trim: 6x9in, printer: screen }
`,
  'manuscript/1.md': '# One\n\nThe boats were in, and nobody left the *fjord*.\n',
}

test('printers get files of their own, from pages that are set once', async () => {
  const folder = bookFolder(files)
  const { report, diagnostics } = collect()
  const built = (await buildEditions(folder, {}, report)) ?? []
  expect(vi.mocked(typesetBook)).toHaveBeenCalledTimes(1)

  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
  const texts = new Map(built.map(({ edition, bytes }) => [edition.name, textOf(bytes)]))
  expect(texts.size).toBe(6)
  expect(new Set(texts.values()).size).toBe(6)

  const counts = diagnostics.filter(({ code }) => code === 'edition/page-count')
  expect(counts.map(({ message }) => message)).toEqual([
    'The edition "kdp" has 6 pages, but Amazon KDP prints at least 24 on cream paper of 6 × 9 in.',
    'The edition "ingram" has 6 pages, but IngramSpark prints at least 18 on white paper, 50 lb of 6 × 9 in.',
    'The edition "lulu" has 6 pages, but Lulu prints at least 32 on white paper of 6 × 9 in.',
    'The edition "bod" has 8 pages, but BoD prints at least 24 on white paper, 80 g of 6 × 9 in.',
  ])

  for (const name of ['kdp', 'ingram', 'screen']) {
    const alone = (await buildEditions(folder, { editions: [name] }, () => {})) ?? []
    const isSame = alone.map(({ bytes }) => textOf(bytes) === texts.get(name))
    expect([name, isSame]).toEqual([name, [true]])
  }
})
