import { expect, test } from 'vitest'
import { countSvgElements } from '../../../src/pdf/images/count-svg-elements.ts'

test('counts the elements of a plain drawing', () => {
  expect(countSvgElements('<svg><g><path d="M0 0"/><path d="a>b"/></g></svg>')).toBe(4)
})

test('counts what is referred to wherever it is used', () => {
  const svg = `<svg><g id="pair"><path/><path/></g><use href="#pair"/><use xlink:href='#pair'/><rect fill="url(#pair)"/></svg>`
  expect(countSvgElements(svg)).toBe(4 + 3 + 3 * 3)
})

test('counts references to references', () => {
  const svg =
    '<svg><g id="a"><path/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/></svg>'
  expect(countSvgElements(svg)).toBe(1 + 2 + (1 + 2 * 3) + (1 + 7))
})

test('ends on circles and on elements in thousands of elements', () => {
  expect(countSvgElements('<svg><g id="a"><use href="#a"/></g></svg>')).toBe(3)
  expect(countSvgElements('<g>'.repeat(100_000))).toBe(100_000)
})
