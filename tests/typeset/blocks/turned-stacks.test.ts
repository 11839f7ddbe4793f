/** A table that is too wide for the page stands turned on pages of its own. */
import { describe, expect, it } from 'vitest'
import type { Page, PlacedText } from '../../../src/typeset/paged-book/paged-book.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
const columns = Array.from({ length: 9 }, (_, column) => column + 1)

function book(rows: number, note = ''): string {
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
  textsOf(page).flatMap(({ words }) => words.map(({ shape }) => shape.text))

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
      words.map(({ x, shape }) => ({
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
        item.type === 'text' && item.words.some(({ shape }) => shape.text.startsWith('note')),
    )
    const foot = page && textsOf(page)[0]?.turn?.y
    expect(note?.type === 'text' && note.turn === undefined && note.y).toBeGreaterThan(foot ?? NaN)
  })
})
