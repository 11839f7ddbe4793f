import { expect, test } from 'vitest'
import { loadBook, typesetEdition } from '../../../src/pipeline.ts'
import { bookFolder } from '../../support/book-folder.ts'

/** Running heads and folios of the pages of a long chapter with this title, left to right. */
async function furnitureOf(title: string): Promise<readonly string[]> {
  const paragraph =
    'It was dark, and nobody came, and the tide went out and came in again. '.repeat(12)
  const directory = bookFolder({
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
    '1.md': `# ${title}\n\n${`${paragraph}\n\n`.repeat(14)}`,
  })
  const loaded = await loadBook(directory, {}, () => {})
  const edition = loaded?.editions.find(({ format }) => format === 'pdf')
  if (!loaded || edition?.format !== 'pdf') throw new Error('not loaded')
  const { paged } = await typesetEdition(loaded, edition, () => {})
  return paged.pages
    .filter(({ folio }) => folio === '3')
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.type === 'text' && item.artifact ? [item] : []))
    .map(({ words }) => words.map(({ shape }) => shape.text).join(' '))
}

test('sets a title that fits as it is', async () => {
  expect(await furnitureOf('The Harbor')).toEqual(['The Harbor', '3'])
})

test('cuts a head that is too long between words, so that it stays on the page', async () => {
  const title = 'Of the Less Erroneous Pictures of Whales, and the True Pictures of Whaling Scenes'
  const [head = ''] = await furnitureOf(title)
  expect(head).toMatch(/^Of the Less Erroneous Pictures .*\p{Letter}…$/u)
  expect(title.startsWith(head.slice(0, -1))).toBe(true)
})
