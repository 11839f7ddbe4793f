import { describe, expect, it } from 'vitest'
import type { Element } from '../../../src/markup/tree/element.ts'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'
import { tableCss } from './table-css.ts'

const head = (...cells: readonly string[]): Element =>
  el('thead', el('tr', ...cells.map((cell) => el('th', cell))))
const row = (...cells: readonly string[]): Element =>
  el('tbody', el('tr', ...cells.map((cell) => el('td', cell))))

function placesOf(table: Element) {
  const words = seenWords(setElements(tableCss, [table], { measure: 90 }))
  return (text: string) => words.find((word) => word.text === text) ?? { y: NaN, left: NaN }
}

describe('a table', () => {
  const long = 'one two six ten one two six last'

  it('has the heads of its columns end on one line', () => {
    const place = placesOf(el('table', head('short', long), row('a', 'b')))
    expect(place('one').y).toBeLessThan(place('last').y)
    expect(place('short').y).toBe(place('last').y)
  })

  it('has its other cells begin on one line', () => {
    const place = placesOf(el('table', head('x', 'y'), row('short', long)))
    expect(place('short').y).toBe(place('one').y)
  })
})

describe('rows of several lines', () => {
  const long = 'one two six ten one two six last'

  it('stand apart from the next, all rows of the table alike', () => {
    const place = placesOf(el('table', row('a', long), row('b', 'short'), row('c', 'end')))
    expect(place('b').y - place('last').y).toBeGreaterThan(14)
    expect(place('c').y - place('b').y).toBe(place('b').y - place('last').y)
  })

  it('stand as they are where every row is a line', () => {
    const place = placesOf(el('table', row('a', 'x'), row('b', 'y')))
    expect(place('b').y - place('a').y).toBe(14)
  })

  it('stand as they are where the stylesheet parts them', () => {
    const words = seenWords(
      setElements(
        `${tableCss} tr { border-top: 1pt solid }`,
        [el('table', row('a', long), row('b', 'short'))],
        { measure: 90 },
      ),
    )
    const y = (text: string) => words.find((word) => word.text === text)?.y ?? NaN
    expect(y('b') - y('last')).toBe(14)
  })
})

describe('a table that is wider than its measure', () => {
  // Letters are half an em wide: 5 points at 10, and the measure is 90.
  const wordsOf = (cells: readonly string[], css = '') =>
    seenWords(
      setElements(`${tableCss} td { padding: 0 3pt } ${css}`, [el('table', row(...cells))], {
        measure: 90,
      }),
    )
  const overprinted = (words: ReturnType<typeof seenWords>) =>
    words.filter((word, index) => {
      const next = words[index + 1]
      return next !== undefined && next.y === word.y && next.left < word.right
    })

  it('has less padding before anything else', () => {
    const words = wordsOf(['abcdef', 'ghijk', 'lmnop'])
    expect(words.map(({ text }) => text)).toEqual(['abcdef', 'ghijk', 'lmnop'])
    expect(overprinted(words)).toEqual([])
    expect(words.at(-1)?.right).toBeLessThanOrEqual(90)
  })

  it('parts its words by hyphens in the columns that are too narrow for them', () => {
    const cells = ['misunderstanding', 'responsibility', 'no']
    const words = wordsOf(cells, 'td { hyphens: auto }')
    expect(overprinted(words)).toEqual([])
    expect(words.filter(({ text }) => text.endsWith('-')).length).toBeGreaterThan(1)
    expect(words.some(({ text }) => text === 'no')).toBe(true)
  })

  it('is set smaller where its words cannot be parted', () => {
    const words = wordsOf(['abcdefg', 'hijklm', 'nopqrs'], 'td { hyphens: none }')
    expect(overprinted(words)).toEqual([])
    const [first] = words
    expect((first?.right ?? 0) - (first?.left ?? 0)).toBeLessThan(35)
    expect(words.at(-1)?.right).toBeLessThanOrEqual(90)
  })

  it('never parts a number from its unit', () => {
    const lines = wordsOf(['a long text that takes some lines', '12 km', 'and some more of it'])
    const unit = lines.find(({ text }) => text === 'km')
    expect(unit?.y).toBe(lines.find(({ text }) => text === '12')?.y)
  })
})
