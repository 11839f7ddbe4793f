import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shape } from '../../../src/fonts/font.ts'
import { initialComputed } from '../../../src/theme/cascade/compute-style.ts'
import { fakeFonts } from '../../support/fake-fonts.ts'
import { hasRightToLeft, levelsOf, visualOrder } from '../../../src/typeset/words/bidi.ts'
import { breakLines } from '../../../src/typeset/lines/break-lines.ts'
import { defaultLineBreakOptions } from '../../../src/typeset/lines/line-break-options.ts'
import { makeHorizontalList } from '../../../src/typeset/lists/make-horizontal-list.ts'
import type { InlinePiece } from '../../../src/typeset/lists/inline-piece.ts'
import type { PlacedItem } from '../../../src/typeset/paged-book/paged-book.ts'
import { setLine } from '../../../src/typeset/set-lines/set-line.ts'
import { shapeLine } from '../../../src/typeset/words/shape-line.ts'
import { textStyles } from '../../../src/typeset/words/text-style.ts'
import { wordBreaks } from '../../../src/typeset/words/word-breaks.ts'
import { wordsOfRun } from '../../../src/typeset/paged-book/placed-words.ts'
import { someElement } from '../../support/origins.ts'
const style = textStyles(fakeFonts())(initialComputed('en').style)

function piece(text: string): InlinePiece {
  return { type: 'text', text, style, origin: someElement }
}

/** The words of each line as they are seen, from left to right, with ‹ › around those that run from right to left. */
function linesOf(text: string, measure = 1000, baseLevel: 0 | 1 = 0): string[] {
  const list = makeHorizontalList([piece(text)], { indent: 0, baseLevel })
  const [breaking] = breakLines(list.items, () => measure, {
    ...defaultLineBreakOptions,
    tolerance: Infinity,
    allowOverfull: true,
  })
  return (breaking?.lines ?? []).map((line) => {
    return seen(setLine(list, line, { x: 0, baseline: 0, measure, align: 'left' }).items)
  })
}

function seen(items: readonly PlacedItem[]): string {
  return items
    .flatMap((item) => (item.type === 'text' ? wordsOfRun(item) : []))
    .map(({ shape, spaceAfter }) => mark(shape) + (spaceAfter ? ' ' : ''))
    .join('')
    .trimEnd()
}

function mark({ text }: Shape): string {
  return hasRightToLeft(text) ? `‹${text}›` : text
}

describe('visualOrder', () => {
  it('keeps what runs from left to right', () => {
    expect(visualOrder([0, 0, 0])).toEqual([0, 1, 2])
  })

  it('turns around what runs from right to left, and numbers in it back again', () => {
    expect(visualOrder([0, 1, 1, 2, 2, 1, 0])).toEqual([0, 5, 3, 4, 2, 1, 6])
  })

  it('names each index once, whatever the levels', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 40 }), (levels) => {
        expect([...visualOrder(levels)].sort((a, b) => a - b)).toEqual(levels.map((_, i) => i))
      }),
      { seed: 4 },
    )
  })
})

describe('levelsOf', () => {
  it('follows the Unicode algorithm for numbers and brackets', () => {
    expect(levelsOf('a אב 12 (ג) b', 0).join('')).toBe('0011122111100')
  })
})

describe('a line of two directions', () => {
  it('shows Hebrew words from right to left where they stand in the sentence', () => {
    expect(linesOf('one אב גד two')).toEqual(['one ‹גד› ‹אב› two'])
  })

  it('keeps a number in Hebrew text whole and at its place', () => {
    expect(linesOf('one אב 12 גד two')).toEqual(['one ‹גד› 12 ‹אב› two'])
  })

  it('orders each line by itself, after it is broken', () => {
    const lines = linesOf('one אב גד הו two', 44)
    expect(lines.join(' | ')).toBe('one ‹אב› | ‹הו› ‹גד› | two')
  })

  it('keeps a range of numbers together that a line might be broken in', () => {
    expect(linesOf('one אב 45–47, two')[0]).toBe('one 47–45 ‹אב›, two')
  })

  it('runs from the right as a whole where the paragraph does', () => {
    expect(linesOf('אב one two גד', 1000, 1)).toEqual(['‹גד› one two ‹אב›'])
  })

  it('puts no item out of order in text without right-to-left letters', () => {
    const list = makeHorizontalList([piece('only Latin (text), 12.')], { indent: 0 })
    expect(list.levels).toBeUndefined()
  })

  it('neither tracks joined letters nor hangs them into the margin', () => {
    const list = makeHorizontalList([piece('“אב”')], { indent: 0 })
    const boxes = list.items.filter((item) => item.type === 'box')
    const hebrew = boxes.find((_, index) => index === 1)
    expect(hebrew).toMatchObject({ hangStart: 0, hangEnd: 0 })
  })
})

describe('shapeLine', () => {
  it('gives the words of a running head as they are seen', () => {
    expect(shapeLine('one אב גד 12', style).map(({ text }) => text)).toEqual([
      'one',
      '12',
      'גד',
      'אב',
    ])
  })
})

describe('Chinese and Japanese', () => {
  it('may be broken between characters, never before what must not begin a line', () => {
    const text = '港の灯り、「水」。'
    const places = wordBreaks(text).map(({ at }) => `${text.slice(0, at)}|${text.slice(at)}`)
    expect(places).toContain('港|の灯り、「水」。')
    expect(places.some((place) => /\|[、」。]|「\|/.test(place))).toBe(false)
  })

  it('stretch a little between characters', () => {
    const { items } = makeHorizontalList([piece('港湾都市')], { indent: 0 })
    const gaps = items.filter((item) => item.type === 'glue' && item.stretch !== Infinity)
    expect(gaps).toHaveLength(3)
    expect(gaps.every((gap) => gap.type === 'glue' && gap.stretch > 0)).toBe(true)
  })

  it('have one blank where a closing and an opening mark meet', () => {
    const { items } = makeHorizontalList([piece('水。「火')], { indent: 0 })
    expect(items.some((item) => item.type === 'glue' && item.width < 0)).toBe(true)
  })
})
