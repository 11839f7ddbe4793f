/** Pictures and backgrounds that reach the trim run over it by the bleed. */
import { describe, expect, test } from 'vitest'
import type { DrawnPart } from '../../src/drawing/drawn-parts.ts'
import { runOverTrim } from '../../src/geometry/run-over-trim.ts'
import type { PageFacts, PlacedImage, PlacedRule } from '../../src/typeset/paged-book/paged-book.ts'
import { black, page } from '../pdf/pages.ts'
import { originOf, pagination } from '../support/origins.ts'

type Place = Pick<PlacedRule, 'x' | 'y' | 'width' | 'height'>

const background = (place: Place): PlacedRule => ({
  type: 'rule',
  ...place,
  color: black,
  origin: { type: 'artifact', kind: 'background' },
})

const picture = (place: Place, ...classes: string[]): PlacedImage => {
  const element = { type: 'element', tag: 'img', attributes: {}, children: [] } as const
  const origin = originOf({ ...element, classes })
  return { type: 'image', ...place, resource: 'map.jpg', alt: '', origin }
}

function facts(block: Pick<PageFacts, 'x' | 'y' | 'rows' | 'leading'>): PageFacts {
  const flow = { flow: 0, isFirst: true, isLast: true, widened: 0, lines: [], defects: [] }
  return { ...flow, ...block, fullRows: block.rows, measure: 288, gridBaseline: 10, foot: block.y }
}

// Of pages of 396 × 612 points, with a bleed of 9.
function placeOf(item: PlacedRule | PlacedImage) {
  const [first] = runOverTrim(page([item]), 9).items
  if (first?.type !== 'rule' && first?.type !== 'image') throw new Error('nothing is left')
  const { x, y, width, height } = first
  return [x, y, x + width, y + height].map((edge) => Math.round(edge * 10) / 10)
}

describe('a background', () => {
  test('goes on beyond the edges that it reaches, and ends where it ended elsewhere', () => {
    expect(placeOf(background({ x: 0, y: 0, width: 396, height: 100 }))).toEqual([-9, -9, 405, 100])
    expect(placeOf(background({ x: 300, y: 50, width: 96, height: 100 }))).toEqual([
      300, 50, 405, 150,
    ])
    expect(placeOf(background({ x: 54, y: 500, width: 288, height: 112 }))).toEqual([
      54, 500, 342, 621,
    ])
  })

  test('within the page stays as it is', () => {
    expect(placeOf(background({ x: 54, y: 54, width: 288, height: 500 }))).toEqual([
      54, 54, 342, 554,
    ])
  })
})

describe('a picture', () => {
  test('keeps its proportions when it runs over the edge', () => {
    const [left = 0, top = 0, right = 0, bottom = 0] = placeOf(
      picture({ x: 0, y: 0, width: 396, height: 264 }),
    )
    expect([left, top, right]).toEqual([-9, -9, 405])
    expect((right - left) / (bottom - top)).toBeCloseTo(1.5, 2)
  })

  test('of a full-page figure covers the page and its bleed', () => {
    const place = placeOf(picture({ x: 54, y: 54, width: 288, height: 432 }, 'full-page'))
    const [left = 0, top = 0, right = 0, bottom = 0] = place
    expect([left <= -9, top <= -9, right >= 405, bottom >= 621]).toEqual([true, true, true, true])
    expect((right - left) / (bottom - top)).toBeCloseTo(2 / 3, 2)
  })

  test('of another shape than the page is shown whole, from edge to edge', () => {
    const place = placeOf(picture({ x: 54, y: 54, width: 288, height: 192 }, 'full-page'))
    expect(place).toEqual([-9, 168, 405, 444])
  })

  test('of a full-page figure has nothing printed over it', () => {
    const head = { ...background({ x: 54, y: 30, width: 9, height: 9 }), origin: pagination }
    const full = picture({ x: 54, y: 54, width: 288, height: 432 }, 'full-page')
    expect(runOverTrim(page([full, head]), 9).items).toHaveLength(1)
  })

  test('of a full-page figure lies on the color of its page, which has a bleed too', () => {
    const ground = background({ x: 0, y: 0, width: 396, height: 612 })
    const full = picture({ x: 54, y: 54, width: 288, height: 192 }, 'full-page')
    const [below, above, ...more] = runOverTrim(page([ground, full]), 9).items
    expect(below).toMatchObject({ type: 'rule', x: -9, y: -9, width: 414, height: 630 })
    expect(above).toMatchObject({ type: 'image', x: -9, y: 168, width: 414 })
    expect(more).toEqual([])
  })

  test('stays within its margins beside something else', () => {
    const full = picture({ x: 54, y: 54, width: 288, height: 432 }, 'full-page')
    const other = background({ x: 54, y: 490, width: 288, height: 12 })
    expect(runOverTrim(page([full, other]), 9).items).toEqual([full, other])
  })
})

describe('a full-page figure with a caption', () => {
  const figcaption = originOf({
    type: 'element',
    tag: 'figcaption',
    classes: [],
    attributes: {},
    children: [],
  })
  const foot = { x: 54, y: 54, rows: 36, leading: 14 } // Down to 558.
  const captionAt = (y: number): PlacedRule => ({
    ...background({ x: 54, y, width: 288, height: 10 }),
    origin: { type: 'artifact', kind: 'layout', of: figcaption },
  })

  function placesOf(width: number, height: number, captionY = 54 + height + 8) {
    const full = picture({ x: 54, y: 54, width, height }, 'full-page')
    const head = { ...background({ x: 54, y: 30, width: 9, height: 9 }), origin: pagination }
    const given = { ...page([full, captionAt(captionY), head]), facts: facts(foot) }
    return runOverTrim(given, 9).items.map((item) => {
      if (item.type === 'text' || item.type === 'link') throw new Error('internal: no text')
      const { x, y } = item
      return [x, y, x + item.width, y + item.height].map((edge) => Math.round(edge * 10) / 10)
    })
  }

  test('runs over three edges, and its caption stands at the foot of the text', () => {
    const [image = [], caption, ...more] = placesOf(288, 400)
    expect(image[0]).toBeLessThanOrEqual(-9)
    expect(image[1]).toBeLessThanOrEqual(-9)
    expect(image[2]).toBeGreaterThanOrEqual(405)
    expect([image[3], caption]).toEqual([540, [54, 548, 342, 558]])
    expect(more).toEqual([])
  })

  test('is shown whole from edge to edge when it is wide, with its caption below it', () => {
    expect(placesOf(288, 192)).toEqual([
      [-9, 159, 405, 435],
      [54, 443, 342, 453],
    ])
  })

  test('is shown whole from the head to its caption when it is narrow', () => {
    expect(placesOf(144, 432)[0]).toEqual([106.5, -9, 289.5, 540])
  })

  test('stays within its margins when the caption stands above it', () => {
    expect(placesOf(288, 192, 40)).toEqual([
      [54, 54, 342, 246],
      [54, 40, 342, 50],
      [54, 30, 63, 39],
    ])
  })
})

describe('a drawing of a full-page figure', () => {
  const black = { r: 0, g: 0, b: 0 }
  const part = (
    type: DrawnPart['type'],
    [left = 0, top = 0, right = 1, bottom = 1]: readonly number[] = [],
    color = black,
  ): DrawnPart => ({ type, area: { left, top, right, bottom }, color })

  const limits = { inner: 36, outer: 18, top: 18, bottom: 18 }

  // Of pages of 396 × 612 points, with a bleed of 9, and a drawing of the same shape.
  function placeOfDrawing(parts: readonly DrawnPart[], height = 445, side?: 'verso') {
    const full = picture({ x: 54, y: 54, width: 288, height }, 'full-page')
    const known = { limits, drawings: new Map([['map.jpg', parts]]) }
    const given = { ...page([full]), ...(side && { side }) }
    const [item] = runOverTrim(given, 9, known).items
    if (item?.type !== 'image') throw new Error('nothing is left')
    const { x, y, width } = item
    return [x, y, x + width].map((edge) => Math.round(edge))
  }

  const asSet = [54, 54, 342]
  const filled = [-9, -14, 405]
  const ground = part('fill')

  test('fills the page when a ground reaches its edges and all else is far within', () => {
    expect(placeOfDrawing([ground, part('fill', [0.2, 0.2, 0.8, 0.3])])).toEqual(filled)
  })

  test('stays within its margins when it has a frame, or a line along an edge', () => {
    expect(placeOfDrawing([part('stroke', [0.01, 0.01, 0.99, 0.99])])).toEqual(asSet)
    expect(placeOfDrawing([ground, part('stroke', [0, 0, 1, 1])])).toEqual(asSet)
    expect(placeOfDrawing([ground, part('stroke', [0, 0, 1, 0.001])])).toEqual(asSet)
  })

  test('stays within its margins when text on its ground would be too near the trim', () => {
    expect(placeOfDrawing([ground, part('fill', [0.3, 0.01, 0.7, 0.03])])).toEqual(asSet)
  })

  test('may have lines that run off its edges cut there', () => {
    expect(placeOfDrawing([ground, part('stroke', [0, 0.4, 1, 0.5])])).toEqual(filled)
    expect(placeOfDrawing([ground, part('stroke', [0, 0, 0.5, 0.5])])).toEqual(filled)
  })

  test('keeps ink farther off the spine than off the other edges', () => {
    const nearLeft = part('fill', [0.07, 0.4, 0.6, 0.5])
    expect(placeOfDrawing([ground, nearLeft])).toEqual(asSet)
    expect(placeOfDrawing([ground, nearLeft], 445, 'verso')).toEqual(filled)
  })

  test('is shown whole where it would be cut, if its ink stays within the page', () => {
    const far = part('fill', [0.15, 0.4, 0.88, 0.5])
    const near = part('fill', [0.11, 0.4, 0.88, 0.5])
    expect(placeOfDrawing([ground, far], 400)).toEqual([-29, -9, 425])
    expect(placeOfDrawing([ground, near], 400)).toEqual([-9, 19, 405])
  })

  test('is as large as it may when its own margins are white', () => {
    const white = part('fill', [0, 0, 1, 1], { r: 255, g: 255, b: 255 })
    expect(placeOfDrawing([white, part('fill', [0.2, 0.2, 0.8, 0.8])])).toEqual(filled)
  })

  test('stays as it is set where it would end between the trim and the margin', () => {
    const heading = part('fill', [0.3, 0.07, 0.7, 0.1])
    expect(placeOfDrawing([ground, heading], 484)).toEqual(asSet)
    expect(placeOfDrawing([ground], 484)).toEqual([-9, -42, 405])
  })
})
