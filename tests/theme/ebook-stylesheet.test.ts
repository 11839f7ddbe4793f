import { describe, expect, it } from 'vitest'
import { ebookStylesheet } from '../../src/theme/ebook-stylesheet.ts'
import { builtInSheet } from '../../src/theme/stylesheet/built-in.ts'
import { styleTree } from '../../src/theme/cascade/style-tree.ts'
import { silent } from '../support/collect.ts'
import { el, stylesOf, themeOf } from './styled.ts'

const structure = ebookStylesheet({ ...builtInSheet('structure'), name: '', rules: [] }, silent)
const ebook = (css: string) =>
  ebookStylesheet(
    themeOf(css, () => undefined),
    silent,
  )
    .slice(structure.length)
    .replace(/\s+/g, ' ')
    .trim()

describe('ebookStylesheet', () => {
  it('writes rules one declaration to a line, in the order of the theme', () => {
    expect(
      ebookStylesheet(
        themeOf('h1, h2 > em { color: red; margin: 0 1em !important }'),
        silent,
      ).slice(structure.length),
    ).toBe('h1,\nh2 > em {\n  color: red;\n  margin: 0 1em !important;\n}\n')
  })

  it('begins with what the markup means in every theme', () => {
    expect(structure).toContain('.w-80 {\n  width: 80%;\n}\n')
    expect(ebookStylesheet(themeOf(''), silent).startsWith(structure)).toBe(true)
  })

  it.each([
    ['h1 { font-variant-caps: all-small-caps }', true],
    ['h1 { font-variant-caps: small-caps }', true],
    ['h1 { text-transform: uppercase }', true],
    ['h1 { text-transform: uppercase; font-variant-numeric: oldstyle-nums }', false],
    ['h1 { font-style: italic }', false],
  ])('sets figures beside capitals as lining ones: %s', (css, isAdded) => {
    const added = 'font-variant-numeric: lining-nums proportional-nums;'
    expect(ebook(css).includes(added)).toBe(isAdded)
  })

  it('leaves out what only paper knows', () => {
    expect(
      ebook(
        '@page { margin: 1in } @media print { h1 { color: red } } @font-face { font-family: X; src: url(x.ttf) } ' +
          'h1 { string-set: a content(); page: chapter; hyphenate-limit-chars: 6 } ' +
          'a::after { content: leader(".") target-counter(attr(href), page) } aside { float: footnote }',
      ),
    ).toBe('')
  })

  it('leaves out a float of pages that a variable stands for, and keeps any other', () => {
    expect(ebook('aside { --side: footnote; float: var(--side) }')).toBe('')
    expect(ebook('aside { --side: left; float: var(--side) }')).toBe('aside { float: left; }')
  })

  it('takes the rules of screens in, those with more conditions in their at-rule', () => {
    expect(ebook('@media screen { h1 { color: red } }')).toBe('h1 { color: red; }')
    expect(ebook('@media screen and (color) { h1 { color: red } }')).toBe(
      '@media screen and (color) { h1 { color: red; } }',
    )
  })

  it('leaves size, leading and colors of the text to the reader, and keeps its font', () => {
    expect(
      ebook(
        'body { font: 11pt/15pt "My Font", serif; color: red } p { line-height: 2; text-indent: 1em }',
      ),
    ).toBe('body { font-family: "My Font", serif; } p { text-indent: 1em; }')
    expect(ebook('p.x { line-height: 2 }')).toBe('p.x { line-height: 2; }')
  })

  it('carries out variables and calculations, and lines as ems', () => {
    expect(
      ebook(
        ':root { --gap: 2em } h1 { margin: var(--gap) calc(var(--gap) * 2 - 1em) max(1em, 3em) min(5%, 4%) }',
      ),
    ).toBe('h1 { margin: 2em 3em 3em 4%; }')
    expect(ebook('h1 { margin-top: 2lh; width: calc(100% - 1em) }')).toBe(
      'h1 { margin-top: 2.8em; }',
    )
    expect(ebook('h1 { --a: 1px; width: var(--a); height: var(--b, 3px) }')).toBe(
      'h1 { height: 3px; width: 1px; }',
    )
  })

  it('says it in older words too, for older readers', () => {
    expect(
      ebook(
        'h1 { break-after: avoid; break-before: recto; hyphens: none; font-variant-caps: small-caps }',
      ),
    ).toBe(
      'h1 { page-break-after: avoid; break-after: avoid; page-break-before: always; break-before: page; ' +
        'font-variant: small-caps; font-variant-caps: small-caps; ' +
        'font-variant-numeric: lining-nums proportional-nums; ' +
        'adobe-hyphenate: none; -epub-hyphens: none; -webkit-hyphens: none; -moz-hyphens: none; hyphens: none; }',
    )
  })

  it.each([
    ['overflow-wrap: anywhere', 'word-wrap: anywhere; overflow-wrap: anywhere;'],
    [
      'hyphens: manual !important',
      'adobe-hyphenate: explicit !important; -epub-hyphens: manual !important; ' +
        '-webkit-hyphens: manual !important; -moz-hyphens: manual !important; hyphens: manual !important;',
    ],
    [
      'hyphens: inherit',
      '-epub-hyphens: inherit; -webkit-hyphens: inherit; -moz-hyphens: inherit; hyphens: inherit;',
    ],
    ['break-inside: avoid', 'page-break-inside: avoid; break-inside: avoid;'],
    ['margin-inline-end: 1em', 'margin-right: 1em; margin-inline-end: 1em;'],
    ['margin-inline: 1em 2em', 'margin-left: 1em; margin-right: 2em; margin-inline: 1em 2em;'],
    [
      'padding-block: 1px !important',
      'padding-top: 1px !important; padding-bottom: 1px !important; padding-block: 1px !important;',
    ],
    ['max-inline-size: 9em', 'max-width: 9em; max-inline-size: 9em;'],
    ['column-gap: 1em', '-webkit-column-gap: 1em; -moz-column-gap: 1em; column-gap: 1em;'],
  ])('has the old names of "%s" first', (declaration, lines) => {
    expect(ebook(`h1 { ${declaration} }`)).toBe(`h1 { ${lines} }`)
  })

  it.each(['break-word', 'normal'])(
    'breaks words under the old name alone, since MuPDF never returns from a narrow line: %s',
    (value) => {
      expect(ebook(`h1 { overflow-wrap: ${value} }`)).toBe(`h1 { word-wrap: ${value}; }`)
      expect(ebook(`h1 { word-wrap: ${value} }`)).toBe(`h1 { word-wrap: ${value}; }`)
    },
  )

  it('takes lines to start at the left for readers that know no other way', () => {
    expect(ebook('p { padding-inline-start: 1em; text-align: start !important }')).toBe(
      'p { padding-left: 1em; padding-inline-start: 1em; ' +
        'text-align: left !important; text-align: start !important; }',
    )
  })

  it('asks for attributes of any namespace, since prefixes have no place to be declared', () => {
    expect(ebook('[epub|type~="toc"] { color: red }')).toBe('[*|type~="toc"] { color: red; }')
  })

  it('changes with the theme as paper does', () => {
    const changes = [
      ['p { text-indent: 3em }', 'p', 'textIndent'],
      ['h1 { color: #00f }', 'h1', 'color'],
      ['body { font-family: "Other" }', 'p', 'fontFamily'],
      ['h1 { text-align: right }', 'h1', 'textAlign'],
    ] as const
    const root = el('section.chapter', el('header', el('h1', 'One')), el('p', 'a'), el('p', 'b'))
    const plain = themeOf('@import "octavo:classic";')
    for (const [css, tag, property] of changes) {
      const changed = themeOf(`@import "octavo:classic"; ${css}`)
      const value = (theme: typeof plain) =>
        stylesOf(styleTree(root, theme, { media: 'print', language: 'en' }, silent), tag).at(-1)?.[
          property
        ]
      expect(value(changed)).not.toEqual(value(plain))
      expect(ebookStylesheet(changed, silent)).not.toBe(ebookStylesheet(plain, silent))
    }
  })
})

it.each([
  'li::marker { font-size: A5 landscape }',
  'p { font-variant: A5 landscape }',
  'h1 { margin: wide }',
  'h1 { color: 12pt }',
])('has no value that CSS has not: %s', (css) => {
  expect(ebook(css)).toBe('')
})
