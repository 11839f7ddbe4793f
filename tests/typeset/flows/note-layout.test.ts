import { describe, expect, it } from 'vitest'
import type { PagedBook } from '../../../src/typeset/paged-book/paged-book.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'

/** What is written on each page, without spaces and furniture. */
function textOf({ pages }: PagedBook): readonly string[] {
  return pages.map(({ items }) =>
    items
      .flatMap((item) =>
        item.type === 'text' && item.origin.type !== 'artifact' ? item.words : [],
      )
      .map(({ shape, hyphenated }) => (hyphenated ? shape.text.slice(0, -1) : shape.text))
      .join(''),
  )
}

const within = '[^a]: Outer.[^b]\n[^b]: Inner.[^c]\n[^c]: Deepest.[^a]\n'

describe('notes marked in notes', () => {
  it.each([
    ['a paragraph', 'Text[^a].'],
    ['a heading', '## Head[^a]\n\nText.'],
    ['a cell of a table', '| A | B |\n|---|---|\n| x[^a] | y |'],
    ['an item of a list', '- x[^a]'],
    ['a quotation', '> Text[^a].'],
  ])('stand at the foot of the page, below the note: %s', async (_, text) => {
    const paged = await typesetFolder({ '1.md': `# One\n\n${text}\n\n${within}` })
    const page = textOf(paged).find((words) => words.includes('Outer.'))
    expect(page).toMatch(/Outer\..*Inner\..*Deepest\./)
  })

  it('stand there once, below the first that marks them', async () => {
    const notes = '[^a]: First.[^c]\n[^b]: Second.[^c]\n[^c]: Common.\n'
    const paged = await typesetFolder({ '1.md': `# One\n\nA[^a] b[^b].\n\n${notes}` })
    expect(textOf(paged).join('')).toMatch(/First\..*Common\..*Second\./)
    expect(textOf(paged).join('').split('Common.')).toHaveLength(2)
  })

  it('go on with their note on the next page', async () => {
    const long = Array.from({ length: 260 }, (_, index) => `word${index}`)
    const notes = `[^a]: Outer.[^b]\n[^b]: ${long.join(' ')} end.\n`
    const words = textOf(await typesetFolder({ '1.md': `# One\n\nA[^a].\n\n${notes}` }))
    expect(words.join('')).toContain(`${long.join('')}end.`)
    expect(words.filter((page) => page.includes('word')).length).toBeGreaterThan(1)
  })
})
