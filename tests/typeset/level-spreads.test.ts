import { expect, test } from 'vitest'
import { loadBook, typesetEdition } from '../../src/pipeline.ts'
import { proofBook } from '../../src/proof/proof-book.ts'
import type { PagedBook } from '../../src/typeset/paged-book/paged-book.ts'
import { bookFolder } from '../support/book-folder.ts'

const sentences = [
  'The harbor lay still that morning, and the boats pulled at their ropes.',
  'She counted the steps down to the water and found one more than the day before.',
  'Nobody had been seen on the breakwater since the lamp went out.',
  'He wrote the height of the tide into the book, as his father had, and ruled a line under it.',
  'The rain came in from the west and went away again without a word.',
  'There was a letter on the table, and she did not open it.',
  'By noon the fog had eaten the church, the quay and the road that led away from both.',
]

/** So many sentences, others for each number. */
function text(count: number, seed: number): string {
  const all = Array.from({ length: count }, (_, i) => sentences[(seed * 3 + i * i) % 7])
  return all.join(' ')
}

async function paged(chapter: string, trim = { width: 300, height: 420 }): Promise<PagedBook> {
  const directory = bookFolder({
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
    '1.md': `# One\n\n${chapter}`,
  })
  const loaded = await loadBook(directory, {}, () => {})
  if (!loaded) throw new Error('internal: no book')
  const edition = { format: 'pdf', name: 'print', trim } as const
  return (await typesetEdition(loaded, edition, () => {})).paged
}

test('facing pages are level where one has notes at its foot and the spread is short', async () => {
  const chapter = Array.from({ length: 160 }, (_, i) =>
    i % 9 === 1 ? `${text((i % 3) + 1, i)}[^${i}]` : text((i % 5) + 1, i),
  )
  const notes = Array.from({ length: 160 }, (_, i) => `[^${i}]: ${text(1 + (i % 2), i)}`)
  const marked = notes.filter((_, i) => i % 9 === 1)
  const book = await paged([...chapter, ...marked].join('\n\n'))
  const proof = proofBook(book)
  const depths = new Set(book.pages.map(({ facts }) => facts?.rows))
  expect(depths.size).toBeGreaterThan(2)
  expect(proof.spreads).toBeGreaterThan(5)
  expect(proof.levelSpreads).toBe(proof.spreads)
})

test('facing pages of verse are level, though no line of it is longer or shorter than it is', async () => {
  const stanzas = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 3 + ((i * i) % 4) }, (_, line) => text(1, i + line * 2)).join('\\\n'),
  )
  const book = await paged(`::: verse\n${stanzas.join('\n\n')}\n:::\n`)
  const proof = proofBook(book)
  expect(proof.spreads).toBeGreaterThan(5)
  expect(proof.levelSpreads).toBe(proof.spreads)
  expect(proof.defects).toEqual({})
})

test('no page ends inside a stanza of four lines where spreads a little short keep all of them whole', async () => {
  const stanzas = Array.from({ length: 60 }, (_, i) =>
    ['first', 'second', 'third', 'last'].map((line) => `The ${line} of ${i}`).join('\n'),
  )
  const poem = `::: verse\n${stanzas.join('\n\n')}\n:::\n`
  const book = await paged(`One line.\n\nAnother.\n\n${poem}`, { width: 432, height: 648 })
  const lasts = book.pages.flatMap(({ items, facts }) => {
    const y = facts?.lines.at(-1)?.y
    const last = items.find((item) => item.type === 'text' && item.y === y)
    return last?.type === 'text' ? last.words.shapes.map(({ text }) => text).join(' ') : []
  })
  const ends = lasts.filter((line) => line.startsWith('The '))
  expect(ends.length).toBeGreaterThan(5)
  expect(ends.filter((line) => !line.startsWith('The last'))).toEqual([])
})
