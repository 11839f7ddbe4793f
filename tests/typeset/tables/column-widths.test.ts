import { describe, expect, it } from 'vitest'
import { lineCount, type CellText } from '../../../src/typeset/tables/cell-text.ts'
import {
  partedWordWidths,
  wholeWordWidths,
  type TableText,
} from '../../../src/typeset/tables/column-widths.ts'

// A letter is a point wide; "pro-ficien-cy" may be parted at its hyphens, which are a point wide.
function cell(text: string): CellText {
  const stretches = text.split(' ').flatMap((word) =>
    word.split('-').map((part, index, parts) => ({
      width: part.length,
      space: index === 0 ? 1 : 0,
      hyphen: index < parts.length - 1 ? 1 : 0,
      isForced: false,
    })),
  )
  return { stretches, inset: 0 }
}

const table = (...rows: readonly (readonly string[])[]): TableText => ({
  columns: Math.max(...rows.map((row) => row.length)),
  rows: rows.map((row) => row.map(cell)),
})

const withoutHyphens = (text: TableText): TableText => ({
  ...text,
  rows: text.rows.map((row) =>
    row.map((one) => {
      const stretches = (one?.stretches ?? []).reduce<CellText['stretches']>((whole, stretch) => {
        const last = whole.at(-1)
        if (!last || stretch.space > 0) return [...whole, { ...stretch, hyphen: 0 }]
        return [...whole.slice(0, -1), { ...last, width: last.width + stretch.width }]
      }, [])
      return { stretches, inset: 0 }
    }),
  ),
})

const room = (measure: number) => ({ measure, atLeast: 0 })
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function linesIn({ rows }: TableText, widths: readonly number[]): number {
  return sum(
    rows.map((row) => Math.max(...row.map((one, i) => (one ? lineCount(one, widths[i] ?? 0) : 1)))),
  )
}

// Every way to share the measure out by points.
function bruteForce(text: TableText, measure: number): number {
  let fewest = Infinity
  const share = (widths: readonly number[]): void => {
    const left = measure - sum(widths)
    if (widths.length === text.columns - 1) {
      const all = [...widths, left].map((width) => width + 0.5)
      const fits = text.rows.every((row) =>
        row.every((one, i) => one?.stretches.every(({ width }) => width <= (all[i] ?? 0)) ?? true),
      )
      if (fits) fewest = Math.min(fewest, linesIn(text, all))
      return
    }
    for (let width = 1; width < left; width++) share([...widths, width])
  }
  share([])
  return fewest
}

function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

function someTable(seed: number, columns: number): TableText {
  const next = numbers(seed)
  const words = (most: number) =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () =>
      'x'.repeat(1 + Math.floor(next() * 5)),
    ).join(' ')
  return table(
    ...Array.from({ length: 3 }, () =>
      Array.from({ length: columns }, (_, column) => words(column === 0 ? 2 : 7)),
    ),
  )
}

describe('columns that keep their words whole', () => {
  it('have what they ask for where there is room', () => {
    const widths = wholeWordWidths(table(['one two', 'three']), room(40)) ?? []
    expect(widths.map(Math.round)).toEqual([7, 5])
  })

  it('are widened together when the table is to be wider', () => {
    const widths = wholeWordWidths(table(['one two', 'three']), { measure: 40, atLeast: 24 }) ?? []
    expect(sum(widths)).toBeCloseTo(24)
  })

  it('fill the measure where the text is longer, and no word is cut', () => {
    const text = table(['long words here', 'short'], ['a', 'b b b b b b b b'])
    const widths = wholeWordWidths(text, room(16)) ?? []
    expect(sum(widths)).toBeCloseTo(16)
    expect(widths[0]).toBeGreaterThanOrEqual(5)
    expect(widths[1]).toBeGreaterThanOrEqual(5)
  })

  it('have no width where a word has no room', () => {
    expect(wholeWordWidths(table(['unbreakable', 'unbreakable']), room(20))).toBeUndefined()
  })

  const seeds = Array.from({ length: 12 }, (_, index) => index + 1)
  it.each(seeds)(
    'give the fewest lines of all ways to share the measure: two columns, %i',
    (seed) => {
      const text = someTable(seed, 2)
      for (const measure of [14, 18, 23]) {
        const widths = wholeWordWidths(text, room(measure + 1)) ?? []
        expect(linesIn(text, widths)).toBeLessThanOrEqual(bruteForce(text, measure))
      }
    },
  )
  it.each(seeds)('give the fewest lines: three columns, %i', (seed) => {
    const text = someTable(seed, 3)
    for (const measure of [20, 27]) {
      const widths = wholeWordWidths(text, room(measure + 1.5)) ?? []
      expect(linesIn(text, widths)).toBeLessThanOrEqual(bruteForce(text, measure))
    }
  })
})

describe('columns that part words', () => {
  const heads = table(['pro-ficien-cy', 'no', 'counter-charm'])
  it('narrow the widest first, and leave the short words whole', () => {
    const widths = partedWordWidths(withoutHyphens(heads), heads, room(20)) ?? []
    expect(sum(widths)).toBeLessThanOrEqual(20)
    expect(widths[1]).toBeGreaterThanOrEqual(2)
    expect(Math.abs((widths[0] ?? 0) - (widths[2] ?? 0))).toBeLessThan(1.1)
  })
  it('have no width where a part of a word has no room', () => {
    expect(partedWordWidths(withoutHyphens(heads), heads, room(12))).toBeUndefined()
  })
})

it('takes time in proportion to the rows', () => {
  const row = ['Harbour of the north', 'Some words on what was dredged there, and when', '12']
  const text = (rows: number) => table(...Array.from({ length: rows }, () => row))
  const timeOf = (rows: number) => {
    const made = text(rows)
    const start = performance.now()
    wholeWordWidths(made, room(40))
    return performance.now() - start
  }
  timeOf(200)
  expect(timeOf(5000)).toBeLessThan(5000)
})

describe('a column of keys beside columns of text', () => {
  it('does not keep the width that the text needs', () => {
    const text = 'as much text as takes many lines when it is in a narrow column of a table'
    const keys = ['accessibility-certified', 'list-of-figures-and-tables', 'contents-depth']
    const parted = table(...keys.map((key) => [key, text, text]))
    const whole = withoutHyphens(parted)
    const widths = partedWordWidths(whole, parted, { measure: 33 }) ?? []
    // Whole keys would take 25 of the 33 letters, and leave the texts a word a line.
    expect(widths[0]).toBeLessThan(18)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(33)
  })

  it('shares the width by the lines that it saves', () => {
    const long = 'one two six ten '.repeat(12).trim()
    const text = table(['a b', long, 'one two six ten one two'], ['c d', long, 'one'])
    const widths = wholeWordWidths(text, { measure: 60, atLeast: 0 }) ?? []
    expect(widths[1]).toBeGreaterThan((widths[2] ?? 0) * 2)
  })
})
