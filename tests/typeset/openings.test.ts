import { expect, test } from 'vitest'
import { loadBook, typesetEdition } from '../../src/pipeline.ts'
import { bookFolder } from '../support/book-folder.ts'
import { silent } from '../support/collect.ts'

/** From the head of its page to the first line of each chapter of a part. */
async function openings(...chapters: readonly string[]): Promise<readonly number[]> {
  const files = chapters.map((text, index) => [
    `part/${index + 1}.md`,
    `# Title ${index}\n\n${text}\n`,
  ])
  const directory = bookFolder({
    'part/index.md': '# Part\n',
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\nchapter-heading: false\n',
    ...Object.fromEntries(files),
  })
  const loaded = await loadBook(directory, {}, silent)
  const edition = loaded?.editions.find(({ format }) => format === 'pdf')
  if (!loaded || edition?.format !== 'pdf') throw new Error('internal: not loaded')
  const { paged } = await typesetEdition(loaded, edition, silent)
  return paged.pages
    .filter(({ folio, facts }) => facts?.isFirst && /^\d+$/.test(folio) && folio !== '1')
    .map(({ items }) =>
      Math.min(
        ...items.flatMap((item) =>
          item.type === 'text' && item.origin.type === 'element' ? item.y : [],
        ),
      ),
    )
}

test('chapters sink alike, whatever the chapter before ends with', async () => {
  const found = await openings(
    'It was dark.',
    '::: verse\nIt was dark,\nand then it was not.\n:::',
    '- one\n- two',
    '> It was dark.',
    '::: letter\nDear Ben,\n\nit was dark.\n\nYours,\n\nAnn\n:::',
    'It was dark.',
  )
  expect(found).toHaveLength(6)
  expect(new Set(found).size).toBe(1)
})

test.each([
  ['classic', ['recto', 'recto', 'recto']],
  ['modern', ['verso', 'recto', 'recto']],
])('a preface opens on a right-hand page where the theme %s says so', async (theme, sides) => {
  const directory = bookFolder({
    'book.yaml': `title: Tale\nauthor: Ann\nlanguage: en\ntheme: ${theme}\n`,
    '1.md': '---\nrole: foreword\n---\n\n# Foreword\n\nIt was dark.\n',
    '2.md': '---\nrole: preface\n---\n\n# Preface\n\nIt was dark.\n',
    '3.md': '# One\n\nIt was dark.\n',
  })
  const loaded = await loadBook(directory, {}, silent)
  const edition = loaded?.editions.find(({ format }) => format === 'pdf')
  if (!loaded || edition?.format !== 'pdf') throw new Error('internal: not loaded')
  const { paged } = await typesetEdition(loaded, edition, silent)
  const found = paged.pages.filter(({ facts, items }) => {
    const text = items.flatMap((item) =>
      item.type === 'text' ? item.words.shapes.map(({ text }) => text) : [],
    )
    return facts?.isFirst && text.includes('dark.')
  })
  expect(found.map(({ side }) => side)).toEqual(sides)
})
