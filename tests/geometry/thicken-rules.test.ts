import { expect, test } from 'vitest'
import { thickenRules } from '../../src/geometry/thicken-rules.ts'
import type { PlacedRule } from '../../src/typeset/paged-book/paged-book.ts'
import { black, page, pagedBook } from '../pdf/pages.ts'
import { pagination } from '../support/origins.ts'

function rule(width: number, height: number): PlacedRule {
  return { type: 'rule', x: 10, y: 20, width, height, color: black, origin: pagination }
}

test('a thin rule grows to both sides, lying or standing', () => {
  const pages = pagedBook([page([rule(100, 0.25), rule(0.25, 100)])])
  expect(thickenRules(pages, 0.75).pages[0]?.items).toMatchObject([
    { x: 10, y: 19.75, width: 100, height: 0.75 },
    { x: 9.75, y: 20, width: 0.75, height: 100 },
  ])
})

test('a rule that is thick enough stays as it is', () => {
  const pages = pagedBook([page([rule(100, 0.75), rule(3, 3)])])
  expect(thickenRules(pages, 0.75).pages[0]?.items).toEqual(pages.pages[0]?.items)
})
