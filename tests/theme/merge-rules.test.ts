import { describe, expect, it } from 'vitest'
import { selectorUse } from '../../src/theme/cascade/selector-use.ts'
import { ebookStylesheet } from '../../src/theme/ebook-stylesheet.ts'
import { silent } from '../support/collect.ts'
import { el, themeOf } from './styled.ts'

const section = el('section.chapter', el('p.opening.first', 'a'), el('p', 'b'))
const use = selectorUse([[section]], 'en')
const written = (css: string) => {
  const own = ebookStylesheet(themeOf(''), silent, { use })
  return ebookStylesheet(themeOf(css), silent, { use })
    .slice(own.length)
    .replace(/\s+/g, ' ')
    .trim()
}

describe('the stylesheet of an ebook', () => {
  it.each([
    [
      'has each selector once',
      '.first { color: red } .first { margin: 0 }',
      '.first { color: red; margin: 0; }',
    ],
    [
      'lets a later word stand',
      '.first { color: red } .first { color: blue }',
      '.first { color: blue; }',
    ],
    [
      'moves a rule past others that decide nothing for the same elements',
      '.first { color: red } p + p { color: blue } .first { color: green }',
      '.first { color: green; } p + p { color: blue; }',
    ],
    [
      'keeps the order of rules that decide the same',
      '.first { color: red } .opening { color: blue } .first { color: green } .opening { color: red } .first { margin: 0 }',
      '.first { color: green; margin: 0; } .opening { color: red; }',
    ],
    [
      'leaves out what nothing in the book uses',
      'h6, .first, .absent > p { color: red }',
      '.first { color: red; }',
    ],
    [
      'has its declarations in the order of the alphabet, old forms before them',
      '.first { text-indent: 0; hyphens: none; break-after: avoid }',
      '.first { page-break-after: avoid; break-after: avoid; adobe-hyphenate: none; -epub-hyphens: none; -webkit-hyphens: none; -moz-hyphens: none; hyphens: none; text-indent: 0; }',
    ],
    [
      'keeps the order of those that undo one another',
      '.first { margin-top: 1em; margin: 0; border-top: 1px solid; border-style: none; color: red }',
      '.first { border-top: 1px solid; border-style: none; color: red; margin-top: 1em; margin: 0; }',
    ],
  ])('%s', (_, css, expected) => {
    expect(written(css)).toBe(expected)
  })
})
