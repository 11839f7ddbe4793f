import { expect, it } from 'vitest'
import { builtInSheet } from '../../../src/theme/stylesheet/built-in.ts'
import { ebookStylesheet } from '../../../src/theme/ebook-stylesheet.ts'
import { silent } from '../../support/collect.ts'

it('lets nothing stand beside the initial of the paragraph before it', () => {
  const css = ebookStylesheet({ name: 'classic', ...builtInSheet('classic') }, silent)
  expect(css).toMatch(/p\.initial::first-letter \{[^}]*initial-letter: 3/)
  expect(css).toMatch(/\.initial \+ \* \{\s*clear: both;\s*\}/)
})

it('aligns headings at their start, the right in a book that runs from right to left', () => {
  const css = ebookStylesheet({ name: 'classic', ...builtInSheet('classic') }, silent)
  expect(css).toMatch(/h6 \{[^}]*text-align: start/)
})
