import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakPages, type BrokenPage } from '../../../src/typeset/pages/break-pages.ts'
import type { PageBreakOptions } from '../../../src/typeset/pages/page-break-options.ts'
import type { PageBlock } from '../../../src/typeset/pages/page-block.ts'
import { timesAsLong } from '../../support/cpu-time.ts'
import { leading, pageOptions, para, figure as unspacedFigure } from '../../support/page-blocks.ts'

const options: PageBreakOptions = { ...pageOptions, firstSide: 'verso', lastPageRows: 1 }

function figure(rows: number, floats: PageBlock['floats'] = 'anywhere'): PageBlock {
  const space = { before: leading, after: leading, stretchCost: 200_000 }
  return { ...unspacedFigure(rows), floats, ...space }
}

const heading: PageBlock = { ...para(1), keepWithNext: true, beginsSection: true }

/** `0:0-5 1 2:0-3` for each page: lines of text, and figures by their number; `_1` is a figure at the foot. */
function show(pages: readonly BrokenPage[], blocks: readonly PageBlock[]): string[] {
  return pages.map(({ parts }) =>
    parts
      .map(({ block, from, to, atFoot }) =>
        blocks[block]?.floats ? `${atFoot ? '_' : ''}${block}` : `${block}:${from}-${to}`,
      )
      .join(' '),
  )
}

function pagesOf(blocks: readonly PageBlock[], changed: Partial<PageBreakOptions> = {}): string[] {
  return show(breakPages(blocks, { ...options, ...changed }), blocks)
}

function defects(blocks: readonly PageBlock[], changed: Partial<PageBreakOptions> = {}): string[] {
  return breakPages(blocks, { ...options, ...changed }).flatMap((page) => page.defects)
}

describe('a figure', () => {
  it('stands where it is called when there is room', () => {
    expect(pagesOf([para(3), figure(3), para(12)])[0]).toBe('0:0-3 1 2:0-2')
  })

  it('goes to the facing page when there is none, and the text goes on before it', () => {
    const blocks = [para(7), figure(5), para(8), para(9)]
    expect(pagesOf(blocks)[0]).toMatch(/^0:0-7 2:0-\d$/)
    expect(pagesOf(blocks)[1]).toMatch(/^1 2:/)
    expect(defects(blocks)).toEqual([])
  })

  it('stands at the foot of the page where text would be parted badly under it', () => {
    const blocks = [para(3), figure(5), { ...para(3), orphans: 3, widows: 3 }, para(9)]
    const spreads = [{ rows: 0, cost: 0 }]
    expect(pagesOf(blocks, { spreads })[0]).not.toBe('0:0-3 1')
    expect(defects([para(1), figure(5), para(3), para(10)], { spreads })).toEqual([])
    expect(pagesOf([para(1), figure(5), para(3), para(10)], { spreads })[0]).toBe('0:0-1 2:0-3 _1')
  })

  it('stands overleaf only where nothing else can be done, and it is told', () => {
    const blocks = [para(6), figure(5), para(12)]
    expect(defects(blocks, { firstSide: 'recto' })).toEqual(['farFigure'])
    expect(defects([para(6), figure(9), para(12)], { firstSide: 'recto' })).toEqual([])
  })

  it('does not stand before its section begins', () => {
    const blocks = [para(4), heading, para(2), figure(3, 'top'), para(9), para(20)]
    for (const page of pagesOf(blocks)) expect(page).not.toMatch(/^3 .*1:0-1/)
  })

  it('leaves no more space around it than the text around it asks for', () => {
    const blocks = [para(4), figure(4), para(8)]
    expect(pagesOf(blocks, { rows: 12 })[0]).toBe('0:0-4 1 2:0-2')
  })
})

describe('a figure that is told where to stand', () => {
  it('stands at the head of the page where it is called', () => {
    const blocks = [para(10), para(10), para(4), figure(3, 'top'), para(9), para(9)]
    expect(pagesOf(blocks)[2]).toMatch(/^3 2:0-4/)
  })

  it('stands at the foot', () => {
    expect(pagesOf([para(3), figure(3, 'bottom'), para(12)])[0]).toBe('0:0-3 2:0-3 _1')
  })

  it('stands right under the text where that ends', () => {
    expect(pagesOf([para(3), figure(3, 'bottom'), para(2)])).toEqual(['0:0-3 2:0-2 1'])
  })

  it('has a page to itself', () => {
    const blocks = [para(6), figure(4, 'page'), para(15)]
    expect(pagesOf(blocks).slice(0, 2)).toEqual(['0:0-6 2:0-3', '1'])
  })
})

it('figures keep their order, stand no earlier than on the spread that calls them, and nothing is lost', () => {
  const place = fc.constantFrom('anywhere', 'anywhere', 'anywhere', 'top', 'bottom', 'page')
  const block = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 14 }).map((lines) => para(lines)) },
    { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1, max: 8 }), place) },
  )
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), fc.boolean(), (made, stretch) => {
      const blocks = made.map((one) => ('variants' in one ? one : figure(...one)))
      const pages = breakPages(blocks, { ...options, stretch })
      const parts = pages.flatMap((page, index) => page.parts.map((part) => ({ ...part, index })))
      const figures = parts.filter(({ block }) => blocks[block]?.floats).map(({ block }) => block)
      expect(figures).toEqual(blocks.flatMap(({ floats }, index) => (floats ? [index] : [])))
      let at = 0
      for (const { block, from, to } of parts.filter((part) => !blocks[part.block]?.floats)) {
        expect(block * 100 + from).toBeGreaterThanOrEqual(at)
        at = block * 100 + to
      }
      const lines = parts.reduce((sum, { from, to }) => sum + to - from, 0)
      const all = blocks.reduce(
        (sum, { variants }) => sum + (variants[0]?.heights.length ?? 1) - 1,
        0,
      )
      expect(lines).toBe(all)
      for (const { block, index } of parts.filter((part) => blocks[part.block]?.floats)) {
        const before = parts.filter((part) => part.block < block && !blocks[part.block]?.floats)
        const called = Math.max(0, ...before.map((part) => part.index))
        expect(index).toBeGreaterThanOrEqual(called)
      }
    }),
    { seed: 1981, numRuns: 400 },
  )
})

describe('pictures in a row', () => {
  const row = (count: number) => [para(3), ...Array.from({ length: count }, () => figure(3))]

  it('keep their order and are all set', () => {
    const figures = pagesOf(row(60)).flatMap((page) =>
      page.split(' ').filter((part) => !part.includes(':')),
    )
    expect(figures.map((part) => Number(part.replace('_', '')))).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 1),
    )
  })

  it('take time in proportion to their number', async () => {
    const [some, twice] = [row(100), row(200)]
    expect(
      await timesAsLong(
        () => pagesOf(twice),
        () => pagesOf(some),
      ),
    ).toBeLessThan(3)
  })
})
