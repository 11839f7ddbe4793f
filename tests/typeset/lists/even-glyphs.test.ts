import { describe, expect, it } from 'vitest'
import type { BrokenLine } from '../../../src/typeset/lines/break-lines.ts'
import { box, finishingItems, glue, type LineItem } from '../../../src/typeset/lines/line-items.ts'
import type { HorizontalList } from '../../../src/typeset/lists/horizontal-list.ts'
import { evenGlyphs } from '../../../src/typeset/lists/even-glyphs.ts'
import { lineSums } from '../../../src/typeset/lists/spend-room.ts'

const measure = 100

/** Lines of two boxes and a space, whose natural widths fall short of the measure by these. */
function shares(...rooms: readonly number[]): readonly number[] {
  return sharesBelow(undefined, ...rooms)
}

/** The same, below a line whose letters give this. */
function sharesBelow(above: number | undefined, ...rooms: readonly number[]): readonly number[] {
  const items: LineItem[] = []
  const lines: BrokenLine[] = []
  for (const room of rooms) {
    const start = items.length - 1
    const width = (measure - 10 - room) / 2
    items.push(box(width, { flex: 2 }), glue(10, 10 / 3, 2), box(width, { flex: 2 }), glue(0, 0, 0))
    lines.push({ start, end: items.length - 1, ratio: 0, width: measure, hangStart: 0 })
  }
  items.push(box(30, { flex: 1 }), ...finishingItems)
  lines.push({ start: items.length - 5, end: items.length - 1, ratio: 0, width: 30, hangStart: 0 })
  const list: HorizontalList = { items, contents: items.map(() => undefined), marks: [] }
  return evenGlyphs(
    lines.map((line) => lineSums(list, line)),
    () => measure,
    above,
  )
}

describe('the glyphs of the lines of a paragraph', () => {
  it('give what spaces would have to, where all lines want the same', () => {
    const [first = 0, second = 0] = shares(2, 2)
    expect(first).toBeCloseTo(0.5, 0)
    expect(second).toBeCloseTo(first, 1)
  })

  it('never differ by more than 4 % of a letter from line to line', () => {
    const wide = 3.19 // percent, at a share of 1
    const found = shares(5, -4, 6, -5, 5)
    const changes = found.slice(1).map((share, index) => Math.abs(share - (found[index] ?? 0)))
    expect(Math.max(...changes) * wide).toBeLessThan(4)
  })

  it('never differ by more, even beside a line that is very loose', () => {
    const [tight = 0, loose = 0] = shares(-5.5, 60)
    expect((loose - tight) * 3.19).toBeLessThan(4)
  })

  it('follow a full line that ends the paragraph above', () => {
    const [first = 0] = sharesBelow(-0.9, 8, 8)
    expect((first + 0.9) * 3.19).toBeLessThan(4)
    expect(first).toBeLessThan(shares(8, 8)[0] ?? 0)
  })

  it('never make spaces narrower than they may be', () => {
    const [tight = 0] = shares(-5, 7)
    expect(-5 - 4 * tight).toBeGreaterThanOrEqual(-2.001)
  })

  it('of the last line follow the line above by a quarter at most', () => {
    expect(Math.abs(shares(6, 6).at(-1) ?? 1)).toBeLessThanOrEqual(0.25)
  })
})
