import { expect, test } from 'vitest'
import { thickenLines } from '../../src/drawing/line-widths.ts'
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

test('a thin line of a formula grows with its scale, and its letters stay', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="500" viewBox="0 0 1000 500">' +
    '<g fill="#000000" transform="scale(1,-1)"><path d="M1 2"/><rect width="600" height="60" x="0" y="220"/>' +
    '<g transform="translate(9,9) scale(0.5)"><rect width="600" height="60" x="0" y="220"/></g></g></svg>'
  const drawing = { type: 'drawing', x: 0, y: 0, width: 10, height: 5, svg, alt: '' } as never
  const [item] = thickenRules(pagedBook([page([drawing])]), 0.75).pages[0]?.items ?? []
  // A thousand units are 10 pt, so 75 of them are 0.75 pt, and within half the scale 150.
  expect(item).toMatchObject({
    svg: svg
      .replace('height="60" x="0" y="220"', 'height="75" x="0" y="212.5"')
      .replace('height="60" x="0" y="220"', 'height="150" x="0" y="175"'),
  })
})

test('a thin stroke, bar or box of a drawing grows where it stands; shapes that cut out stay', () => {
  const drawing = (stroke: number, bar: string, rect: string) =>
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">' +
    `<clipPath id="c"><path d="M 0 0 L 50 0 L 50 0.2 L 0 0.2 Z" fill="#000000"/></clipPath>` +
    `<g transform="scale(2)"><path d="M 1 1 L 9 9" fill="none" stroke="#000000" stroke-width="${stroke}"/></g>` +
    `<path d="${bar}" fill="#000000"/><rect ${rect} fill="#000000"/></svg>`
  const thin = drawing(
    0.2,
    'M 10 20 L 60 20 L 60 20.5 L 10 20.5 Z',
    'x="1" y="2" width="0.5" height="30"',
  )
  const thick = drawing(
    0.5,
    'M 10 19.75 L 60 19.75 L 60 20.75 L 10 20.75 Z',
    'x="0.75" y="2" width="1" height="30"',
  )
  expect(thickenLines(thin, 1)).toBe(thick)
  expect(thickenLines(thick, 1)).toBe(thick)
})
