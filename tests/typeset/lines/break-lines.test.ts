import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../src/typeset/lines/break-lines.ts'
import {
  defaultLineBreakOptions,
  type LineBreakOptions,
} from '../../../src/typeset/lines/line-break-options.ts'
import {
  box,
  finishingItems,
  glue,
  penalty,
  type LineItem,
} from '../../../src/typeset/lines/line-items.ts'
import { bestByBruteForce } from '../../support/brute-force-lines.ts'

const options: LineBreakOptions = { ...defaultLineBreakOptions, tolerance: 10 }

function paragraph(...widths: number[]): LineItem[] {
  const words = widths.flatMap((width) => [box(width), glue(3, 1, 0.6)])
  return [...words.slice(0, -1), ...finishingItems]
}

function lineLengths(items: readonly LineItem[], measure: number, with_ = options): number[] {
  const [best] = breakLines(items, () => measure, with_)
  return best?.lines.map((line) => line.end) ?? []
}

describe('breakLines', () => {
  it('sets a short paragraph on one line', () => {
    expect(breakLines(paragraph(10, 10), () => 100, options)[0]?.lines).toHaveLength(1)
  })

  it('fills lines exactly where they can be', () => {
    const [best] = breakLines(paragraph(47, 50, 47, 50, 20), () => 100, options)
    expect(best?.lines.map((line) => line.ratio)).toEqual([0, 0, 0])
  })

  it('gives nothing when no breaking keeps within the tolerance', () => {
    expect(breakLines(paragraph(60, 60, 60), () => 100, { ...options, tolerance: 1 })).toEqual([])
  })

  it('gives a line that is too long only when it is asked to', () => {
    const items = paragraph(150, 20)
    expect(breakLines(items, () => 100, options)).toEqual([])
    const forced = breakLines(items, () => 100, {
      ...options,
      tolerance: Infinity,
      allowOverfull: true,
    })
    expect(forced[0]?.lines).toHaveLength(2)
  })

  it('ends a line where a break is forced', () => {
    const items = [box(10), penalty(Infinity), glue(0, Infinity, 0), penalty(-Infinity), box(10)]
    expect(lineLengths([...items, ...finishingItems], 100)).toHaveLength(2)
  })

  it('lets the first mark after a forced break hang as that of a paragraph does', () => {
    const hung = box(50, { hangStart: 4 })
    const items = [box(10), ...finishingItems, hung, ...finishingItems]
    const [best] = breakLines(items, () => 46, options)
    expect(best?.lines.map((line) => line.hangStart)).toEqual([0, 4])
  })

  it('lets nothing hang that stands behind a space', () => {
    const hung = box(30, { hangStart: 4 })
    const items = [box(10), ...finishingItems, glue(5, 0, 0), hung, ...finishingItems]
    const [best] = breakLines(items, () => 46, options)
    expect(best?.lines.map((line) => line.hangStart)).toEqual([0, 0])
  })

  it('never breaks at a forbidden place', () => {
    const items = [
      box(45),
      glue(3, 9, 1),
      box(30),
      penalty(Infinity),
      glue(3, 9, 1),
      box(30),
      ...finishingItems,
    ]
    expect(lineLengths(items, 100, { ...options, tolerance: 100 })).not.toContain(4)
  })

  it('parts a word at a hyphen when that makes better lines', () => {
    const hyphen = penalty(50, { width: 4, flagged: true })
    const items = [
      box(60),
      glue(3, 1, 0.6),
      box(33),
      hyphen,
      box(40),
      glue(3, 1, 0.6),
      box(20),
      ...finishingItems,
    ]
    expect(lineLengths(items, 100)).toEqual([3, 9])
  })

  it('leaves the last full line without a hyphen where it can', () => {
    const hyphen = penalty(50, { width: 4, flagged: true })
    const space = glue(10, 30, 6)
    const items = [box(50), space, box(30), space, box(6), hyphen, box(40), ...finishingItems]
    const [best] = breakLines(items, () => 100, { ...options, tolerance: 2 })
    expect(best?.lines[0]?.end).toBe(3)
  })

  it('avoids a last line shorter than it may be', () => {
    const words = [30, 30, 30, 30, 30, 30, 5].flatMap((width) => [box(width), glue(3, 40, 0.6)])
    const items = [...words.slice(0, -1), ...finishingItems]
    const [best] = breakLines(items, () => 100, { ...options, minLastLine: 20, tolerance: 50 })
    expect(best?.lines.at(-1)?.width).toBeGreaterThanOrEqual(20)
  })

  it('offers a line more and a line less, the best first', () => {
    const words = Array.from({ length: 60 }, () => [box(10, { flex: 0.6 }), glue(3, 2, 0.8)]).flat()
    const breakings = breakLines([...words.slice(0, -1), ...finishingItems], () => 100, options)
    const counts = breakings.map((breaking) => breaking.lines.length)
    expect(counts.length).toBeGreaterThan(1)
    expect(new Set(counts).size).toBe(counts.length)
    expect([...breakings].sort((a, b) => a.demerits - b.demerits)).toEqual(breakings)
  })

  it('lets glyphs give way before a line is tight', () => {
    const stiff = breakLines([box(102), ...finishingItems], () => 100, options)
    const soft = breakLines([box(102, { flex: 2.1 }), ...finishingItems], () => 100, options)
    expect([stiff.length, soft.length]).toEqual([0, 1])
  })

  it('counts what hangs into the margins as no part of the line', () => {
    const items = [box(104, { hangStart: 2, hangEnd: 2 }), ...finishingItems]
    expect(breakLines(items, () => 100, options)).toHaveLength(1)
  })

  it('follows measures that differ from line to line', () => {
    const items = paragraph(30, 30, 30, 30, 30, 30)
    const [best] = breakLines(items, (line) => (line < 1 ? 63 : 96), { ...options, tolerance: 5 })
    expect(best?.lines[0]?.end).toBe(3)
  })

  // At the end of the second line, the way that leads to the best paragraph is not the cheapest so
  // far: the cheapest ends in a loose line, which does not go with the next.
  it('keeps a way that is dearer so far but whose last line stands better beside the next', () => {
    const words = [18, 16, 12, 13, 20, 17, 6, 6].flatMap((width) => [box(width), glue(5, 8, 4)])
    const items = [...words.slice(0, -1), ...finishingItems]
    const given = { ...options, tolerance: 2, adjacentDemerits: 50_000, changeDemerits: 0 }
    const [best] = breakLines(items, () => 50, given)
    expect(best?.lines.map(({ end }) => end)).toEqual([3, 9, 17])
    expect(best?.demerits).toBeCloseTo(bestByBruteForce(items, 50, given) ?? NaN, 3)
  })

  it('sets neighboring lines more alike, the more a change costs', () => {
    const change = (changeDemerits: number) => {
      const paragraphs = Array.from({ length: 20 }, (_, n) =>
        Array.from({ length: 60 }, (_, i) => 5 + ((i * i * 7 + i * 13 + n * 29) % 23)),
      )
      return paragraphs.reduce((sum, widths) => {
        const words = widths.flatMap((width) => [box(width), glue(4, 4, 2)])
        const items = [...words.slice(0, -1), ...finishingItems]
        const given = { ...options, tolerance: 3, changeDemerits }
        const lines = breakLines(items, () => 90, given)[0]?.lines ?? []
        const changes = lines.slice(1).map(({ ratio }, i) => ratio - (lines[i]?.ratio ?? 0))
        return changes.reduce((all, one) => all + one ** 2, sum)
      }, 0)
    }
    expect(change(100_000)).toBeLessThan(0.9 * change(0))
  })

  it('finds what brute force finds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            width: fc.integer({ min: 3, max: 30 }),
            hyphen: fc.boolean(),
            stretch: fc.integer({ min: 1, max: 4 }),
          }),
          { minLength: 1, maxLength: 9 },
        ),
        fc.integer({ min: 30, max: 60 }),
        (words, measure) => {
          const items = words.flatMap(({ width, hyphen, stretch }) => [
            box(width, { flex: width * 0.02 }),
            ...(hyphen
              ? [
                  penalty(80, { width: 3, flagged: true, hangEnd: 1 }),
                  box(width, { hangStart: 0.5 }),
                ]
              : []),
            glue(3, stretch, 1),
          ])
          const list = [...items.slice(0, -1), ...finishingItems]
          const given = {
            ...options,
            changeDemerits: 0,
            minLastLine: 8,
            shortestLastLine: 6,
            lastLineGap: 4,
            maxHyphens: Infinity,
          }
          const [best] = breakLines(list, () => measure, given)
          const brute = bestByBruteForce(list, measure, given)
          if (brute === undefined) expect(best).toBeUndefined()
          else expect(best?.demerits).toBeCloseTo(brute, 3)
        },
      ),
      { seed: 1981, numRuns: 400 },
    )
  })
})
