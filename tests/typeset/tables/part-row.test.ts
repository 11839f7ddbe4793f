/** A row that is higher than a page is parted between its lines, and nothing of it is lost. */
import { describe, expect, it } from 'vitest'
import type { Element } from '../../../src/markup/tree/element.ts'
import { buildBlocks } from '../../../src/typeset/flows/build-flows.ts'
import type { TableRow } from '../../../src/typeset/tables/table-row.ts'
import { setBlockPart } from '../../../src/typeset/set-lines/set-block.ts'
import { el, styled } from '../../theme/styled.ts'
import { seenWords, typesetContext } from '../set-elements.ts'
import { tableCss } from './table-css.ts'

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ')
const row = (...cells: readonly string[]): Element =>
  el('tr', ...cells.map((cell) => el('td', cell)))
const context = typesetContext()

function tableOf(...rows: readonly Element[]) {
  const root = styled(
    `body { font-size: 10pt; line-height: 14pt } ${tableCss}`,
    el('table', el('thead', el('tr', el('th', 'Key'), el('th', 'Text'))), el('tbody', ...rows)),
  )
  const block = buildBlocks([root], context.measure, context).find(
    ({ content }) => content.type === 'table',
  )
  if (block?.content.type !== 'table') throw new Error('no table')
  return { block, table: block.content }
}

const sum = (rows: readonly TableRow[]) => rows.reduce((total, { height }) => total + height, 0)

describe('a row that is higher than half a page', () => {
  it('is parted between its lines', () => {
    const { table } = tableOf(row('one', words(300)), row('two', 'short'))
    expect(table.rows.length).toBeGreaterThan(20)
    // Two lines, or two with the space that parts the row from the next.
    const heights = new Set(table.rows.map(({ height }) => Math.round(height * 10) / 10))
    expect([...heights].sort((a, b) => a - b)).toEqual([14, 28, 33.6])
  })

  it('is as high as it was, and begins and ends with two lines', () => {
    const { table } = tableOf(row('one', words(300)))
    const lines = sum(table.rows.slice(1)) / 14
    expect(lines).toBe(table.rows.length + 1)
  })

  it('has each word once, whichever parts stand on a page', () => {
    const { block, table } = tableOf(row('one', words(300)))
    const corner = { x: 0, top: 0 }
    const onPages = [
      { from: 0, to: 10 },
      { from: 10, to: table.rows.length },
    ].map((part) =>
      seenWords(setBlockPart(block, { block: 0, variant: 0, ...part }, corner, context).items),
    )
    const seen = onPages.flat().map(({ text }) => text)
    expect(seen.filter((text) => text.startsWith('w')).length).toBe(300)
    expect(new Set(seen.filter((text) => text.startsWith('w'))).size).toBe(300)
    expect(seen.filter((text) => text === 'Key').length).toBe(2)
  })
})

it('keeps a row whole that is less high', () => {
  expect(tableOf(row('one', words(300)), row('two', words(30))).table.rows.at(-1)?.height).toBe(42)
})

it('does not repeat a head that fills much of the page, and parts it', () => {
  const head = el('thead', el('tr', el('th', words(300)), el('th', 'b')))
  const root = styled(
    `body { font-size: 10pt; line-height: 14pt } ${tableCss}`,
    el('table', head, el('tbody', row('one', 'two'))),
  )
  const [block] = buildBlocks([root], context.measure, context)
  const content = block?.content
  if (content?.type !== 'table') throw new Error('no table')
  expect(content.repeated).toEqual([])
  expect(content.headerRows).toBe(0)
  expect(content.rows.length).toBeGreaterThan(20)
})
