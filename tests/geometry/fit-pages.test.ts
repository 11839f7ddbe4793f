/** Pages fitted to a printer: page counts, the gutter, and the margins on the other sides. */
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { PdfEdition } from '../../src/edition/edition.ts'
import { fitPages, type SetBook } from '../../src/geometry/fit-pages.ts'
import type { PageGeometry } from '../../src/typeset/leaves/page-geometry.ts'
import type { Page } from '../../src/typeset/paged-book/paged-book.ts'
import { black, page, pagedBook } from '../pdf/pages.ts'

const trim = { width: 360, height: 576 }

/** Where the text of a made-up theme stands, and how many pages it makes at full width. */
interface Block {
  readonly inner: number
  readonly outer: number
  readonly pages: number
}

function pageOf(left: number, right: number): Page {
  const origin = { type: 'artifact', kind: 'layout' } as const
  const place = { x: left, y: 60, width: trim.width - left - right, height: 400 }
  return { ...page([{ type: 'rule', ...place, color: black, origin }]), size: trim }
}

/** Fits such a book; a text block of half the width makes twice the pages. */
function fit({ inner, outer, pages }: Block, edition: Partial<PdfEdition> = {}) {
  const told: Diagnostic[] = []
  const asked: PageGeometry[] = []
  const set: SetBook = (geometry) => {
    asked.push(geometry)
    const spine = inner + (geometry.narrowing?.inner ?? 0)
    const full = trim.width - inner - outer
    const count = Math.round((pages * full) / (trim.width - spine - outer))
    const book = pagedBook(
      Array.from({ length: count }, (_, index) =>
        index % 2 === 0 ? pageOf(spine, outer) : pageOf(outer, spine),
      ),
    )
    return { paged: book, tell: () => {} }
  }
  const print = { format: 'pdf', name: 'print', trim, printer: 'kdp', ...edition } as const
  const { pages: made } = fitPages(print, set, (one) => void told.push(one))
  const [recto] = made
  const rule = recto?.items[0]
  const left = rule?.type === 'rule' ? rule.x : 0
  const right = rule?.type === 'rule' ? trim.width - rule.x - rule.width : 0
  return { made, told, asked, left, right, messages: told.map(({ message }) => message) }
}

describe('the gutter', () => {
  test('stays as the theme has it when that is wide enough', () => {
    const { left, asked, messages, told } = fit({ inner: 40, outer: 50, pages: 100 })
    expect([left, asked.length]).toEqual([40, 1])
    expect(told[0]?.code).toBe('edition/fitted')
    expect(messages[0]).toBe(
      'The edition "print" has 100 pages, for which Amazon KDP wants 0.375 in at the spine and 0.25 in at the other edges; the margins of the theme suffice.',
    )
  })

  test('is won by moving the text block outward, on the same pages', () => {
    const { left, right, asked, made, told } = fit({ inner: 40, outer: 50, pages: 400 })
    expect(left).toBeCloseTo(45.4) // 0.625 in, and a hair
    expect(left + right).toBeCloseTo(90)
    expect([asked.length, made.length]).toEqual([1, 400])
    expect(told[0]?.message).toMatch(/the text block moves 0\.075 in away from the spine\.$/)
    expect(told[0]?.hints[0]).toMatch(/^source: KDP help.*the printer says so$/)
    expect(told[0]?.hints.at(-1)).toBe('for the cover: the spine is 0.901 in wide on white paper')
  })

  test('moves both sides of a spread away from the spine', () => {
    const { made } = fit({ inner: 40, outer: 50, pages: 400 })
    const inner = made.slice(0, 2).map(({ items: [rule] }, index) => {
      if (rule?.type !== 'rule') return 0
      return index === 0 ? rule.x : trim.width - rule.x - rule.width
    })
    expect(inner[0]).toBeCloseTo(inner[1] ?? 0)
  })

  test('is won by a narrower text block when the outer margin has nothing to give', () => {
    const { left, right, made, messages } = fit({ inner: 20, outer: 20, pages: 290 })
    // The narrower block makes more than 300 pages, and those want 0.625 in.
    expect(made.length).toBeGreaterThan(300)
    expect(left).toBeGreaterThanOrEqual(45)
    expect(right).toBeGreaterThanOrEqual(18)
    expect(messages[0]).toMatch(
      /the text block becomes 0\.\d+ in narrower, which makes \d+ more pages/,
    )
  })

  test.each([
    [150, 152, 36],
    [300, 304, 45],
    [500, 508, 54],
  ])('goes on where a narrower block has %i pages and more', (pages, atLeast, gutter) => {
    // A little is lacking first, and much more once there are too many pages for that gutter.
    const inner = { 150: 26, 300: 34, 500: 43 }[pages] ?? 0
    const { left, right, made, messages } = fit({ inner, outer: 18.4, pages })
    expect(made.length).toBeGreaterThanOrEqual(atLeast - 2)
    expect(made.length).toBeGreaterThan(pages)
    expect(left).toBeGreaterThanOrEqual(gutter)
    expect(right).toBeGreaterThanOrEqual(18)
    expect(messages[0]).not.toContain('not enough')
  })

  test('never gets narrower again, so that the search ends', () => {
    for (const pages of [149, 150, 298, 300, 499, 500, 699, 700]) {
      const { asked } = fit({ inner: 18, outer: 18.4, pages })
      const widths = asked.map(({ narrowing }) => narrowing?.inner ?? 0)
      expect(widths).toEqual(widths.toSorted((a, b) => a - b))
      expect(widths.length).toBeLessThan(6)
    }
  })

  test('counts with bleed, too: the other edges then want more', () => {
    const { right, left } = fit({ inner: 60, outer: 20, pages: 100 }, { bleed: 9 })
    expect(right).toBeCloseTo(27.4)
    expect(left).toBeCloseTo(52.6)
  })
})

describe('something that no margin holds', () => {
  test('is not said to fit', () => {
    const told: Diagnostic[] = []
    const set: SetBook = () => ({
      paged: pagedBook(Array.from({ length: 30 }, () => pageOf(10, 10))),
      tell: () => {},
    })
    const edition = { format: 'pdf', name: 'print', trim, printer: 'kdp' } as const
    fitPages(edition, set, (one) => void told.push(one))
    expect(told[0]?.message).toMatch(/becomes 0\.368 in narrower, which is not enough\.$/)
  })
})

describe('page counts', () => {
  const roomy = { inner: 80, outer: 50 }

  test('are evened at the end, as the printer wants', () => {
    expect(fit({ ...roomy, pages: 101 }).made).toHaveLength(102)
    expect(fit({ ...roomy, pages: 102 }).made).toHaveLength(102)
    expect(fit({ ...roomy, pages: 101 }, { printer: 'bod' }).made).toHaveLength(104)
    expect(fit({ ...roomy, pages: 101 }, { printer: 'home' }).made).toHaveLength(101)
    expect(fit({ ...roomy, pages: 101 }, { printer: 'screen' }).made).toHaveLength(101)
  })

  test('leave the last page blank for a printer that prints on it', () => {
    const { made, messages } = fit({ ...roomy, pages: 100 }, { printer: 'ingramspark' })
    expect(made.slice(99).map(({ items, folio, side }) => [items.length, folio, side])).toEqual([
      [1, '100', 'verso'],
      [0, '101', 'recto'],
      [0, '102', 'verso'],
    ])
    expect(messages[0]).toMatch(/2 blank pages are added at the end\.$/)
    expect(fit({ ...roomy, pages: 99 }, { printer: 'ingramspark' }).made).toHaveLength(100)
  })

  test('below the fewest are an error that says what would do (edition/page-count)', () => {
    const { told } = fit({ ...roomy, pages: 20 }, { paper: 'cream' })
    expect(told.at(-1)).toMatchObject({
      code: 'edition/page-count',
      severity: 'error',
      message:
        'The edition "print" has 20 pages, but Amazon KDP prints at least 24 on cream paper of 5 × 8 in.',
      hints: [
        'larger type: about 110 % of the size, by `font-size` of `body` in the stylesheet',
        expect.stringMatching(/^source: Book Bolt help.*others say so$/),
      ],
    })
  })

  test('above the most are an error that says what would do', () => {
    const { told } = fit({ ...roomy, pages: 800 }, { paper: 'cream' })
    expect(told.at(-1)?.message).toBe(
      'The edition "print" has 800 pages, but Amazon KDP prints 776 at most on cream paper of 5 × 8 in.',
    )
    expect(told.at(-1)?.hints.slice(0, 3)).toEqual([
      'another size: with `trim: 5.25x8in` it would have about 762 pages',
      'another paper: `paper: white` is printed up to 828 pages',
      'smaller type: about 98 % of the size, by `font-size` of `body` in the stylesheet',
    ])
  })

  test('far above the most ask for two volumes', () => {
    const { told } = fit({ ...roomy, pages: 1120 }, { paper: 'cream' })
    expect(told.at(-1)?.hints).toContain('two volumes')
    expect(told.at(-1)?.hints[0]).toBe(
      'another size: with `trim: 6.69x9.61in` it would have about 697 pages',
    )
  })

  test('are only warned of when the source is not sure', () => {
    const { told } = fit({ ...roomy, pages: 10 }, { printer: 'ingramspark' })
    expect(told.at(-1)).toMatchObject({ code: 'edition/page-count', severity: 'warning' })
  })
})

test('an edition without a printer is set once and left alone', () => {
  const told: Diagnostic[] = []
  const book = pagedBook([pageOf(10, 10)])
  const edition = { format: 'pdf', name: 'print', trim } as const
  const set: SetBook = () => ({ paged: book, tell: () => {} })
  expect(fitPages(edition, set, (one) => void told.push(one))).toBe(book)
  expect(told).toEqual([])
})
