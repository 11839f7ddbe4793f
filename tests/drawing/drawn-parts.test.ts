/** Where the parts of a drawing are, in shares of its box. */
import { expect, test } from 'vitest'
import { drawnParts } from '../../src/drawing/drawn-parts.ts'
import { parseSvg } from '../../src/drawing/svg-tree.ts'

const size = { width: 100, height: 200, preserveAspectRatio: 'xMidYMid meet' }

function partsOf(body: string, attributes = 'viewBox="0 0 100 200"', asked = size) {
  const root = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`)
  if (!root) throw new Error('internal: no drawing')
  return drawnParts(root, asked).map(({ type, area, color }) => {
    const { left, top, right, bottom } = area
    const rounded = [left, top, right, bottom].map((share) => Math.round(share * 1000) / 1000)
    return [type, ...rounded, ...(color ? [`${color.r} ${color.g} ${color.b}`] : [])]
  })
}

const square = 'd="M 10 20 L 30 20 L 30 40 L 10 40 Z"'

test('a shape has a rectangle and a color, and its outline is wider by half a line', () => {
  expect(partsOf(`<path ${square} fill="#ff0080" stroke="#000000" stroke-width="4"/>`)).toEqual([
    ['fill', 0.1, 0.1, 0.3, 0.2, '255 0 128'],
    ['stroke', 0.08, 0.09, 0.32, 0.21, '0 0 0'],
  ])
})

test('a shape without a fill, or with a gradient, has none of its color', () => {
  expect(partsOf(`<path ${square} fill="none"/><path ${square} fill="url(#g)"/>`)).toEqual([
    ['fill', 0.1, 0.1, 0.3, 0.2],
  ])
})

test('groups move and scale what is in them, lines too', () => {
  const moved = `<g transform="matrix(2 0 0 2 0 0)"><g transform="matrix(1 0 0 1 10 0)"><path ${square} fill="none" stroke="#000000" stroke-width="2"/></g></g>`
  expect(partsOf(moved)).toEqual([['stroke', 0.38, 0.19, 0.82, 0.41, '0 0 0']])
})

test('what is cut off by a clip or by the edge of the drawing does not count', () => {
  const clip = '<defs><clipPath id="c"><path d="M 0 0 L 20 0 L 20 30 L 0 30 Z"/></clipPath></defs>'
  const outside = 'd="M 90 20 L 130 40 L 200 10 Z"'
  const beyond = 'd="M 120 20 L 130 40 Z"'
  expect(
    partsOf(
      `${clip}<g clip-path="url(#c)"><path ${square}/></g><path ${outside}/><path ${beyond}/>`,
    ),
  ).toEqual([
    ['fill', 0.1, 0.1, 0.2, 0.15, '0 0 0'],
    ['fill', 0.9, 0.05, 1, 0.2, '0 0 0'],
  ])
})

test('a view box is fitted into the drawing as preserveAspectRatio says', () => {
  const view = 'viewBox="10 20 20 20"'
  const [body, all] = [`<path ${square}/>`, (x: string) => ({ ...size, preserveAspectRatio: x })]
  expect(partsOf(body, view)).toEqual([['fill', 0, 0.25, 1, 0.75, '0 0 0']])
  expect(partsOf(body, view, all('xMidYMax meet'))).toEqual([['fill', 0, 0.5, 1, 1, '0 0 0']])
  expect(partsOf(body, view, all('none'))).toEqual([['fill', 0, 0, 1, 1, '0 0 0']])
  expect(partsOf(body, view, all('xMidYMid slice'))).toEqual([['fill', 0, 0, 1, 1, '0 0 0']])
})

test('an image counts as its rectangle', () => {
  expect(partsOf('<image x="10" y="20" width="20" height="20"/>')).toEqual([
    ['image', 0.1, 0.1, 0.3, 0.2],
  ])
})
