import { describe, expect, it } from 'vitest'
import { selectorUse } from '../../src/theme/cascade/selector-use.ts'
import { ebookStylesheet } from '../../src/theme/ebook-stylesheet.ts'
import { makeElement } from '../../src/markup/tree/make-element.ts'
import { silent } from '../support/collect.ts'
import { el, themeOf } from './styled.ts'

const hebrew = makeElement('p', { attributes: { lang: 'he' } }, [])
const marked = makeElement('p', { attributes: { dir: 'rtl' } }, [])

function ebook(language: string, css: string, ...more: (typeof hebrew)[]): string {
  const use = selectorUse([[el('p.signature', 'A'), ...more]], language)
  const sheet = ebookStylesheet(themeOf(`@media screen { .signature { ${css} } }`), silent, { use })
  return (/\.signature \{([^}]*)/.exec(sheet)?.[1] ?? '').replace(/\s+/g, ' ').trim()
}

describe('the sides of an ebook', () => {
  it.each([
    ['en', 'text-align: end', 'text-align: right;'],
    ['en', 'text-align: start', 'text-align: left;'],
    ['he', 'text-align: end !important', 'text-align: left !important;'],
    ['ar', 'text-align: start', 'text-align: right;'],
    ['he', 'text-align: left', 'text-align: left;'],
    ['en', 'margin-inline-start: 1em', 'margin-left: 1em; margin-inline-start: 1em;'],
    ['he', 'margin-inline-start: 1em', 'margin-right: 1em; margin-inline-start: 1em;'],
    [
      'he',
      'padding-inline: 1em 2em',
      'padding-right: 1em; padding-left: 2em; padding-inline: 1em 2em;',
    ],
    ['en', 'float: inline-end', 'float: right;'],
    ['he', 'float: inline-end', 'float: left;'],
    ['he', 'float: inline-start', 'float: right;'],
    ['he', 'float: right', 'float: right;'],
    ['he', 'margin-block-end: 1em', 'margin-bottom: 1em; margin-block-end: 1em;'],
  ])('are named in a book in %s: %s', (language, css, expected) => {
    expect(ebook(language, css)).toBe(expected)
  })

  it.each([
    ['en', hebrew],
    ['en', marked],
    ['he', makeElement('p', { attributes: { lang: 'en' } }, [])],
  ])('follow the text where some of it runs the other way', (language, paragraph) => {
    expect(ebook(language, 'text-align: end', paragraph)).toBe(
      'text-align: right; text-align: end;',
    )
  })
})
