/** What a drawing loses is told: in both editions, or on paper alone. */
import { describe, expect, it } from 'vitest'
import { cleanDrawing } from '../../src/drawing/clean-drawing.ts'

function lossesOf(inner: string, attributes = ''): readonly string[] {
  const cleaned = cleanDrawing(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" ${attributes}>${inner}</svg>`,
  )
  return [
    ...(cleaned?.removed ?? ['nothing drawn']),
    ...(cleaned?.lostOnPaper ?? []).map((what) => `${what} (on paper)`),
  ]
}

const rect = (style: string): string => `<rect width="9" height="9" style="${style}"/>`

describe('a drawing tells that it loses', () => {
  it.each([
    ['a line of one width', rect('vector-effect:non-scaling-stroke'), 'vector-effect (on paper)'],
    ['the color of a line', rect('fill:context-stroke'), 'context-stroke (on paper)'],
    ['the color of a shape', rect('stroke:context-fill'), 'context-fill (on paper)'],
    [
      'dashes by share',
      '<path d="M0 0h9" pathLength="9" stroke-dasharray="1"/>',
      'pathLength (on paper)',
    ],
    [
      'dashes of a group',
      '<g stroke-dasharray="1"><circle r="1" pathLength="9"/></g>',
      'pathLength (on paper)',
    ],
    ['a clip by path', rect("clip-path:path('M0 0h1v1z')"), 'clip-path: path() (on paper)'],
    ['a clip by shape', rect('clip-path:circle(3px)'), 'clip-path: circle(3px)'],
    ['a clip by rectangle', '<svg style="clip:rect(1px,2px,3px,4px)"/>', 'clip (on paper)'],
    ['a mask of opacity', '<mask id="a" mask-type="alpha"/>', 'mask-type (on paper)'],
    [
      'a box that must be drawn',
      '<path d="M0" style="transform-box:fill-box;transform-origin:center;rotate:9deg"/>',
      'transform-box (on paper), transform by CSS (on paper)',
    ],
    [
      'a turn in space',
      rect('transform:rotate3d(1,1,1,45deg)'),
      'transform: rotate3d(1, 1, 1, 45deg)',
    ],
    [
      'forms of letters',
      '<text style="font-feature-settings:\'swsh\'">a</text>',
      'font-feature-settings (on paper)',
    ],
    [
      'a ground of colors',
      '',
      'background: linear-gradient(red, blue)',
      'style="background:linear-gradient(red,blue)"',
    ],
    ['a ground from outside', '', 'a reference to a.png', 'style="background:url(a.png)"'],
    [
      'HTML',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
      'text in HTML (foreignObject)',
    ],
    ['HTML beside shapes', '<p xmlns="http://www.w3.org/1999/xhtml">a</p>', 'HTML (p)'],
    ['movement', '<animate attributeName="x"/>', 'animate'],
    ['movement by CSS', rect('animation:turn 2s'), 'animation'],
    ['scripts', '<script>x()</script>', 'script'],
    ['a handler', '<g onclick="x()"/>', 'onclick'],
    [
      'an image of the net',
      '<image href="https://x.org/a.png"/>',
      'a reference to https://x.org/a.png',
    ],
    ['a damaged image', '<image href="data:image/png;base64,AAAA"/>', 'an image that is damaged'],
    [
      'text that flows',
      '<flowRoot><flowPara>a</flowPara></flowRoot>',
      'text that flows (flowRoot)',
    ],
    ['text in a box', '<text style="inline-size:9px">a</text>', 'inline-size (on paper)'],
    [
      'letters by number',
      '<text><altGlyph>a</altGlyph></text>',
      'the shapes of letters that it asks for (altGlyph)',
    ],
    [
      'text on the other side',
      '<text><textPath path="M0 0h9" side="right">a</textPath></text>',
      'side',
    ],
    ['styles for paper', '<style media="print">g{fill:red}</style>', 'styles for print'],
    [
      'styles for what nothing knows',
      '<style>@supports (hue:y){g{fill:red}}</style>',
      'styles for @supports (hue:y)',
    ],
    [
      'styles for boxes',
      '<style>@container (width>9px){g{fill:red}}</style>',
      'styles for @container',
    ],
  ])('%s', (_, inner, expected, attributes = '') => {
    expect(lossesOf(inner, attributes).join(', ')).toBe(expected)
  })

  it.each([
    [
      'no effect',
      rect('vector-effect:none;mask-type:luminance;font-feature-settings:normal;animation:none'),
    ],
    ['origins of nothing', rect('transform-origin:3px 3px;transform-box:fill-box')],
    ['shares without dashes', '<path d="M0 0h9" pathLength="9"/>'],
    [
      'lines that stand',
      '<text style="inline-size:9px;white-space:pre"><tspan y="2">a</tspan></text>',
    ],
    [
      'styles for everything',
      '<style media="screen, print">g{fill:red}</style><style media="all">g{fill:red}</style>',
    ],
    ['a style for what everything knows', '<style>@supports not (hue:y){g{fill:red}}</style>'],
    [
      'notes of programs',
      '<metadata>a</metadata><n:view xmlns:n="urn:n"/><g pointer-events="none" style="-inkscape-stroke:none;cursor:help"/>',
    ],
  ])('but not %s', (_, inner) => {
    expect(lossesOf(inner)).toEqual([])
  })

  it('keeps letters whose shapes nobody can choose, and spaces', () => {
    const text =
      '<text style="white-space:pre;text-transform:capitalize">a  <altGlyph>b</altGlyph></text>'
    expect(cleanDrawing(`<svg>${text}</svg>`)?.text).toContain(
      '<text xml:space="preserve" style="white-space:pre">A  <tspan>B</tspan></text>',
    )
  })
})
