/** Sizes that no book has are painted all the same. */
import { expect, test } from 'vitest'
import { buildEditions } from '../../src/index.ts'
import { withSmallCover } from '../fuzz/small-cover.ts'

test.each([
  'p { font-size: 0 }',
  '* { font-size: 99999em }',
  'p { margin-left: 1e25pt }',
  'p { line-height: 1e400 }',
  '@page { margin: 1e25pt }',
])('a formula with %s', async (css) => {
  const files = withSmallCover(
    new Map([
      ['book.yaml', 'title: T\nauthor: A\nlanguage: en\ntheme: a.css\n'],
      ['a.css', `${css}\n`],
      ['manuscript/1.md', '# One\n\nText $x^2$ and text.\n'],
    ]),
  )
  const editions = await buildEditions({ files }, { editions: ['pdf'] }, () => {})
  expect(editions?.[0]?.bytes.length).toBeGreaterThan(1000)
})
