import { describe, expect, it } from 'vitest'
import { computePageStyle } from '../../../src/theme/cascade/compute-page-style.ts'
import type { PageContext } from '../../../src/theme/properties/style.ts'
import { collect } from '../../support/collect.ts'
import { themeOf } from '../styled.ts'

const size = { width: 400, height: 600 }
const page = (given: Partial<PageContext> = {}): PageContext => ({
  name: 'auto',
  side: 'recto',
  first: false,
  blank: false,
  ...given,
})
const margin = (css: string, given: Partial<PageContext> = {}) =>
  computePageStyle(themeOf(css), page(given), size).margin

describe('computePageStyle', () => {
  it('measures percentages by the page, and sums of them with lengths', () => {
    expect(margin('@page { margin: 10% max(0.5in, 5%) calc(10% + 1pt) 1in }')).toEqual({
      top: 60,
      right: 36,
      bottom: 61,
      left: 72,
    })
  })

  it('knows left and right pages, first and blank ones, and named pages', () => {
    const css =
      '@page { margin: 10pt } @page :left { margin-left: 20pt } @page :first { margin-top: 30pt } ' +
      '@page :blank { margin-top: 40pt } @page chapter { margin-top: 50pt } @page chapter:first { margin-top: 60pt }'
    expect(margin(css).left).toBe(10)
    expect(margin(css, { side: 'verso' }).left).toBe(20)
    expect(margin(css, { first: true }).top).toBe(30)
    expect(margin(css, { blank: true }).top).toBe(40)
    expect(margin(css, { name: 'chapter' }).top).toBe(50)
    expect(margin(css, { name: 'chapter', first: true }).top).toBe(60)
  })

  it('lets :first win over :left, wherever it stands', () => {
    const css = '@page :first { margin-top: 1pt } @page :left { margin-top: 2pt }'
    expect(margin(css, { first: true, side: 'verso' }).top).toBe(1)
  })

  it('shows the boxes that have content, in the text style of the page', () => {
    const theme = themeOf(
      '@media print { body { font: 10pt/15pt "Garamond" } } ' +
        '@page { font-size: 0.8em; @top-right { content: string(chapter-title); font-style: italic } ' +
        '@bottom-center { content: counter(page) } } ' +
        '@page front { @top-right { content: none } @bottom-center { content: counter(page, lower-roman) } }',
    )
    const { marginBoxes } = computePageStyle(theme, page(), size)
    expect(Object.keys(marginBoxes)).toEqual(['top-right', 'bottom-center'])
    expect(marginBoxes['top-right']).toMatchObject({
      fontSize: 8,
      fontStyle: 'italic',
      fontFamily: ['Garamond'],
      lineHeight: 15,
      textAlign: 'right',
    })
    const front = computePageStyle(theme, page({ name: 'front' }), size).marginBoxes
    expect(front['top-right']).toBeUndefined()
    expect(front['bottom-center']?.content).toEqual([
      { type: 'counter', name: 'page', style: 'lower-roman' },
    ])
  })

  it('tells what a page cannot do', () => {
    const { report, diagnostics } = collect()
    themeOf('@page :nth(2) { size: a5; margin: wide; @middle { content: "" } }', report)
    expect(diagnostics.map((one) => [one.code, one.message])).toEqual([
      ['theme/unsupported', '":nth(2)" does not select a page.'],
      ['theme/unsupported', '"size" has no effect in print.'],
      ['theme/bad-value', '"wide" is not a value of "margin".'],
      ['theme/unsupported', 'A page has no margin box "@middle".'],
    ])
    expect(diagnostics[1]?.hints[0]).toContain('book.yaml')
  })
})
