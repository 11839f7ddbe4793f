/** A table that is too wide for the page stands turned on pages of its own. */
import { describe, expect, it } from 'vitest'
import type { Page, PlacedText } from '../../../src/typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../../../src/typeset/paged-book/placed-words.ts'
import { loadBook, typesetEdition } from '../../../src/pipeline.ts'
import { bookFolder } from '../../support/book-folder.ts'
import { collect } from '../../support/collect.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
const all = Array.from({ length: 9 }, (_, column) => column + 1)

function book(rows: number, note = '', columns = all): string {
  const body = Array.from({ length: rows }, (_, index) =>
    row(columns.map((column) => `${column}0${index + 100},000`)),
  )
  const heads = columns.map((column) => `year${column}${column === 1 ? note : ''}`)
  const table = `${row(heads)}${row(columns.map(() => '---'))}${body.join('')}\n: Numbers\n`
  return `# One\n\nBefore it.\n\n${table}\nAfter it.\n${note === '' ? '' : '\n[^n]: The note.\n'}`
}

const textsOf = (page: Page) =>
  page.items.filter((item): item is PlacedText => item.type === 'text' && item.turn !== undefined)

const wordsOf = (page: Page) =>
  textsOf(page).flatMap(({ words }) => words.shapes.map(({ text }) => text))

const turnedPages = async (text: string) => {
  const { pages } = await typesetFolder({ '1.md': text })
  return pages.filter((page) => textsOf(page).length > 0)
}

describe('a table that is too wide for the page', () => {
  it('stands turned, inside the text block, and no word is over another', async () => {
    const [page, ...more] = await turnedPages(book(3))
    const facts = page?.facts
    if (!page || !facts) throw new Error('no turned page')
    expect(more).toEqual([])
    const boxes = textsOf(page).flatMap(({ turn, y, size, words, scale }) =>
      wordsOfRun({ words }).map(({ x, shape }) => ({
        left: (turn?.x ?? 0) + y - size,
        right: (turn?.x ?? 0) + y,
        bottom: (turn?.y ?? 0) - x,
        top: (turn?.y ?? 0) - x - shape.advance * size * scale,
      })),
    )
    for (const { left, right, bottom, top } of boxes) {
      expect(left).toBeGreaterThanOrEqual(facts.x)
      expect(right).toBeLessThanOrEqual(facts.x + facts.measure)
      expect(bottom).toBeLessThanOrEqual(facts.y + facts.rows * facts.leading)
      expect(top).toBeGreaterThanOrEqual(facts.y - 0.1)
    }
    const over = boxes.filter((a, index) =>
      boxes
        .slice(index + 1)
        .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    )
    expect(over).toEqual([])
  })

  it('goes on on the next page under its head, and each row is there once', async () => {
    const pages = await turnedPages(book(40))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(wordsOf(page)).toContain('year9')
    const words = pages.flatMap(wordsOf).filter((word) => word.endsWith(',000'))
    expect(words.length).toBe(9 * 40)
    expect(new Set(words).size).toBe(9 * 40)
  })

  it('has its notes at the foot of the page, upright and below it', async () => {
    const [page] = await turnedPages(book(3, '[^n]'))
    const note = page?.items.find(
      (item) =>
        item.type === 'text' && item.words.shapes.some(({ text }) => text.startsWith('note')),
    )
    const foot = page && textsOf(page)[0]?.turn?.y
    expect(note?.type === 'text' && note.turn === undefined && note.y).toBeGreaterThan(foot ?? NaN)
  })

  it('has its head at the left of the sheet on a verso and on a recto', async () => {
    const pages = [
      ...(await turnedPages(book(30))),
      ...(await turnedPages(`# Zero\n\nText.\n\n${book(30)}`)),
    ]
    expect(new Set(pages.map(({ side }) => side))).toEqual(new Set(['recto', 'verso']))
    for (const page of pages) {
      const across = (text: string) =>
        textsOf(page).flatMap(({ turn, y, words }) =>
          words.shapes.some((shape) => shape.text.startsWith(text)) ? [(turn?.x ?? 0) + y] : [],
        )
      const [head = NaN] = across('year1')
      const figures = across('10')
      expect(figures.length).toBeGreaterThan(0)
      for (const x of figures) expect(x).toBeGreaterThan(head)
    }
  })
})

describe('the notes of a turned table', () => {
  const note = (count: number) => 'salt rain '.repeat(count).trim()
  const withNotes = (...notes: readonly string[]) => {
    const marks = notes.map((_, index) => `[^n${index}]`).join('')
    const texts = notes.map((text, index) => `[^n${index}]: ${text} end${index}.\n\n`).join('')
    return `${book(3, '', all.slice(0, 7)).replace('year1 ', `year1${marks} `)}\n${texts}`
  }
  const made = async (...notes: readonly string[]) => {
    const loaded = await loadBook(
      bookFolder({
        'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
        '1.md': withNotes(...notes),
      }),
      {},
      () => {},
    )
    if (!loaded) throw new Error('not loaded')
    const { report, diagnostics } = collect()
    const trim = { width: 300, height: 420 }
    const edition = { format: 'pdf', name: 'print', trim } as const
    const { paged } = await typesetEdition(loaded, edition, report)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    const at = (text: string) =>
      paged.pages.findIndex(({ items }) =>
        items.some(
          (item) =>
            item.type === 'text' && item.words.shapes.some((shape) => shape.text.startsWith(text)),
        ),
      )
    return { errors: errors.map(({ code, message, span }) => ({ code, message, span })), at }
  }

  it('stand on its page while there is room', async () => {
    const { errors, at } = await made(note(4), note(4))
    expect(errors).toEqual([])
    expect(at('end1')).toBe(at('year1'))
  })

  it('continue overleaf when the last of them is long, and nothing is printed over the table', async () => {
    const { errors, at } = await made(note(4), note(60))
    expect(errors).toEqual([])
    expect(at('end0')).toBe(at('year1'))
    expect(at('end1')).toBeGreaterThan(at('year1'))
  })

  it('are an error when those before the last have no room', async () => {
    const { errors } = await made(note(70), note(70), note(70), note(4))
    expect(errors).toContainEqual({
      code: 'table/too-wide',
      message: expect.stringMatching(
        /^The notes of a table on page \d+ have no room beside it\.$/,
      ) as string,
      span: expect.objectContaining({ file: '1.md' }) as object,
    })
  })
})
