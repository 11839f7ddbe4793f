import type { Resource } from '../../book/model/book.ts'
import {
  formatSvg,
  isElement,
  parseSvg,
  type SvgElement,
  type SvgNode,
} from '../../drawing/svg-tree.ts'
import type { FontFiles } from '../../fonts/load-font-files.ts'
import { countSvgElements } from './count-svg-elements.ts'
import { mostFilteredWidth } from './filter-work.ts'
import { chooseLabelFonts, type MatchFonts } from './label-fonts.ts'
import { UndrawableError } from './undrawable-error.ts'

/** A drawing as simple shapes: paths, groups, images, gradients, clips. Its text is outlines. */
export interface SimpleDrawing {
  readonly svg: string
  readonly preserveAspectRatio: string
  /** It contains something that a PDF cannot draw, and must be printed in pixels. */
  readonly needsPixels: boolean
  /** Characters in it that no font has. */
  readonly missing: readonly string[]
  /** Draws it in pixels of this width, or fewer when its filters would take long, as a PNG. */
  readonly render: (width: number) => Uint8Array
}

/** Brings a drawing to simple shapes. */
export async function simplifyDrawing(
  { bytes, width, height }: Pick<Resource, 'bytes' | 'width' | 'height'>,
  match: MatchFonts,
  fontFiles: FontFiles,
): Promise<SimpleDrawing> {
  const text = new TextDecoder().decode(bytes)
  if (countSvgElements(text) > mostElements) throw new UndrawableError('it has too many parts')
  const parsed = parseSvg(text)
  if (!parsed) throw new UndrawableError('it is no well-formed SVG')
  if (textLength(parsed) > longestText) throw new UndrawableError('it has too much text')
  const sized = withSize(parsed, width, height)
  const { root, fonts, missing } = chooseLabelFonts(
    sized,
    match,
    (font) => fontFiles.of(font).family,
  )
  const { Resvg } = await import('@resvg/resvg-js')
  const source = formatSvg(root)
  const files = fonts.map((font) => fontFiles.of(font))
  const [first] = files
  const font = {
    loadSystemFonts: false,
    fontFiles: files.map(({ path }) => path),
    ...(first && { defaultFontFamily: first.family, serifFamily: first.family }),
  }
  const simple = parseSvg(new Resvg(source, { font }).toString())
  if (!simple) throw new UndrawableError('it is of a rare kind')
  return {
    svg: formatSvg(paintInOrder(simple)),
    preserveAspectRatio: root.attributes['preserveAspectRatio'] ?? 'xMidYMid meet',
    needsPixels: needsPixels(simple),
    missing,
    render: (pixels) => {
      const most = Math.floor(mostFilteredWidth(simple, { width, height }))
      const value = Math.max(1, Math.min(pixels, most))
      const fitTo = { mode: 'width', value } as const
      return new Resvg(source, { font, fitTo }).render().asPng()
    },
  }
}

// A detailed engraving or map has some ten thousand elements, and drawing each takes a few
// kilobytes of memory.
const mostElements = 100_000

// In UTF-16 units: ten pages of a book. Each letter becomes an outline.
const longestText = 20_000

function textLength({ children }: SvgElement): number {
  return children.reduce(
    (sum, child) => sum + (isElement(child) ? textLength(child) : child.value.trim().length),
    0,
  )
}

// In CSS px. The size on the page is another; this only gives the proportions.
const largest = 10_000

function withSize(root: SvgElement, width: number, height: number): SvgElement {
  const viewBox = root.attributes['viewBox'] ?? `0 0 ${width} ${height}`
  const scale = Math.min(1, largest / Math.max(width, height))
  const size = { viewBox, width: String(width * scale), height: String(height * scale) }
  return { ...root, attributes: { ...root.attributes, ...size } }
}

// The drawing operators used here have no filters and no blending. Masks of masks, clipped clips,
// and turned gradients beyond their ends have operators, but printers do not agree on them.
function needsPixels({ tag, attributes, children }: SvgElement): boolean {
  const { style = '' } = attributes
  if (attributes['filter'] !== undefined || /mix-blend-mode:(?!normal)/.test(style)) return true
  if (tag === 'mask' && (attributes['mask'] !== undefined || /alpha/.test(style))) return true
  if (tag === 'clipPath' && attributes['clip-path'] !== undefined) return true
  if (tag === 'image' && !/^data:image\/(?:png|jpe?g);/.test(hrefOf(attributes))) return true
  return children.some((child) => isElement(child) && needsPixels(child))
}

function hrefOf(attributes: SvgElement['attributes']): string {
  return attributes['href'] ?? attributes['xlink:href'] ?? ''
}

// A path with its line under its fill is drawn as two paths: the line, then the fill.
function paintInOrder(element: SvgElement): SvgElement {
  const children = element.children.flatMap((child): readonly SvgNode[] => {
    if (!isElement(child)) return []
    const { 'paint-order': order, ...attributes } = child.attributes
    const isUnder = order !== undefined && /^\s*stroke/.test(order)
    if (child.tag !== 'path' || !isUnder) return [paintInOrder(child)]
    const line = { ...attributes, fill: 'none' }
    return [
      { ...child, attributes: line },
      { ...child, attributes: { ...attributes, stroke: 'none' } },
    ]
  })
  return { ...element, children }
}
