import { expect, it } from 'vitest'
import { builtInSheet } from '../../../src/theme/stylesheet/built-in.ts'
import { ebookStylesheet } from '../../../src/theme/ebook-stylesheet.ts'
import { silent } from '../../support/collect.ts'
import { themeOf } from '../styled.ts'

it('lets nothing stand beside the initial of the paragraph before it', () => {
  const css = ebookStylesheet({ name: 'classic', ...builtInSheet('classic') }, silent)
  expect(css).toMatch(/p\.initial::first-letter \{[^}]*initial-letter: 3/)
  expect(css).toMatch(/\.initial \+ \* \{\s*clear: both;\s*\}/)
})

it('gives an initial to readers that know floats alone, and takes it back', () => {
  const written = (css: string) => ebookStylesheet(themeOf(css), silent).replace(/\s+/g, ' ').trim()
  expect(written('p.x::first-letter { initial-letter: 3 }')).toContain(
    'p.x::first-letter { float: left; font-size: 5em; line-height: 0.78; padding-right: 0.05em; ' +
      '-webkit-initial-letter: 3; initial-letter: 3; }',
  )
  expect(written('p.x::first-letter { initial-letter: normal }')).toContain(
    'p.x::first-letter { float: none; font-size: inherit; line-height: inherit; padding-right: 0; ',
  )
  expect(written('p.x::first-letter { initial-letter: 3 1 }')).toContain(
    'p.x::first-letter { -webkit-initial-letter: 3 1; initial-letter: 3 1; }',
  )
  expect(written('p.x { initial-letter: 3 }')).not.toContain('p.x { float')
})

it('aligns headings at their start, the right in a book that runs from right to left', () => {
  const css = ebookStylesheet({ name: 'classic', ...builtInSheet('classic') }, silent)
  expect(css).toMatch(/h6 \{[^}]*text-align: start/)
})
