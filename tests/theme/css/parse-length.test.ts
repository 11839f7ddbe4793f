import { expect, test } from 'vitest'
import { el, styleOf } from '../styled.ts'

// CSS Values and Units 4, § 6; a font of 10 points on 14, in a book of 12 on 18.
const body = 'body { font-size: 12pt; line-height: 18pt }'
const own = 'font-size: 10pt; line-height: 14pt'

test.each([
  ['1em', 10],
  ['1ex', 5],
  ['1ch', 5],
  ['1lh', 14],
  ['1rem', 12],
  ['1rlh', 18],
  ['1pt', 1],
  ['1pc', 12],
  ['1in', 72],
  ['1cm', 72 / 2.54],
  ['1mm', 72 / 25.4],
  ['4Q', 72 / 25.4],
  ['4q', 72 / 25.4],
  ['1px', 0.75],
  ['calc(1em + 2ch)', 20],
  ['max(1em, 1in)', 72],
  ['clamp(1pt, 3pt, 2pt)', 2],
])('%s is %d points', (written, points) => {
  const css = `${body} p { ${own}; margin-left: ${written} }`
  const left = styleOf(css, el('body', el('p', 'x')), 'p').margin.left
  expect(left).toEqual({ value: expect.closeTo(points, 6), unit: 'pt' })
})

test.each(['1e25pt', '1e400pt', '99999em', 'calc(1e25pt * 1e25)'])(
  '%s is as long as two of the largest pages of PDF',
  (written) => {
    const left = (value: string) =>
      styleOf(`p { ${own}; margin-left: ${value} }`, el('body', el('p', 'x')), 'p').margin.left
    expect(left(written)).toEqual({ value: 28_800, unit: 'pt' })
    expect(left(`calc(-1 * ${written})`)).toEqual({ value: -28_800, unit: 'pt' })
  },
)
