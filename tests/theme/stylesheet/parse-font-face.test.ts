import { expect, test } from 'vitest'
import { themeOf } from '../styled.ts'

test.each([
  '@font-face { font-family: X; src: url(x.ttf) }',
  ':root { --file: url(x.ttf) } @font-face { font-family: X; src: var(--file) }',
  '@font-face { font-family: X; src: src("x.ttf") format("truetype") }',
])('a font has its file from url(), src() or a variable of :root: %s', (css) => {
  expect(themeOf(css).fontFaces).toMatchObject([{ family: 'X', path: 'x.ttf' }])
})
