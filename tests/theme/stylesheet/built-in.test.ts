import { describe, expect, it } from 'vitest'
import { widthSteps } from '../../../src/markup/inlines/image-size.ts'
import { formatValue } from '../../../src/theme/css/css-value.ts'
import { builtInSheet, builtInThemes } from '../../../src/theme/stylesheet/built-in.ts'
import { computePageStyle } from '../../../src/theme/cascade/compute-page-style.ts'
import { ebookStylesheet } from '../../../src/theme/ebook-stylesheet.ts'
import { parseTheme } from '../../../src/theme/stylesheet/parse-theme.ts'
import { bodyStyle, styleTree } from '../../../src/theme/cascade/style-tree.ts'
import type { PageContext } from '../../../src/theme/properties/style.ts'
import { silent } from '../../support/collect.ts'
import { el, findAll, stylesOf } from '../styled.ts'
import { themeForPage } from '../../../src/theme/stylesheet/theme-for-page.ts'

const print = { media: 'print', language: 'en' } as const
const page: PageContext = { name: 'chapter', side: 'recto', first: false, blank: false }
const trims = [
  [4, 6],
  [5, 8],
  [5.5, 8.5],
  [6, 9],
  [8.5, 11],
].map(([width = 0, height = 0]) => ({ width: 72 * width, height: 72 * height }))

describe.each(builtInThemes)('the theme %s', (name) => {
  const theme = parseTheme(name, () => undefined, silent)
  const body = bodyStyle(theme, print)
  const pageStyle = (given: Partial<PageContext>, size = { width: 396, height: 612 }) =>
    computePageStyle(themeForPage(theme, size), { ...page, ...given }, size)

  it('has text blocks of whole lines in every usual trim', () => {
    for (const size of trims) {
      const own = themeForPage(theme, size)
      const { top, bottom } = computePageStyle(own, page, size).margin
      const lines = (size.height - top - bottom) / bodyStyle(own, print).lineHeight
      expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.001)
    }
  })

  it('leaves three quarters of an inch at the spine, less in pocket books, and mirrors its pages', () => {
    for (const size of trims) {
      const [recto, verso] = [pageStyle({}, size).margin, pageStyle({ side: 'verso' }, size).margin]
      expect(recto.left).toBeGreaterThanOrEqual(size.width < 330 ? 36 : 54)
      expect([verso.right, verso.left]).toEqual([recto.left, recto.right])
    }
  })

  it('shows a running head with the folio on text pages, the folio alone on openings, nothing on blanks and display pages', () => {
    const shown = (given: Partial<PageContext>) =>
      Object.values(pageStyle(given).marginBoxes)
        .flatMap((box) => box.content ?? [])
        .flatMap((item) =>
          item.type === 'counter' ? [item.style] : item.type === 'namedString' ? [item.name] : [],
        )
        .sort()
    for (const side of ['recto', 'verso'] as const) {
      const head = side === 'recto' ? 'chapter-title' : 'book-title'
      expect(shown({ side })).toEqual([head, 'decimal'].sort())
      expect(shown({ side, first: true })).toEqual(['decimal'])
      expect(shown({ side, name: 'frontmatter' })).toEqual([head, 'lower-roman'].sort())
      expect(shown({ side, name: 'frontmatter', first: true })).toEqual(['lower-roman'])
      expect(shown({ side, name: 'display' })).toEqual([])
      expect(shown({ side, blank: true })).toEqual([])
      expect(shown({ side, name: 'display', first: true, blank: true })).toEqual([])
    }
  })

  it('hyphenates as typographers do, and never a heading', () => {
    const root = el('section.chapter.bodymatter', el('header', el('h1', 'One')), el('p', 'x'))
    const tree = styleTree(root, theme, print, silent)
    expect(stylesOf(tree, 'p')[0]).toMatchObject({
      hyphens: 'auto',
      hyphenateLimitChars: [6, 2, 3],
      hyphenateLimitLines: 2,
      hyphenateLimitLast: 'always',
      textAlign: 'justify',
      hangingPunctuation: true,
      page: 'chapter',
    })
    expect(stylesOf(tree, 'h1')[0]).toMatchObject({ hyphens: 'none', textWrap: 'balance' })
  })

  it('takes vertical space in half lines', () => {
    const blocks = ['h1', 'h2', 'h3', 'blockquote', 'ul', 'hr', 'figure', 'table', 'pre', 'dl', 'p']
    const root = el(
      'section.chapter.bodymatter',
      el('header', el('h1', 'One')),
      ...blocks.map((tag) => el(tag, 'x')),
      el('div.verse', el('div.stanza'), el('div.stanza')),
      el('aside.note', el('p', 'x')),
      el('div.letter', el('p.date-line', 'x')),
    )
    const tree = styleTree(root, theme, print, silent)
    for (const tag of [...blocks, 'header', 'div', 'aside']) {
      for (const { margin, padding } of stylesOf(tree, tag)) {
        const spaces = [margin.top, margin.bottom, padding.top, padding.bottom]
        for (const space of spaces) {
          const halves = space === 'auto' ? 0 : (2 * space.value) / body.lineHeight
          expect([tag, Math.abs(halves - Math.round(halves)) < 0.001]).toEqual([tag, true])
        }
      }
    }
  })

  it('draws the break between scenes and lets the next paragraph stand flush', () => {
    const root = el('section.chapter', el('p', 'a'), el('hr'), el('p', 'b'), el('p', 'c'))
    const tree = styleTree(root, theme, print, silent)
    expect(findAll(tree, 'hr')[0]?.before?.content).toHaveLength(1)
    expect(stylesOf(tree, 'p').map((style) => style.textIndent.value > 0)).toEqual([
      false,
      false,
      true,
    ])
  })

  it('hangs the box of a task, also of one with a list in it, and no mark of that list', () => {
    const nested = el('ul', el('li', 'c'))
    const root = el('ul.task-list', el('li', 'a'), el('li', el('p', 'b'), nested))
    const tree = styleTree(root, theme, print, silent)
    const signs = (tag: string) => stylesOf(tree, tag).map((s) => Math.sign(s.textIndent.value))
    expect(signs('p')).toEqual([-1])
    expect(signs('li')).toEqual([-1, -1, 0])
  })

  it('leads from the contents to the pages', () => {
    const root = el('section.toc', el('ol.contents', el('li.chapter', el('a[href=#one]', 'One'))))
    const [link] = findAll(styleTree(root, theme, print, silent), 'a')
    expect(link?.after?.content?.map((item) => item.type)).toEqual(['leader', 'targetCounter'])
  })

  it('sets no color in the ebook, where pages may be dark', () => {
    // Drawings stand on white, which is no color of the theme.
    const css = ebookStylesheet(theme, silent).replace('background-color: #fff', '')
    expect(css).not.toMatch(/color:|#[0-9a-f]{3}/)
  })

  it('leaves size, leading and color of the text to the reader of the ebook', () => {
    const css = ebookStylesheet(theme, silent)
    expect(css).not.toMatch(/^(html|body|p) \{[^}]*(font-size|line-height|[^-]color)/m)
    expect(css).not.toMatch(/@page|string-set|leader\(|rlh|var\(|calc\(|:is\(|@font-face/)
  })
})

describe('classic.css and modern.css', () => {
  // What a theme says itself: each begins with the rules of the shared sheet.
  const ownWords = (name: (typeof builtInThemes)[number]) =>
    builtInSheet(name)
      .rules.slice(builtInSheet('shared').rules.length)
      .flatMap(({ media, selectors, declarations }) =>
        declarations.map(({ property, value }) => {
          const list = selectors.map(({ text }) => text).join(', ')
          return `${media} ${list} { ${property}: ${formatValue(value)} }`
        }),
      )

  it('begin with what they share', () => {
    const { rules } = builtInSheet('shared')
    for (const name of builtInThemes) {
      expect(builtInSheet(name).rules.slice(0, rules.length)).toEqual(rules)
    }
  })

  it('say nothing alike, but for what must come after words of their own', () => {
    const modern = new Set(ownWords('modern'))
    expect(ownWords('classic').filter((words) => modern.has(words))).toEqual([
      'print header { margin: 0 }',
      'print h1, h1.label { line-height: 1.15 }',
      'print h1, h1.label { block-step-size: 1rlh }',
      'all .dialogue p { padding-inline-start: 1.2em }',
      'all .dialogue p { text-indent: -1.2em }',
      'all .halftitlepage p, .titlepage p, .copyright-page p, .dedication p, section.epigraph p { text-indent: 0 }',
      'all .bibliography p { padding-inline-start: 1.2em }',
      'all .bibliography p { text-indent: -1.2em }',
      'all .also-by p, .colophon p { text-indent: 0 }',
    ])
  })
})

describe('structure.css', () => {
  it('has a rule for each width of an image', () => {
    const classes = builtInSheet('structure')
      .rules.flatMap((rule) => rule.selectors.map((selector) => selector.text))
      .filter((text) => text.startsWith('.w-'))
    expect(classes).toEqual(widthSteps.map((step) => `.w-${step}`))
  })
})
