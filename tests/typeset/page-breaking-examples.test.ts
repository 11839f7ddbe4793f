/**
 * What the literature on breaking text into pages shows by example: where page after page leads into a corner, a whole
 * chapter does not. Where the house weighs otherwise than TeX, the name of the test says so.
 */
import { describe, expect, it } from 'vitest'
import { breakPages, type BrokenPage } from '../../src/typeset/pages/break-pages.ts'
import type { PageBreakOptions } from '../../src/typeset/pages/page-break-options.ts'
import { cheapestByBruteForce } from '../support/brute-force-pages.ts'
import { figure, pageOptions as house, para } from '../support/page-blocks.ts'

/** No page runs short or long. */
const rigid: PageBreakOptions = { ...house, spreads: [{ rows: 0, cost: 0 }] }

/** Lines of text on each page. */
function depths(pages: readonly BrokenPage[]): readonly number[] {
  return pages.map(({ parts }) => parts.reduce((sum, { from, to }) => sum + to - from, 0))
}

function defects(pages: readonly BrokenPage[]): readonly string[] {
  return pages.flatMap((page) => page.defects)
}

/** Fills page after page, each as full as it can be without a widow or an orphan on it, as TeX does (TeXbook, ch. 15). */
function pageByPage(counts: readonly number[], rows: number): readonly number[] {
  const ends = new Set<number>()
  let start = 0
  for (const count of counts) {
    for (let line = 2; line <= count - 2; line++) ends.add(start + line)
    start += count
    ends.add(start)
  }
  const filled: number[] = []
  for (let at = 0; at < start;) {
    const end = Math.max(...[...ends].filter((place) => place > at && place <= at + rows))
    filled.push(end - at)
    at = end
  }
  return filled
}

describe('a chapter as a whole (Plass 1981; Mittelbach 2016, 2019)', () => {
  // The fourth paragraph has three lines, none of which may end a page but the last.
  const counts = [6, 6, 6, 3, 5, 8]

  it('has level pages where page after page leaves one short', () => {
    expect(pageByPage(counts, 10)).toEqual([10, 8, 10, 6])
    const flexible = [para(6, 7), para(6, 7), para(6), para(3), para(5), para(8)]
    const pages = breakPages(flexible, rigid)
    expect(depths(pages).slice(0, -1)).toEqual([10, 10, 10])
    expect(defects(pages)).toEqual([])
  })

  it('has one paragraph a line longer rather than a page a line short (looseness, Mittelbach 2016)', () => {
    const pages = breakPages([para(6, 7), para(3), para(6), para(8)], rigid)
    expect(pages[0]?.parts[0]?.variant).toBe(1)
    expect(defects(pages)).toEqual([])
  })

  it('has the shorter of two settings where that costs less', () => {
    const tight = { ...para(8), variants: [...para(8).variants, ...para(7).variants] }
    const pages = breakPages([tight, para(3), para(9)], rigid)
    expect(depths(pages)[0]).toBe(10)
    expect(defects(pages)).toEqual([])
  })

  it('has both pages of a spread a line short together, never one (Mittelbach 2019, spreads)', () => {
    const blocks = [para(10), para(9), para(9), para(8)]
    const pages = breakPages(blocks, house)
    expect(pages.map(({ depth }) => depth)).toEqual([10, 9, 9, 10])
    for (const verso of pages.filter(({ side }) => side === 'verso')) {
      const recto = pages[pages.indexOf(verso) + 1]
      if (recto && recto !== pages.at(-1)) expect(recto.depth).toBe(verso.depth)
    }
  })

  it('has spreads a line short before it has them a line long, other than a free choice of both', () => {
    const cost = (rows: number) => house.spreads.find((spread) => spread.rows === rows)?.cost ?? 0
    expect(cost(-1)).toBeLessThan(cost(1))
    expect(cost(-2)).toBeLessThan(cost(1))
  })

  it('is broken as the search of all ways breaks it', () => {
    const small = { ...house, rows: 5, lastPageRows: 2, beam: 500 }
    for (const chapter of [
      [6, 6, 3, 5],
      [4, 4, 4, 4],
      [7, 3, 3, 2],
      [1, 9, 1, 3],
    ]) {
      const blocks = chapter.map((count) => para(count, count + 1))
      expect(breakPages(blocks, small).at(-1)?.cost).toBeCloseTo(
        cheapestByBruteForce(blocks, small),
        3,
      )
    }
  })
})

describe('a widow and an orphan (TeXbook, p. 104, \\widowpenalty and \\clubpenalty)', () => {
  it('are no price among others, as 150 is in plain TeX: they are dearer than any spread', () => {
    const { widow, orphan } = house.defectCosts
    const dearest = Math.max(...house.spreads.map(({ cost }) => cost))
    expect(widow).toBeGreaterThan(10 * dearest)
    expect(orphan).toBeGreaterThan(10 * dearest)
  })

  it('are taken where nothing else can be done, and told of', () => {
    // Of three lines on pages of two no way leaves none alone.
    const pages = breakPages([para(3)], { ...rigid, rows: 2, lastPageRows: 1 })
    expect(defects(pages).some((defect) => defect === 'widow' || defect === 'orphan')).toBe(true)
  })
})

describe('a hyphen at the foot of a page (TeXbook, p. 104, \\brokenpenalty)', () => {
  function hyphenated(side: 'recto' | 'verso') {
    const block = para(14)
    const variants = block.variants.map((variant) => ({
      ...variant,
      hyphenated: Array.from({ length: 14 }, (_, line) => line === 9),
    }))
    return breakPages([{ ...block, variants }, para(9)], { ...house, firstSide: side })
  }

  it('is avoided at the foot of a recto, where the reader turns the leaf', () => {
    expect(depths(hyphenated('recto'))[0]).not.toBe(10)
  })

  it('is left at the foot of a verso, other than TeX, which asks 100 for both', () => {
    expect(depths(hyphenated('verso'))[0]).toBe(10)
  })
})

describe('figures (Plass 1981: they follow where they are spoken of, in their order)', () => {
  it('never stand before the place they are called at, and keep their order', () => {
    const blocks = [para(4), figure(5), para(5), figure(6), para(9), para(8)]
    const order = breakPages(blocks, house).flatMap(({ parts }) => parts.map(({ block }) => block))
    const at = (block: number) => order.indexOf(block)
    expect(at(1)).toBeGreaterThan(at(0))
    expect(at(3)).toBeGreaterThan(order.indexOf(2))
    expect(at(1)).toBeLessThan(at(3))
    expect(new Set(order)).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })

  it('leave no white on the page they do not fit on: the text goes on before them', () => {
    const [first] = breakPages([para(7), figure(6), para(12)], { ...house, firstSide: 'verso' })
    expect(first?.parts.map(({ block }) => block)).toEqual([0, 2])
  })
})
