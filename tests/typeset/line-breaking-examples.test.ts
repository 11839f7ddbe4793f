/**
 * The examples and formulas of the literature on breaking paragraphs into lines, by their names. Where the house weighs
 * otherwise than TeX, the name of the test says so.
 */
import { describe, expect, it } from 'vitest'
import { breakLines, type Breaking } from '../../src/typeset/lines/break-lines.ts'
import {
  defaultLineBreakOptions,
  type LineBreakOptions,
} from '../../src/typeset/lines/line-break-options.ts'
import {
  box,
  finishingItems,
  glue,
  penalty,
  type LineItem,
} from '../../src/typeset/lines/line-items.ts'
import { bestByBruteForce } from '../support/brute-force-lines.ts'

/** The weights of plain TeX (TeXbook, pp. 98 and 348). */
const plainTex: LineBreakOptions = {
  ...defaultLineBreakOptions,
  changeDemerits: 0, // TeX has none
  adjacentDemerits: 10_000,
  doubleHyphenDemerits: 10_000,
  hyphenRunDemerits: 0,
  maxHyphens: Infinity,
  finalHyphenDemerits: 5000,
}

/**
 * The frog king of Knuth & Plass 1981, "Formulating the problem" (Digital Typography, p. 81): widths of its words in their
 * units, an eighteenth of an em. A hyphen stands where a word may be parted, `=` after a hyphen that is printed in any case;
 * a mark at the end is in the width of the word.
 */
const frogKing =
  '16 42 42 41 35-24 29 51 32, 40 37 9 34 47 48-29 36 19 37-12-26; 29 25 70 29 16 37-12-21 33 25 27 12-31, 46 26 33 16 ' +
  '48, 29 16-26-40 41-32 12 44 15 25 36. 42 20 25 46 24-20 24 9 40 36 22-27, 29 20-25 19 24 39=30 15 25 22-22 29 9 36, ' +
  '29 41 25 29 29 34 49, 25 46 38 38 26 31 25 22-22 29 23 42 20 25 30 15 25 31 35-36; 29 41 25 29 44 25 35 9 51 34, 29 ' +
  '45 12 20 19 34 29 53 17; 29 29 29 29 25 15-45 34-46.'

// Between words, and after a comma, a semicolon and a full stop: width, stretch, shrink.
const spaces: Readonly<Record<string, LineItem>> = {
  ',': glue(6, 4, 2),
  ';': glue(6, 4, 1),
  '.': glue(8, 6, 1),
}
const wordSpace = glue(6, 3, 2)
const indent = box(18)
const hyphen = penalty(50, { width: 6, flagged: true })
const printedHyphen = penalty(50, { flagged: true })

function boxesAndGlue(paragraph: string): readonly LineItem[] {
  const words = paragraph.split(' ').map((word) => [
    ...[...word.matchAll(/(\d+)([-=]?)/g)].flatMap(([, width, mark]) => {
      const cut = mark === '-' ? [hyphen] : mark === '=' ? [printedHyphen] : []
      return [box(Number(width)), ...cut]
    }),
    spaces[word.at(-1) ?? ''] ?? wordSpace,
  ])
  return [indent, ...words.flat().slice(0, -1), ...finishingItems]
}

function ratios(breaking: Breaking | undefined): readonly string[] {
  return (breaking?.lines ?? []).map(({ ratio }) => ratio.toFixed(3))
}

/** The demerits of lines that take, one after the other, as much as fits: in the manner of a typewriter. */
function lineByLine(
  items: readonly LineItem[],
  measure: number,
  options: LineBreakOptions,
): number {
  const kept: LineItem[] = []
  let rest = items
  for (;;) {
    const ends = rest.flatMap((item, index) =>
      item.type === 'glue' && rest[index - 1]?.type === 'box' ? [index] : [],
    )
    const fitting = ends.filter((end) => {
      const shown = rest.slice(0, end)
      const width = shown.reduce((sum, item) => sum + (item.type === 'penalty' ? 0 : item.width), 0)
      const shrink = shown.reduce((sum, item) => sum + (item.type === 'glue' ? item.shrink : 0), 0)
      return width - shrink <= measure
    })
    const end = fitting.at(-1)
    const isLast = end === undefined || end >= rest.length - finishingItems.length
    if (isLast || end === undefined) break
    kept.push(...rest.slice(0, end).filter(({ type }) => type !== 'penalty'), penalty(-Infinity))
    rest = rest.slice(end + 1)
  }
  const broken = [...kept, ...rest]
  return breakLines(broken, () => measure, { ...options, tolerance: Infinity })[0]?.demerits ?? NaN
}

describe('the frog king (Knuth & Plass 1981, “Formulating the problem”; Digital Typography, p. 81)', () => {
  const items = boxesAndGlue(frogKing)

  it('has at 500 units the ratios that are printed beside its lines', () => {
    const [best] = breakLines(items, () => 500, plainTex)
    expect(ratios(best).slice(0, -1).join(' ')).toBe(
      '0.774 0.179 0.629 0.545 0.000 0.079 0.282 0.294 0.575',
    )
  })

  it('has at 390 units the ratios that are printed beside its lines, two of them with hyphens', () => {
    const [best] = breakLines(items, () => 390, plainTex)
    expect(ratios(best).slice(0, -1).join(' ')).toBe(
      '0.857 0.000 0.280 1.000 0.067 -0.278 0.536 -0.167 0.700 -0.176 0.357',
    )
    expect(best?.lines.filter(({ end }) => items[end] === hyphen)).toHaveLength(2)
  })

  it('is broken as in TeX by the weights of the house, but for those of a change from line to line', () => {
    for (const measure of [390, 500]) {
      const [tex] = breakLines(items, () => measure, plainTex)
      const [house] = breakLines(items, () => measure, {
        ...defaultLineBreakOptions,
        changeDemerits: 0,
      })
      expect(house?.lines).toEqual(tex?.lines)
    }
  })

  it('is broken as the search of all ways breaks it', () => {
    for (const [measure, tolerance] of [
      [390, 1],
      [390, 2],
      [450, 2],
      [500, 1],
    ] as const) {
      const options = { ...plainTex, tolerance }
      const [best] = breakLines(items, () => measure, options)
      expect(best?.demerits).toBeCloseTo(bestByBruteForce(items, measure, options) ?? NaN, 3)
    }
  })

  it('cannot be broken at 450 units within a tolerance of 1', () => {
    expect(breakLines(items, () => 450, plainTex)).toEqual([])
    expect(breakLines(items, () => 450, { ...plainTex, tolerance: 2 })).not.toEqual([])
  })

  it('is better than the same paragraph broken line by line (“Desirability criteria”)', () => {
    for (const measure of [390, 420, 460, 500]) {
      const options = { ...plainTex, tolerance: 10 }
      const [best] = breakLines(items, () => measure, options)
      expect(best?.demerits).toBeLessThan(lineByLine(items, measure, options))
    }
  })

  it('can be had a line shorter or a line longer, if the tolerance is high (TeXbook, p. 103, \\looseness)', () => {
    const counts = (tolerance: number) =>
      breakLines(items, () => 500, { ...plainTex, tolerance }).map(({ lines }) => lines.length)
    expect(counts(1)).toEqual([10, 9])
    expect(counts(10)).toEqual([10, 9, 11])
  })
})

/** A line of 100 whose glue is stretched or shrunk by this ratio. */
function lineAt(ratio: number): readonly LineItem[] {
  return [box(40), glue(20, 10, 10), box(40 - 10 * ratio)]
}

const bare: LineBreakOptions = { ...plainTex, tolerance: 10, adjacentDemerits: 0 }

function demerits(items: readonly LineItem[], options = bare): number {
  return breakLines(items, () => 100, options)[0]?.demerits ?? NaN
}

/** The demerits of lines of these ratios, one after the other, each with its end. */
function demeritsOf(
  lines: readonly (readonly [ratio: number, end: LineItem])[],
  options = bare,
): number {
  return demerits(
    lines.flatMap(([ratio, end]) => [...lineAt(ratio), end]),
    options,
  )
}

const forced = penalty(-Infinity)

describe('badness (TeXbook, pp. 29 and 97)', () => {
  it.each([
    [-1, 100],
    [0, 0],
    [1, 100],
    [1.259921, 200],
    [2.154435, 1000],
  ])('at ratio %d is %d', (ratio, badness) => {
    expect(Math.sqrt(demeritsOf([[ratio, forced]])) - 10).toBeCloseTo(badness, 1)
  })

  it.each([-0.5, 0.5])('at ratio %d is 12.5: not rounded to 12, as TeX does', (ratio) => {
    expect(Math.sqrt(demeritsOf([[ratio, forced]])) - 10).toBeCloseTo(12.5)
  })

  it('is infinite for a line that would have to shrink by more than it can', () => {
    expect(demeritsOf([[-1.01, forced]])).toBeNaN()
  })

  it('is that of the line with \\emergencystretch added (TeXbook, p. 107)', () => {
    const options = { ...bare, emergencyStretch: 10 }
    expect(demeritsOf([[1, forced]], options)).toBe((10 + 100 * 0.5 ** 3) ** 2)
  })
})

describe('demerits (TeXbook, p. 98)', () => {
  const line = (10 + 12.5) ** 2

  it('are (l + b)² + p² for a penalty, not (l + b + p)² as in Knuth & Plass 1981', () => {
    const after = [box(100), forced]
    const at = (cost: number) => demerits([...lineAt(0.5), penalty(cost), ...after])
    expect(at(50)).toBe(line + 50 ** 2 + 10 ** 2)
    expect(at(-50)).toBe(line - 50 ** 2 + 10 ** 2)
  })

  it('are (l + b)² where the break is forced', () => {
    expect(demeritsOf([[0.5, forced]])).toBe(line)
  })

  it('are more by \\adjdemerits where a tight line is beside a loose one', () => {
    const pair = (first: number, second: number, options: LineBreakOptions) =>
      demeritsOf(
        [
          [first, forced],
          [second, forced],
        ],
        options,
      ) -
      demeritsOf([[first, forced]], bare) -
      demeritsOf([[second, forced]], bare)
    const weighed = { ...bare, adjacentDemerits: 10_000 }
    expect(pair(-0.6, 0.6, weighed)).toBeCloseTo(10_000)
    expect(pair(-0.6, 0.4, weighed)).toBeCloseTo(0)
    expect(pair(0.4, 0.9, weighed)).toBeCloseTo(0)
    expect(pair(0.4, 1.1, weighed)).toBeCloseTo(10_000)
  })

  it('draw the classes at ratios ½ and 1 (Knuth & Plass 1981, p. 1155): 1 itself is loose, very loose in TeX', () => {
    const weighed = { ...bare, adjacentDemerits: 10_000 }
    const after = (ratio: number) =>
      demeritsOf(
        [
          [0, forced],
          [ratio, forced],
        ],
        weighed,
      ) -
      demeritsOf([
        [0, forced],
        [ratio, forced],
      ])
    expect([-1, -0.51, -0.5, 0.5, 0.51, 1, 1.01].map(after)).toEqual([0, 0, 0, 0, 0, 0, 10_000])
  })

  it('are more by \\doublehyphendemerits for two hyphens in a row, by \\finalhyphendemerits in the last line but one', () => {
    const dash = penalty(0, { flagged: true })
    const end = penalty(-Infinity)
    const lines = (...ends: LineItem[]) => demeritsOf(ends.map((item) => [0, item] as const))
    const none = 100 * 4
    expect(lines(forced, forced, forced, end)).toBe(none)
    expect(lines(dash, forced, forced, end)).toBe(none)
    expect(lines(dash, dash, forced, end)).toBe(none + plainTex.doubleHyphenDemerits)
    expect(lines(forced, forced, dash, end)).toBe(none + plainTex.finalHyphenDemerits)
  })

  it('of the house are lower for neighbors than TeX’s, higher for hyphens, and forbid a third in a row', () => {
    const { adjacentDemerits, doubleHyphenDemerits, finalHyphenDemerits, maxHyphens } =
      defaultLineBreakOptions
    expect(adjacentDemerits).toBeLessThan(plainTex.adjacentDemerits)
    expect(doubleHyphenDemerits).toBeGreaterThan(plainTex.doubleHyphenDemerits)
    expect(finalHyphenDemerits).toBeGreaterThan(plainTex.finalHyphenDemerits)
    expect(maxHyphens).toBe(2)
  })
})

describe('a break (TeXbook, pp. 95–96)', () => {
  it('drops the glue and the penalties after it', () => {
    const dropped = [glue(50, 0, 0), penalty(7), glue(50, 0, 0)]
    expect(demerits([...lineAt(0), ...dropped, box(100), forced])).toBe(200)
  })

  it('keeps the glue after it where it is forced, other than TeX: an author’s space begins a line of code', () => {
    expect(demerits([...lineAt(0), forced, glue(60, 0, 0), box(40), forced])).toBe(200)
  })

  it('may be at glue only if a box stands before it', () => {
    const items = [box(100), penalty(Infinity), glue(5, 0, 0), box(100), forced]
    expect(demerits(items)).toBeNaN()
  })

  it('adds the width of the hyphen to the line, and is no part of it otherwise', () => {
    const cut = penalty(0, { width: 10 })
    expect(demerits([box(90), cut, box(100), forced])).toBe(200)
    expect(demerits([box(45), cut, box(55), forced])).toBe(100)
  })
})

describe('margin kerning (Hàn Thế Thành 2000, § on character protrusion)', () => {
  it('counts half of a hyphen that hangs by half as no part of the line', () => {
    const hanging = penalty(0, { width: 10, flagged: true, hangEnd: 5 })
    const lines = [box(95), hanging, box(100), forced]
    expect(demerits(lines, { ...bare, finalHyphenDemerits: 0 })).toBe(200)
  })

  it('counts what hangs at the left margin in the first line, and after a break', () => {
    const quote = box(103, { hangStart: 3 })
    expect(demerits([quote, glue(5, 0, 0), quote, forced])).toBe(200)
  })
})
