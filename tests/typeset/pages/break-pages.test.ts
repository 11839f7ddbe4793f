import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakPages, type BrokenPage } from '../../../src/typeset/pages/break-pages.ts'
import type { PageBlock } from '../../../src/typeset/pages/page-block.ts'
import { partNotes } from '../../../src/typeset/pages/part-notes.ts'
import { cheapestByBruteForce } from '../../support/brute-force-pages.ts'
import { leading, pageOptions as options, para } from '../../support/page-blocks.ts'

function heading(rows = 1): PageBlock {
  return {
    ...para(1),
    variants: [{ cost: 0, heights: [0, rows * leading], notes: [] }],
    before: leading,
    keepWithNext: true,
  }
}

/** With a note of so many lines marked in a line. */
function withNote(block: PageBlock, line: number, lines: number, id = 'note'): PageBlock {
  const heights = Array.from({ length: lines + 1 }, (_, count) => count * 8)
  return {
    ...block,
    variants: block.variants.map((v) => ({ ...v, notes: [{ line, notes: [{ id, heights }] }] })),
  }
}

/** `0:0-5 1:0-5` for each page. */
function show(pages: readonly BrokenPage[]): string[] {
  return pages.map((page) => page.parts.map((p) => `${p.block}:${p.from}-${p.to}`).join(' '))
}

function defects(pages: readonly BrokenPage[]): string[] {
  return pages.flatMap((page) => page.defects)
}

describe('breakPages', () => {
  it('puts what fits on one page', () => {
    expect(show(breakPages([para(4), para(5)], options))).toEqual(['0:0-4 1:0-5'])
  })

  it('parts a paragraph where a page ends', () => {
    expect(show(breakPages([para(6), para(9)], options))).toEqual(['0:0-6 1:0-4', '1:4-9'])
  })

  it('keeps two lines of a paragraph together at the foot of a page', () => {
    const pages = breakPages([para(9), para(6), para(6)], options)
    expect(defects(pages)).toEqual([])
    expect(show(pages)[0]).toBe('0:0-9')
  })

  it('keeps two lines of a paragraph together at the head of a page', () => {
    const pages = breakPages([para(5), para(6), para(6)], options)
    expect(defects(pages)).toEqual([])
    expect(show(pages)[0]).toBe('0:0-5 1:0-4')
  })

  it('sets a paragraph a line longer rather than leave a widow', () => {
    const pages = breakPages([para(7, 8), para(4), para(12)], {
      ...options,
      spreads: [{ rows: 0, cost: 0 }],
    })
    expect(defects(pages)).toEqual([])
    expect(pages[0]?.parts[0]?.variant).toBe(1)
  })

  it('runs both pages of a spread a line short together', () => {
    const pages = breakPages([para(10), para(9), para(9), para(8)], options)
    expect(pages.map((page) => page.depth)).toEqual([10, 9, 9, 10])
    expect(defects(pages)).toEqual([])
  })

  it('runs both pages of a spread a line long only where nothing else helps', () => {
    const long = breakPages([para(10), para(11), para(11), para(8)], {
      ...options,
      lastPageRows: 1,
      spreads: [
        { rows: 0, cost: 0 },
        { rows: 1, cost: 1e6 },
      ],
    })
    expect(long.map((page) => page.depth)).toEqual([10, 11, 11, 10])
    const short = breakPages([para(10), para(9), para(2), para(9), para(8)], options)
    expect(short.every((page) => page.depth <= 10)).toBe(true)
  })

  it('widens the space above a heading where pages come out level by nothing else', () => {
    const spaced = { ...heading(), stretchCost: 300_000 }
    const blocks = [para(10), para(10), para(3), spaced, para(4), para(10)]
    const narrow = { ...options, spreads: [{ rows: 0, cost: 0 }] }
    expect(defects(breakPages(blocks, narrow))).toEqual(['unevenFoot'])
    const pages = breakPages(blocks, { ...narrow, stretch: true })
    expect(defects(pages)).toEqual([])
    expect(pages[2]?.parts.map(({ extra }) => extra)).toEqual([undefined, 1, undefined])
  })

  it('widens no space at the head of a page, and none that is not to be widened', () => {
    const spaced = { ...heading(), stretchCost: 300_000 }
    const blocks = [para(10), para(10), spaced, para(6), para(10)]
    const pages = breakPages(blocks, {
      ...options,
      stretch: true,
      spreads: [{ rows: 0, cost: 0 }],
    })
    expect(pages.flatMap(({ parts }) => parts.flatMap(({ extra }) => extra ?? []))).toEqual([])
  })

  it('does not call a page uneven that faces the end of another chapter', () => {
    const pages = breakPages([para(7), { ...heading(9), keepWithNext: false }], {
      ...options,
      spreads: [{ rows: 0, cost: 0 }],
    })
    expect(defects(pages)).toEqual(['shortPage'])
  })

  it('takes a heading over to the page of its text', () => {
    const pages = breakPages([para(8), heading(), para(7)], options)
    expect(show(pages)).toEqual(['0:0-8', '1:0-1 2:0-7'])
  })

  it('drops the space above what stands at the head of a page', () => {
    const pages = breakPages([para(10), heading(), para(9), para(9)], options)
    expect(show(pages)[1]).toBe('1:0-1 2:0-9')
  })

  it('avoids a hyphen at the foot of a recto', () => {
    const broken = para(14)
    const hyphenated = broken.variants.map((v) => ({
      ...v,
      hyphenated: Array.from({ length: 14 }, (_, line) => line === 9),
    }))
    const pages = breakPages([{ ...broken, variants: hyphenated }], options)
    expect(pages[0]?.parts[0]?.to).not.toBe(10)
  })

  it('leaves no last page of one or two lines', () => {
    const pages = breakPages([para(11, 12), para(11)], { ...options, lastPageRows: 3 })
    expect(defects(pages)).toEqual([])
  })

  it('keeps room at the foot for the notes of the lines above', () => {
    const pages = breakPages([withNote(para(9), 1, 3), para(8)], options)
    expect(show(pages)[0]).toBe('0:0-7')
  })

  it('moves a line whose note finds no room to the next page', () => {
    const pages = breakPages([para(5), withNote(para(6), 3, 3), para(6)], options)
    expect(show(pages)[0]).not.toContain('1:0-4')
  })

  it('splits a note only when it must, two lines or more on each side', () => {
    const pages = breakPages([withNote(para(9), 1, 14), para(9)], options)
    expect(defects(pages)).toContain('splitNote')
    const [carried] = pages.flatMap((page) => page.carriedOut ?? [])
    expect(carried?.from).toBeGreaterThanOrEqual(2)
    expect(carried?.from).toBeLessThanOrEqual(12)
    expect(pages[1]?.carriedIn).toEqual(carried)
  })

  it('names the note that continues overleaf, and the notes of each part of a page', () => {
    const blocks = [withNote(para(3), 2, 2, 'short'), withNote(para(9), 1, 14, 'long'), para(9)]
    const pages = breakPages(blocks, options)
    expect(pages.flatMap(({ carriedOut }) => carriedOut?.id ?? [])).toEqual(['long'])
    const named = pages.flatMap(({ parts }) => parts.flatMap((part) => partNotes(blocks, part)))
    expect(named.map(({ id }) => id)).toEqual(['short', 'long'])
  })

  it('carries a note that is longer than a page on and on, and loses none of the text', () => {
    const pages = breakPages([withNote(para(6), 1, 40), para(6)], options)
    expect(show(pages).join(' ')).toContain('1:0-6')
    expect(pages.filter((page) => page.carriedIn).length).toBeGreaterThan(1)
  })

  it('floats a figure that does not fit to the head of the next page, and goes on with the text', () => {
    const figure: PageBlock = { ...heading(5), keepWithNext: false, floats: 'anywhere' }
    const blocks = [para(7), figure, para(8), para(9)]
    const pages = breakPages(blocks, { ...options, firstSide: 'verso' })
    expect(show(pages).slice(0, 2)).toEqual(['0:0-7 2:0-3', '1:0-1 2:3-8'])
    expect(defects(pages)).toEqual([])
  })

  it('leaves a figure in its place where it fits', () => {
    const figure: PageBlock = { ...heading(2), keepWithNext: false, floats: 'anywhere' }
    expect(show(breakPages([para(6), figure, para(8), para(9)], options))[0]).toContain('1:0-1')
  })

  it('gives the figures that are left at the end a page of their own', () => {
    const figure: PageBlock = { ...heading(6), keepWithNext: false, floats: 'anywhere' }
    const pages = breakPages([para(8), figure, { ...figure }], options)
    expect(show(pages).join(' ')).toBe('0:0-8 1:0-1 2:0-1')
  })

  it('gets on where a heading fills a page and wants text under it', () => {
    const opening = { ...heading(4), before: 0, after: 2 * leading }
    const pages = breakPages([opening, para(6)], { ...options, rows: 4 })
    expect(show(pages)[0]).toBe('0:0-1')
    expect(defects(pages)).toContain('orphan')
  })

  it('puts what fits no page on one all the same, and says so', () => {
    const pages = breakPages([para(4), { ...heading(14), keepWithNext: false }, para(4)], options)
    expect(defects(pages)).toContain('overfullPage')
    expect(show(pages).join(' ')).toContain('1:0-1')
  })

  describe('the head of a table', () => {
    const table = (rows: number, head: number): PageBlock => ({
      ...para(rows),
      head: { from: 1, to: head },
      orphans: 2 + head,
      repeated: head * leading,
    })
    // A heading that leaves no other way than to end the page in or after the table.
    const filler = (rows: number): PageBlock => ({ ...heading(rows), before: 0 })

    it('never stands alone at the foot of a page', () => {
      for (const [above, head] of [
        [8, 1],
        [9, 1],
        [7, 2],
        [8, 2],
        [9, 2],
      ] as const) {
        const pages = breakPages([filler(above), table(12, head)], options)
        const last = pages[0]?.parts.at(-1)
        expect(last?.block === 1 ? last.to : Infinity).toBeGreaterThan(head)
        expect(
          pages
            .flatMap(({ parts }) => parts)
            .filter(({ block }) => block === 1)
            .at(-1)?.to,
        ).toBe(12)
      }
    })

    it('takes a row with it onto a page that has no room for both', () => {
      const { variants, ...high } = table(3, 1)
      const heights = variants.map((variant) => ({ ...variant, heights: [0, 40, 140, 150] }))
      const pages = breakPages([{ ...high, variants: heights }], options)
      expect(show(pages)[0]).toBe('0:0-2')
      expect(defects(pages)).toContain('overfullPage')
    })

    it('that is split itself does not end a page with its last row', () => {
      const split = { ...para(14), head: { from: 8, to: 8 }, orphans: 2 }
      expect(show(breakPages([para(2), split], options))[0]).not.toMatch(/1:0-8$/)
    })
  })

  it('repeats the head of a table where it goes on', () => {
    const table = { ...para(12), repeated: 20 }
    expect(show(breakPages([table, para(3)], { ...options, firstSide: 'verso' }))[1]).toContain(
      '0:10-12',
    )
  })

  it('loses and doubles no line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 12 }),
        (counts) => {
          const pages = breakPages(
            counts.map((count) => para(count, count + 1)),
            options,
          )
          const parts = pages.flatMap((page) => page.parts)
          let block = 0
          let line = 0
          for (const part of parts) {
            expect([part.block, part.from]).toEqual([block, line])
            const isWhole = part.to === (counts[block] ?? 0) + part.variant
            block += isWhole ? 1 : 0
            line = isWhole ? 0 : part.to
          }
          expect(block).toBe(counts.length)
        },
      ),
      { seed: 2019, numRuns: 300 },
    )
  })

  it('finds what brute force finds', () => {
    const small = { ...options, rows: 5, lastPageRows: 2, beam: 500 }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.boolean()), {
          minLength: 1,
          maxLength: 5,
        }),
        (counts) => {
          const blocks = counts.map(([count, varies]) =>
            varies ? para(count, count + 1) : para(count),
          )
          const found = breakPages(blocks, small).at(-1)?.cost
          expect(found).toBeCloseTo(cheapestByBruteForce(blocks, small), 3)
        },
      ),
      { seed: 2016, numRuns: 150 },
    )
  })
})
