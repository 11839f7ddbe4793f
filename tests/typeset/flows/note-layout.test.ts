import { describe, expect, it } from 'vitest'
import type { PagedBook } from '../../../src/typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../../../src/typeset/paged-book/placed-words.ts'
import { collect } from '../../support/collect.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'

/** What is written on each page, without spaces and furniture. */
function textOf({ pages }: PagedBook): readonly string[] {
  return pages.map(({ items }) =>
    items
      .flatMap((item) =>
        item.type === 'text' && item.origin.type !== 'artifact' ? wordsOfRun(item) : [],
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

describe('a long table in a note', () => {
  it('goes on overleaf: its head keeps a row, and nothing is printed over the text above', async () => {
    const row = (index: number) => `    | n${index} | r |\n`
    const rows = Array.from({ length: 50 }, (_, index) => row(index)).join('')
    // The table begins a row lower each time, down to the foot of the page.
    for (const before of [0, 1, 2, 3]) {
      const lines = 'Word after word of the note stands here in its line. '.repeat(2 * before)
      const table = `    | HEAD<br>OF<br>THREE | H |\n    |---|---|\n${rows}`
      const text = `# One\n\n${'Text of it.\n\n'.repeat(19)}A[^a].\n\n${'More.\n\n'.repeat(30)}`
      const { report, diagnostics } = collect()
      const folder = { '1.md': `${text}[^a]: Note. ${lines}\n\n${table}` }
      const pages = textOf(await typesetFolder(folder, undefined, report))
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(pages.filter((page) => page.includes('HEAD')).length).toBe(1)
      expect(pages.find((page) => page.includes('HEAD'))).toContain('n0r')
    }
  })
})
