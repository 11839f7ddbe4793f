import { describe, expect, it } from 'vitest'
import { parseTheme } from '../../../src/theme/stylesheet/parse-theme.ts'
import { bodyStyle, styleTree } from '../../../src/theme/cascade/style-tree.ts'
import { collect, silent } from '../../support/collect.ts'
import { el, findAll, styled, styleOf, stylesOf, themeOf } from '../styled.ts'

const section = el(
  'section.chapter#one',
  el('header', el('h1', 'One')),
  el('p', 'First ', el('em', 'words')),
  el('p', 'Second ', el('em', 'words')),
  el('p', 'Third ', el('em', 'words')),
)

const size = (css: string, tag = 'p') => styleOf(css, section, tag).fontSize

describe('styleTree', () => {
  it('gives elements that the same rules match the same style object', () => {
    const tree = styled('p { text-indent: 1em }', section)
    const [first, second, third] = stylesOf(tree, 'p')
    expect(second).toBe(first)
    expect(third).toBe(first)
    const [one, two] = stylesOf(tree, 'em')
    expect(two).toBe(one)
  })

  it('gives the same objects for another section of the book', () => {
    const theme = themeOf('p { text-indent: 1em }')
    const options = { media: 'print', language: 'en' } as const
    const one = styleTree(section, theme, options, silent)
    const two = styleTree(
      el('section.chapter#two', el('header'), el('p', 'x')),
      theme,
      options,
      silent,
    )
    expect(stylesOf(two, 'p')[0]).toBe(stylesOf(one, 'p')[0])
  })

  it('lets the more specific rule win, then the later one', () => {
    expect(size('.chapter p { font-size: 10pt } p { font-size: 20pt }')).toBe(10)
    expect(size('p { font-size: 10pt } p { font-size: 20pt }')).toBe(20)
    expect(size('p { font-size: 10pt !important } .chapter p { font-size: 20pt }')).toBe(10)
  })

  it('lets a theme say otherwise than the program, however weak its selector', () => {
    expect(styleOf('* { hyphens: auto }', section, 'h1').hyphens).toBe('auto')
  })

  it('inherits what CSS inherits and no more', () => {
    const style = styleOf('section { color: red; margin-left: 1in }', section, 'p')
    expect(style.color).toEqual({ r: 255, g: 0, b: 0 })
    expect(style.margin.left).toEqual({ value: 0, unit: 'pt' })
  })

  it('knows inherit, initial and unset', () => {
    const css = 'section { margin-left: 1in; color: red } '
    expect(styleOf(`${css} p { margin: inherit }`, section, 'p').margin.left.valueOf()).toEqual({
      value: 72,
      unit: 'pt',
    })
    expect(styleOf(`${css} p { color: initial }`, section, 'p').color.r).toBe(0)
    expect(styleOf(`${css} p { color: unset }`, section, 'p').color.r).toBe(255)
  })

  it('computes relative lengths in points', () => {
    const css = 'body { font-size: 10pt; line-height: 15pt } section { font-size: 20pt } '
    const indent = (length: string) =>
      styleOf(`${css} p { text-indent: ${length} }`, section, 'p').textIndent
    expect(indent('1.5em')).toEqual({ value: 30, unit: 'pt' })
    expect(indent('2rem')).toEqual({ value: 20, unit: 'pt' })
    expect(indent('1lh')).toEqual({ value: 15, unit: 'pt' })
    expect(indent('1ex')).toEqual({ value: 10, unit: 'pt' })
    expect(indent('1in')).toEqual({ value: 72, unit: 'pt' })
    expect(indent('16px')).toEqual({ value: 12, unit: 'pt' })
    expect(indent('5%')).toEqual({ value: 0.05, unit: '%' })
    expect(indent('calc(1rlh * 2 + (4pt - 1pt) / 3)')).toEqual({ value: 31, unit: 'pt' })
    expect(indent('max(1em, 0.5in)')).toEqual({ value: 36, unit: 'pt' })
  })

  it('applies a factor of leading to the size of each element, a length as it is', () => {
    const em = (css: string) => styleOf(`${css} em { font-size: 50% }`, section, 'em').lineHeight
    expect(em('p { font-size: 10pt; line-height: 1.5 }')).toBe(7.5)
    expect(em('p { font-size: 10pt; line-height: 150% }')).toBe(15)
  })

  it('takes shorthands apart', () => {
    const style = styleOf(
      'p { margin: 1pt 2pt 3pt; border-bottom: 2pt solid #00f; font: italic bold 10pt/12pt "A B", serif }',
      section,
      'p',
    )
    expect([style.margin.top, style.margin.left]).toEqual([
      { value: 1, unit: 'pt' },
      { value: 2, unit: 'pt' },
    ])
    expect(style.border.bottom).toEqual({ width: 2, style: 'solid', color: { r: 0, g: 0, b: 255 } })
    expect(style.border.top.width).toBe(0)
    expect(style).toMatchObject({
      fontStyle: 'italic',
      fontWeight: 700,
      fontSize: 10,
      lineHeight: 12,
      fontFamily: ['A B', 'serif'],
    })
  })

  it('starts lines at the right where the language runs to the left', () => {
    const css = 'p { padding-inline-start: 9pt; margin-inline: 1pt 2pt; padding-right: 3pt }'
    const sides = (language: string) => {
      const { margin, padding } = styleOf(css, el('div', el(`p[lang=${language}]`, 'a')), 'p')
      return [margin.left, margin.right, padding.left, padding.right].map((side) =>
        side === 'auto' ? side : side.value,
      )
    }
    expect(sides('en')).toEqual([1, 2, 9, 3])
    expect(sides('he')).toEqual([2, 1, 0, 3])
    expect(sides('ar-Latn')).toEqual([1, 2, 9, 3])
  })

  it('reads custom properties, with fallbacks, and tells of those that are not set', () => {
    expect(size(':root { --body: 9pt } p { font-size: var(--body) }')).toBe(9)
    expect(size('p { font-size: var(--none, 8pt) }')).toBe(8)
    expect(size('section { --a: var(--b); --b: 7pt } p { font-size: var(--a) }')).toBe(7)
    const { report, codes } = collect()
    styled('p { font-size: var(--none) } em { color: var(--a); --a: var(--a) }', section, report)
    expect(codes()).toEqual(['theme/bad-value', 'theme/bad-value'])
  })

  it('uses print rules for paper and screen rules for the ebook', () => {
    const theme = themeOf(
      '@media print { em { color: red } } @media screen { em { color: lime } } @media screen and (min-width: 1in) { em { color: blue } }',
    )
    const color = (media: 'print' | 'screen') =>
      stylesOf(styleTree(section, theme, { media, language: 'en' }, silent), 'em')[0]?.color
    expect(color('print')).toEqual({ r: 255, g: 0, b: 0 })
    expect(color('screen')).toEqual({ r: 0, g: 255, b: 0 })
  })

  it('styles pseudo-elements, those without content left out', () => {
    const css =
      'p:first-of-type::first-letter { initial-letter: 3 } p::first-line { font-variant: small-caps } p::before { content: none } p::after { content: "*" / "star" }'
    const [first, second] = findAll(styled(css, section), 'p')
    expect(first?.firstLetter?.initialLetter).toEqual({ size: 3, sink: 3 })
    expect(first?.firstLine?.fontVariantCaps).toBe('small-caps')
    expect(first?.before).toBeUndefined()
    expect(first?.after?.content).toEqual([{ type: 'string', value: '*' }])
    expect(second?.firstLetter).toBeUndefined()
    expect(second?.firstLine).toBe(first?.firstLine)
  })

  it('raises what is within a raised text from there', () => {
    const root = el('p', el('sup', 'a', el('em', 'b')))
    const css = 'p { font-size: 12pt } sup { font-size: 6pt }'
    expect(styleOf(css, root, 'sup').verticalAlign).toBe(4)
    expect(styleOf(css, root, 'em').verticalAlign).toBe(4)
  })

  it('runs lines through everything within', () => {
    const css = 'p { text-decoration: underline } em { text-decoration: line-through }'
    expect(styleOf(css, section, 'em').textDecorationLine).toEqual(['underline', 'line-through'])
  })

  it('knows the language of a text and matches it', () => {
    const root = el('p', el('em[lang=fr]', 'mot', el('b', 'x')))
    const style = styleOf(':lang(fr) { color: red }', root, 'b')
    expect(style.language).toBe('fr')
    expect(style.color.r).toBe(255)
  })

  it('gives sections within a section its named page', () => {
    const root = el('section', el('section.inner', el('p', 'x')))
    expect(styleOf('section { page: part } .inner { page: auto }', root, 'p').page).toBe('auto')
    expect(styleOf('section { page: part }', root, 'p').page).toBe('part')
  })

  it('knows the leading of the text of the book', () => {
    const theme = themeOf('@media print { body { font-size: 10pt; line-height: 1.4 } }')
    expect(bodyStyle(theme, { media: 'print', language: 'en' }).lineHeight).toBe(14)
  })

  it('reads a calculation of generated content as data', () => {
    const css =
      'p::after { content: leader(".") target-counter(attr(href), page) string(t, last) counter(page, lower-roman) attr(title) }'
    const theme = themeOf(css, () => undefined)
    const tree = styleTree(section, theme, { media: 'print', language: 'en' }, silent)
    expect(findAll(tree, 'p')[0]?.after?.content).toEqual([
      { type: 'leader', pattern: '.' },
      { type: 'targetCounter', name: 'page', attr: 'href' },
      { type: 'namedString', name: 't', which: 'last' },
      { type: 'counter', name: 'page', style: 'lower-roman' },
      { type: 'attr', name: 'title' },
    ])
  })

  it('builds on a built-in theme', () => {
    const theme = themeOf('@import "octavo:classic"; p { text-indent: 2em }')
    const plain = parseTheme('classic', () => undefined, silent)
    const indent = (given: typeof theme) =>
      stylesOf(styleTree(section, given, { media: 'print', language: 'en' }, silent), 'p').at(-1)
        ?.textIndent.value
    const base = bodyStyle(plain, { media: 'print', language: 'en' }).fontSize
    expect(indent(theme)).toBeCloseTo(2 * base)
    expect(indent(plain)).not.toBeCloseTo(2 * base)
  })
})
