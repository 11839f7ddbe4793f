import { expect, test } from 'vitest'
import { pageBoxes } from '../../../src/pdf/document/page-boxes.ts'

const trim = { width: 396, height: 612 }

test('without bleed the paper is the trim', () => {
  expect(pageBoxes(trim, 'recto')).toEqual({
    media: [0, 0, 396, 612],
    trim: [0, 0, 396, 612],
    left: 0,
    top: 0,
  })
})

test('bleed on three sides leaves out the spine: left of a recto, right of a verso', () => {
  const bleed = { size: 9, atSpine: false }
  expect(pageBoxes(trim, 'recto', bleed)).toEqual({
    media: [0, 0, 405, 630],
    trim: [0, 9, 396, 621],
    left: 0,
    top: 9,
  })
  expect(pageBoxes(trim, 'verso', bleed)).toMatchObject({
    media: [0, 0, 405, 630],
    trim: [9, 9, 405, 621],
    left: 9,
  })
})

test('bleed on four sides is the same on both pages', () => {
  const bleed = { size: 9, atSpine: true }
  expect(pageBoxes(trim, 'recto', bleed)).toEqual(pageBoxes(trim, 'verso', bleed))
  expect(pageBoxes(trim, 'recto', bleed)).toMatchObject({ media: [0, 0, 414, 630] })
})
