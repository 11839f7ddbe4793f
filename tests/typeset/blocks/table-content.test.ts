import { describe, expect, it } from 'vitest'
import type { Element } from '../../../src/markup/element.ts'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

const css = `table { display: table } thead { display: table-header-group }
  tbody { display: table-row-group } tr { display: table-row } th, td { display: table-cell }
  caption { display: table-caption }`

const head = (...cells: readonly string[]): Element =>
  el('thead', el('tr', ...cells.map((cell) => el('th', cell))))
const row = (...cells: readonly string[]): Element =>
  el('tbody', el('tr', ...cells.map((cell) => el('td', cell))))

function placesOf(table: Element) {
  const words = seenWords(setElements(css, [table], { measure: 90 }))
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
