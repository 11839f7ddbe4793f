import { describe, expect, it } from 'vitest'
import { computePageStyle } from '../../../src/theme/cascade/compute-page-style.ts'
import { themeOf } from '../styled.ts'

const size = { width: 400, height: 600 }

/** The margins and the boxes of both sides of a chapter. */
function sides(css: string, first = false) {
  const theme = themeOf(css)
  const [left, right] = (['verso', 'recto'] as const).map((side) =>
    computePageStyle(theme, { name: 'chapter', side, first, blank: false }, size),
  )
  return { left, right }
}

describe('the margins of an author', () => {
  it.each(['classic', 'modern'])('win over the sides of the theme %s', (name) => {
    const { left, right } = sides(`@import "octavo:${name}"; @page { margin: 30pt 20pt 40pt }`)
    expect(left?.margin).toEqual({ top: 30, right: 20, bottom: 40, left: 20 })
    expect(right?.margin).toEqual(left?.margin)
  })

  it('may differ by side, wherever those rules stand', () => {
    const css = '@page :left { margin-left: 10pt } @page { margin: 20pt }'
    expect(sides(`@import "octavo:classic"; ${css}`).left?.margin.left).toBe(10)
    expect(sides(`@import "octavo:classic"; ${css}`).right?.margin.left).toBe(20)
  })

  it('leave the running heads of the theme, and its openings without one', () => {
    const css = '@import "octavo:classic"; @page { margin: 20pt; @top-center { content: "X" } }'
    expect(Object.keys(sides(css).left?.marginBoxes ?? {})).toEqual(['top-left', 'top-center'])
    expect(Object.keys(sides(css, true).right?.marginBoxes ?? {})).toEqual(['bottom-center'])
  })
})
