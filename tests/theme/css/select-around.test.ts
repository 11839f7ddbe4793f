import { expect, it } from 'vitest'
import { selectAround } from '../../../src/theme/css/select-around.ts'

it.each([
  ['table + p', '.wide-table + p'],
  ['h2 + table ~ p.note', 'h2 + .wide-table ~ p.note'],
  ['table.ledger + p', '.wide-table.around-ledger + p'],
  ['.ledger + p::first-line', '.wide-table.around-ledger + p::first-line'],
  ['section > table', 'section > .wide-table > table'],
  ['p + table td', 'p + .wide-table > table td'],
  ['div > table:first-child', 'div > .wide-table:first-child > table'],
  ['table[title="a + b"] + p', '.wide-table + p'],
])('%s also selects %s', (selector, around) => {
  expect(selectAround(selector, 'wide-table', new Set(['ledger']))).toBe(around)
})

it.each([
  'table',
  'section table td',
  'figure + p',
  '.tablet + p',
  '[title="table + p"] + p',
  ':is(h1, h2) + p',
])('%s selects the same as before', (selector) => {
  expect(selectAround(selector, 'wide-table', new Set(['ledger']))).toBeUndefined()
})
