import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { styleTree } from '../../src/theme/cascade/style-tree.ts'
import { ebookStylesheet } from '../../src/theme/ebook-stylesheet.ts'
import { collect } from '../support/collect.ts'
import { el, themeOf } from './styled.ts'

const page = el(
  'section',
  el('header', el('h1', 'One')),
  el('p', 'a', el('code', 'b')),
  el('div', el('p', 'c')),
  el('hr'),
  el('table', el('tr', el('td', 'd'))),
)

/** What a theme is told of, for paper and for the ebook; and the ebook's own stylesheet. */
function tellAll(css: string): { readonly told: readonly string[]; readonly ebook: string } {
  const { report, diagnostics } = collect()
  const theme = themeOf(css, report)
  styleTree(page, theme, { media: 'print', language: 'en' }, report)
  const ebook = ebookStylesheet(theme, report)
  return { told: diagnostics.map(({ message }: Diagnostic) => message), ebook }
}

describe('a value that names a file', () => {
  it.each([
    'h1 { --a: url(http://far.example/a.png); background-image: var(--a) }',
    ':root { --a: var(--b); --b: url(a.png) } h1 { background-image: var(--a) }',
    'h1 { background-image: var(--none, url(a.png)) }',
    'h1 { background-image: image-set("http://far.example/a.png" 1x) }',
    'h1 { background-image: -webkit-image-set("a.png" 1x) }',
    'h1 { background-image: src("a.png") }',
    'h1 { --a: "a.png"; background-image: src(var(--a)) }',
    'h1 { background-image: cross-fade(url(a.png), url(b.png)) }',
    'h1 { background: im\\61ge("a.png") }',
    '@media screen { h1::before { content: URL(a.png) } }',
    'h1 { list-style-image: url(a.png); -webkit-mask-image: url(http://far.example/a.png) }',
  ])('never stands in an ebook before its file was found: %s', (css) => {
    expect(tellAll(css).ebook).not.toMatch(/url|far\.example|\.png/i)
  })

  it('is told when no file can be meant', () => {
    const css = '@media screen { h1 { --a: "a.png"; background: src(var(--a)) } }'
    expect(tellAll(css).told).toEqual([
      '"background" in "h1" is left out of the ebook, which carries only the files that url() names.',
    ])
  })

  it('does not stand in the condition of an at-rule either', () => {
    const css = '@supports (background: url(http://far.example/a.png)) { h1 { color: red } }'
    expect(tellAll(css).ebook).not.toContain('far.example')
  })
})

describe('the direction of text', () => {
  it.each(['direction: rtl', 'unicode-bidi: isolate', 'direction: var(--d)'])(
    'is never set by a stylesheet: %s',
    (declaration) => {
      const css = `@media screen { :root { --d: rtl } em { ${declaration} } }`
      const { told, ebook } = tellAll(css)
      expect(ebook).not.toMatch(/[ ;]direction:|unicode-bidi/)
      expect(told).toEqual([
        `"${declaration.split(':')[0]}" is left out: the direction of a text follows from its language.`,
      ])
    },
  )
})

describe('what has no effect', () => {
  it.each([
    ['hr { content: "*" }', '"content" has no effect in "hr"'],
    ['h1::before { content: counter(x) }', 'shows no counter() in print, in "h1::before"'],
    ['p::after { content: string(t) }', 'shows no string() in print'],
    ['@page { padding: 1em }', '"padding" has no effect in @page.'],
    ['@page { @top-left { border: 1pt solid } }', '"border" has no effect in a margin box.'],
    ['@page { @top-left { content: attr(x) } }', '"attr()" shows nothing in a margin box.'],
    ['p::first-letter { margin: 2pt }', '"margin" has no effect in print in "p::first-letter".'],
    ['p::first-line { border: 1pt solid }', '"border" has no effect in print in "p::first-line".'],
    ['p { position: absolute }', '"position" has no effect in print.'],
    ['p { text-align-last: right }', '"text-align-last" has no effect in print.'],
    ['p { max-height: 3em }', '"max-height" has no effect in print.'],
    ['code { padding: 2pt }', '"padding" has no effect in print on text within a line.'],
    ['div { height: 3cm }', '"height" has no effect in print on a block of text.'],
    ['table::after { content: "x" }', '"after" of a table shows nothing in print.'],
    ['section { break-before: auto }', 'does not let sections run on in an ebook'],
    ['h1 { margin-top: var(--none) }', '"margin-top" in "h1" is left out of the ebook'],
    ['@import src("a.css");', 'does not name a stylesheet'],
  ])('is told: %s', (css, message) => {
    expect(tellAll(css).told.join('\n')).toContain(message)
  })

  it.each([
    'hr::before { content: "*" } p::after { content: "x"; display: block; margin: 1em 0 }',
    '@page { margin: 1in; font-family: serif; @top-left { content: counter(page); padding: 1pt } }',
    'p::first-letter { color: red; initial-letter: 2 } li::marker { content: counter(list-item) }',
    'hr { height: 1em } code { padding: 0; border: none } img { height: 2em; max-width: 50% }',
    '@media print { section { break-before: auto } }',
    'dl { columns: 2 9em; column-gap: 1em; column-rule: 0.5pt solid; column-fill: auto } dl dt { break-before: column }',
    ':root { --gap: 1em } h1 { margin-top: var(--gap) }',
  ])('is not told where it has one: %s', (css) => {
    expect(tellAll(css).told).toEqual([])
  })
})

describe('a media query', () => {
  const asked = (css: string) => tellAll(`${css} { h1 { margin: 0 } }`)

  it.each([
    '@media print and (max-width: 7em)',
    '@media (min-width: 30em)',
    '@media all and (orientation: portrait)',
    '@media (min-width: 30em) and (hover: none)',
    '@media print, (min-width: 30em)',
    '@supports (display: grid)',
  ])('that a page is not asked is told: %s', (css) => {
    expect(asked(css).told).toEqual([expect.stringContaining('has no effect in print')])
  })

  it.each([
    '@media screen and (min-width: 30em)',
    '@media (prefers-color-scheme: dark)',
    '@media (any-hover: hover)',
    '@media amzn-kf8',
    '@media not print',
  ])('that is only about screens is not: %s', (css) => {
    expect(asked(css).told).toEqual([])
  })

  it('loses neither edition in a list of both', () => {
    const theme = themeOf('@media print, screen and (color) { h1 { margin: 0 } }', () => {})
    expect(theme.rules.map(({ media, condition }) => [media, condition])).toEqual([
      ['print', undefined],
      ['screen', '@media screen and (color)'],
    ])
  })

  it('for print alone stays out of the ebook', () => {
    expect(asked('@media print and (max-width: 7em)').ebook).not.toContain('max-width: 7in')
  })
})
