/** A line takes the room that the highest and the deepest things in it need. */
import { describe, expect, it } from 'vitest'
import type { Resource } from '../../../src/book/model/book.ts'
import type { Element } from '../../../src/markup/tree/element.ts'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

const css = `p { margin: 0 } sup { vertical-align: 12pt } sub { vertical-align: -9pt }
  .huge { font-size: 30pt } .note { vertical-align: 3.5pt; font-size: 6.5pt }
  table { display: table } tbody { display: table-row-group } tr { display: table-row }
  td { display: table-cell } blockquote, div { display: block }`

// 10 by 40 points.
const tower: Resource = {
  name: 'tower',
  mediaType: 'image/png',
  bytes: new Uint8Array(),
  width: 40 / 3,
  height: 160 / 3,
}

const math = (tex: string): Element => {
  const formula = el('math')
  return { ...formula, attributes: { alttext: tex } }
}
const high = math('\\overset{\\overset{a}{b}}{x}')
const deep = math('\\underset{\\underset{a}{b}}{x}')
const fraction = math('\\left(\\frac{\\frac{1}{x}}{\\frac{1}{y}}\\right)')

/** The baselines of words, in points from the first. */
function baselines(elements: readonly Element[], ...words: readonly string[]): readonly number[] {
  const seen = seenWords(setElements(css, elements, { resources: { tower } }))
  const ys = words.map((text) => seen.find((word) => word.text === text)?.y ?? NaN)
  return ys.map((y) => Math.round((y - (ys[0] ?? 0)) * 100) / 100)
}

const filler = 'one two six ten one two six ten one two '

describe('a line with something in it', () => {
  it.each([
    ['a high formula', high],
    ['a raised word', el('sup', 'up')],
    ['a large word', el('span.huge', 'big')],
    ['a picture', el('img[src=tower]')],
  ] as const)('that is high takes rows above it: %s', (_, content) => {
    const [first, second = 0, third = 0] = baselines(
      [el('p', 'top ', filler, 'here ', content, ' ', filler, 'low')],
      'top',
      'here',
      'low',
    )
    expect(first).toBe(0)
    expect(second).toBeGreaterThanOrEqual(28)
    expect(second % 14).toBe(0)
    expect(third - second).toBe(14)
  })

  it.each([
    ['a deep formula', deep],
    ['a lowered word', el('sub', 'sunk')],
  ] as const)('that is deep takes rows below it: %s', (_, content) => {
    const within = el('p', 'here ', content, ' ', filler, 'low')
    expect(baselines([within], 'here', 'low')).toEqual([0, 28])
    // The last line of a paragraph keeps them free of the next paragraph too.
    const last = [el('p', 'here ', content), el('p', 'next')]
    expect(baselines(last, 'here', 'next')).toEqual([0, 28])
  })

  it('that is high and deep takes rows on both sides', () => {
    const found = baselines(
      [el('p', 'top'), el('p', 'here ', fraction, ' ', filler, 'low')],
      'top',
      'here',
      'low',
    )
    expect(found).toEqual([0, 28, 56])
  })

  it('shares the rows between a deep line and a high one', () => {
    const both = el('p', 'here ', deep, ' ', filler, 'low ', high)
    const [, low = 0] = baselines([both], 'here', 'low')
    expect(low).toBeGreaterThanOrEqual(28)
    expect(low).toBeLessThanOrEqual(42)
  })

  it.each([
    ['a note mark', el('sup.note', '1')],
    ['a small formula', math('x^2')],
    ['a fraction', math('\\frac{1}{2}')],
    ['a smaller word', el('span.note', 'word')],
  ] as const)('that is no higher than its row takes one row: %s', (_, content) => {
    const found = baselines(
      [el('p', 'top'), el('p', 'here ', content, ' ', filler, 'low')],
      'top',
      'here',
      'low',
    )
    expect(found).toEqual([0, 14, 28])
  })

  it('takes the room in a table too', () => {
    const row = (...children: readonly (Element | string)[]) => el('tr', el('td', ...children))
    const table = el('table', el('tbody', row('top'), row('here ', fraction), row('low')))
    expect(baselines([table], 'top', 'here', 'low')).toEqual([0, 28, 56])
  })
})

it('leaves close lines as the stylesheet sets them when a note is marked there', () => {
  const close = `${css} p { line-height: 9pt }`
  const within = el('p', 'here', el('sup.note', '1'), ' ', filler, 'low')
  const seen = seenWords(setElements(close, [within]))
  const y = (text: string) => seen.find((word) => word.text === text)?.y ?? NaN
  expect(y('low') - y('here')).toBe(9)
})

describe('block-step-size', () => {
  const places = (heading: string) => {
    const stepped = `${css} h1 { display: block; line-height: 20pt; block-step-size: 14pt }`
    const seen = seenWords(
      setElements(stepped, [el('p', 'top'), el('h1', heading), el('p', 'text')]),
    )
    const y = (text: string) => seen.find((word) => word.text === text)?.y ?? NaN
    return ['one', 'low', 'text'].map((word) => y(word) - y('top'))
  }

  it('gives a paragraph as many steps as its lines need, and keeps them close', () => {
    // Two steps for a line of 20 pt: 4 pt above it and 4 pt below.
    const [one = 0, , after] = places('one')
    expect(after).toBeCloseTo(42)
    // Three for two lines of 20 pt: 1 pt above them and 1 pt below.
    const [first = 0, low = 0, next] = places(`one two six ten one two six low`)
    expect(low - first).toBeCloseTo(20)
    expect(next).toBeCloseTo(56)
    expect(one - first).toBeCloseTo(3)
  })
})
