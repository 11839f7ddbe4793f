/** Drawings as design programs write them, on paper: the color of a place on the page that poppler draws. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Resource } from '../../src/book/model/book.ts'
import { cleanDrawing } from '../../src/drawing/clean-drawing.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { paintPdf } from '../../src/pdf/paint-pdf.ts'
import { missing } from '../support/checkers.ts'
import { collect } from '../support/collect.ts'
import { someElement } from '../support/origins.ts'
import { skipAloud } from '../support/skip-aloud.ts'
import { page, pagedBook } from './pages.ts'

const side = 40
const teal = [0, 128, 128]
const pale = [127, 191, 191]
const white = [255, 255, 255]
const black = [0, 0, 0]
const red = [255, 0, 0]

/** A drawing of 40 by 40, where in it to look, and what color is there. */
interface Row {
  readonly name: string
  readonly svg: string
  /** Attributes of the root. */
  readonly root?: string
  readonly at?: readonly [x: number, y: number]
  readonly color: readonly number[]
}

const square = (attributes: string): string => `<rect width="40" height="40" ${attributes}/>`
const styled = (css: string, body: string): string => `<style>${css}</style>${body}`

const rows: readonly Row[] = [
  { name: 'a class', svg: styled('.a{fill:teal}', square('class="a"')), color: teal },
  { name: 'a later place', svg: styled('rect:nth-child(2){fill:teal}', square('')), color: teal },
  { name: 'a variable', svg: square('style="fill:var(--none, teal)"'), color: teal },
  { name: 'hsl()', svg: square('fill="hsl(180 100% 25%)"'), color: teal },
  { name: 'eight digits', svg: square('fill="#00808080"'), color: pale },
  { name: 'rgba()', svg: square('fill="rgba(0,128,128,.5)"'), color: pale },
  { name: 'percents', svg: square('fill="teal" fill-opacity="50%"'), color: pale },
  { name: 'currentColor', svg: square('fill="currentColor"'), color: black },
  {
    name: 'the color of a group',
    svg: `<g color="teal">${square('fill="currentColor"')}</g>`,
    color: teal,
  },
  {
    name: 'a switch',
    svg: `<switch><foreignObject width="1" height="1"/>${square('fill="teal"')}</switch>`,
    color: teal,
  },
  {
    name: 'a drawing in the drawing',
    svg: '<svg x="10" y="10" width="20" height="20" viewBox="0 0 2 2"><rect width="2" height="2" fill="teal"/></svg>',
    color: teal,
  },
  {
    name: 'a line under its fill',
    svg: '<path d="M0 0H40V40H0z" fill="teal" stroke="red" stroke-width="70" paint-order="stroke"/>',
    color: teal,
  },
  {
    name: 'a line over its fill',
    svg: '<path d="M0 0H40V40H0z" fill="teal" stroke="red" stroke-width="70"/>',
    color: red,
  },
  {
    name: 'a symbol',
    svg: '<symbol id="a" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" fill="teal"/></symbol><use href="#a" width="40" height="40"/>',
    color: teal,
  },
  {
    name: 'a gradient',
    svg: `<linearGradient id="a"><stop stop-color="teal"/><stop offset="1" stop-color="teal"/></linearGradient>${square('fill="url(#a)"')}`,
    color: teal,
  },
  {
    name: 'a pattern',
    svg: `<pattern id="a" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M0 0h5v5H0z" fill="teal"/></pattern>${square('fill="url(#a)"')}`,
    color: teal,
  },
  {
    name: 'a clip',
    svg: `<clipPath id="a"><path d="M0 0h9v9z"/></clipPath>${square('fill="teal" clip-path="url(#a)"')}`,
    color: white,
  },
  {
    name: 'a mask',
    svg: `<mask id="a"><path d="M0 0H40V40H0z" fill="#808080"/></mask>${square('fill="teal" mask="url(#a)"')}`,
    color: [127, 191, 191],
  },
  {
    name: 'a mask of a mask',
    svg: `<mask id="b"><path d="M0 0h9v9z" fill="#fff"/></mask><mask id="a" mask="url(#b)"><path d="M0 0H40V40H0z" fill="#fff"/></mask>${square('fill="teal" mask="url(#a)"')}`,
    color: white,
  },
  {
    name: 'a filter',
    svg: `<filter id="a"><feFlood flood-color="teal"/></filter>${square('filter="url(#a)"')}`,
    color: teal,
  },
  {
    name: 'blending',
    svg: `${square('fill="teal"')}${square('fill="white" style="mix-blend-mode:multiply"')}`,
    color: teal,
  },
  {
    name: 'a filter in turned and faded groups',
    svg: `<filter id="a"><feFlood flood-color="teal"/></filter><g transform="translate(40) scale(2)" opacity=".5"><g transform="rotate(90)"><path d="M0 0h20v20H0z" filter="url(#a)"/></g></g>`,
    color: pale,
  },
  {
    name: 'a pattern of filtered parts',
    svg: `<filter id="b"><feFlood flood-color="teal"/></filter><pattern id="a" width="20" height="20" patternUnits="userSpaceOnUse"><path d="M0 0h20v20H0z" filter="url(#b)"/></pattern>${square('fill="url(#a)"')}`,
    color: teal,
  },
  {
    name: 'a shadow far from what casts it',
    svg: '<filter id="a" x="-9" y="-9" width="19" height="19"><feOffset dx="18" dy="18"/></filter><path d="M0 0h6v6H0z" fill="teal" filter="url(#a)"/>',
    color: teal,
  },
  {
    name: 'a filter on what cannot be seen',
    svg: `${square('fill="teal"')}<filter id="a"><feGaussianBlur stdDeviation="1"/></filter><path d="M90 90h9v9z" filter="url(#a)"/>`,
    color: teal,
  },
  {
    name: 'a filter that blends',
    svg: `${square('fill="teal"')}<filter id="a"><feFlood flood-color="white"/></filter><g style="mix-blend-mode:multiply"><path d="M0 0h40v40H0z" filter="url(#a)"/></g>`,
    color: teal,
  },
  {
    name: 'faded blending',
    svg: `${square('fill="white"')}${square('fill="teal" opacity=".5" style="mix-blend-mode:multiply"')}`,
    color: pale,
  },
  {
    name: 'blending that an isolated group keeps within',
    svg: `${square('fill="black"')}<g style="isolation:isolate">${square('fill="teal" style="mix-blend-mode:multiply"')}</g>`,
    color: teal,
  },
  {
    name: 'an image of pixels',
    svg: '<image width="40" height="40" preserveAspectRatio="none" href="data:image/gif;base64,R0lGODdhAQABAIAAAACAgAAAACwAAAAAAQABAAACAkQBADs="/>',
    color: teal,
  },
  {
    name: 'a marker',
    svg: '<marker id="a" viewBox="0 0 1 1" markerWidth="40" markerHeight="40" refX=".5" refY=".5" markerUnits="userSpaceOnUse"><path d="M0 0h1v1H0z" fill="teal"/></marker><path d="M20 20h1" marker-start="url(#a)"/>',
    color: teal,
  },
  {
    name: 'entities of its own',
    svg: square('fill="&ink;"'),
    color: teal,
  },
  {
    name: 'a turn about a point',
    svg: turned('transform:rotate(45deg);transform-origin:20px 20px'),
    at: [4, 4],
    color: white,
  },
  {
    name: 'a turn about the middle',
    svg: turned('transform:rotate(.125turn);transform-origin:center'),
    color: teal,
  },
  {
    name: 'a turn in its own box',
    svg: turned('transform-box:fill-box;transform-origin:50% 50%;rotate:45deg'),
    color: teal,
  },
  {
    name: 'a push',
    svg: '<rect width="20" height="20" style="translate:10px 50%" fill="teal"/>',
    at: [20, 30],
    color: teal,
  },
  {
    name: 'a size',
    svg: '<rect width="4" height="4" style="scale:10" fill="teal"/>',
    at: [35, 35],
    color: teal,
  },
  {
    name: 'a turned whole',
    root: 'transform="rotate(180)"',
    svg: '<rect width="20" height="20" fill="teal"/>',
    at: [30, 30],
    color: teal,
  },
  { name: 'a ground', root: 'style="background:teal"', svg: '', color: teal },
  {
    name: 'a ground under a view',
    root: 'viewBox="0 0 1 4" style="background-color:#008080"',
    svg: '',
    at: [2, 20],
    color: teal,
  },
  {
    name: 'capitals by CSS',
    svg: text('i', 'EB Garamond').replace('<text', '<text style="text-transform:uppercase"'),
    at: [20, 12],
    color: teal,
  },
  {
    name: 'text along its own path',
    svg: '<text font-size="30" stroke="teal" stroke-width="30"><textPath path="M0 30H40">MMM</textPath></text>',
    color: teal,
  },
  {
    name: 'a style for what is supported',
    svg: styled(
      '@supports (fill:red){rect{fill:teal}} @supports (display:grid-lanes) and (hue:y){rect{fill:red}}',
      square(''),
    ),
    color: teal,
  },
  { name: 'letters', svg: text('■', 'EB Garamond'), color: teal },
  { name: 'Hebrew', svg: text('ם', 'Arial'), at: [20, 38], color: teal },
  { name: 'Arabic', svg: text('ـــ', 'serif', 120), at: [20, 38], color: teal },
]

function turned(style: string): string {
  return `<rect x="2" y="2" width="36" height="36" fill="teal" style="${style}"/>`
}

// A letter so large that its strokes cover the place that is looked at.
function text(letter: string, family: string, size = 60): string {
  return `<text x="20" y="39" text-anchor="middle" font-size="${size}" font-family="${family}" fill="teal" stroke="teal" stroke-width="4">${letter}</text>`
}

const folder = mkdtempSync(join(tmpdir(), 'octavo-drawings-'))
const { report, diagnostics } = collect()
let pixels: Uint8Array | undefined
const columns = 6
const pageWidth = columns * side

beforeAll(async () => {
  if (missing('pdftoppm') !== undefined) return
  const resources = rows.map(({ name, svg, root }) => drawing(name, svg, root))
  const items = rows.map(({ name }, index) => ({
    type: 'image' as const,
    x: (index % columns) * side,
    y: Math.floor(index / columns) * side,
    width: side,
    height: side,
    resource: name,
    alt: name,
    origin: someElement,
  }))
  const height = Math.ceil(rows.length / columns) * side
  const pages = [{ ...page(items), size: { width: pageWidth, height } }]
  const fonts = await loadFontLibrary([], report)
  const named = Object.fromEntries(resources.map((resource) => [resource.name, resource]))
  writeFileSync(join(folder, 'a.pdf'), await paintPdf(pagedBook(pages), named, { fonts, report }))
  const { stdout } = spawnSync('pdftoppm', ['-r', '72', join(folder, 'a.pdf')], { maxBuffer: 1e8 })
  pixels = new Uint8Array(stdout.subarray(stdout.length - pageWidth * height * 3))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function drawing(name: string, svg: string, attributes = ''): Resource {
  const type = '<!DOCTYPE svg [<!ENTITY ink "teal">]>'
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" ${attributes}>${svg}</svg>`
  const cleaned = cleanDrawing(type + root)
  if (!cleaned) throw new Error(`internal: ${name} is no drawing`)
  const bytes = new TextEncoder().encode(cleaned.text)
  return { name, mediaType: 'image/svg+xml', bytes, width: side, height: side }
}

describe('on paper', () => {
  test.for(rows.map((row, index) => ({ ...row, index })))(
    'a drawing with $name is drawn',
    ({ at = [20, 20], color, index }, context) => {
      const reason = missing('pdftoppm')
      if (reason !== undefined) skipAloud(context, reason)
      const x = (index % columns) * side + at[0]
      const y = Math.floor(index / columns) * side + at[1]
      const start = (y * pageWidth + x) * 3
      const drawn = [...(pixels ?? []).slice(start, start + 3)]
      const difference = drawn.map((value, channel) => Math.abs(value - (color[channel] ?? 0)))
      expect(Math.max(...difference), `drawn ${drawn}, not ${color}`).toBeLessThan(6)
    },
  )

  test('nothing is said against them', () => {
    expect(diagnostics).toEqual([])
  })
})
