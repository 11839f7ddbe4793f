import type { Resource } from '../../book/model/book.ts'
import {
  formatSvg,
  isElement,
  parseSvg,
  type SvgElement,
  type SvgNode,
} from '../../drawing/svg-tree.ts'
import { smallestText } from '../../drawing/text-sizes.ts'
import { DrawingLibraryError, type DrawingLibrary } from '../../packages/drawing-library.ts'
import type { FontFiles } from '../../fonts/load-font-files.ts'
import { countSvgElements } from './count-svg-elements.ts'
import { mostFilteredWidth } from './filter-work.ts'
import { chooseLabelFonts, type MatchFonts } from './label-fonts.ts'
import { drawnWidth } from './thicken-drawing.ts'
import { UndrawableError } from './undrawable-error.ts'

/** A drawing as simple shapes: paths, groups, images, gradients, clips. Its text is outlines. */
export interface SimpleDrawing {
  readonly root: SvgElement
  readonly preserveAspectRatio: string
  /** The size of its smallest text, as a share of its width; absent when it has none. */
  readonly smallestText?: number
  /** Characters in it that no font has. */
  readonly missing: readonly string[]
  /** Draws all of it in pixels, as a PNG. When its filters take long, it has fewer than asked. */
  readonly render: (width: number) => Promise<Uint8Array>
}

/** Where drawings find fonts and the library. */
export interface DrawingTools {
  readonly match: MatchFonts
  readonly fontFiles: FontFiles
  readonly library: DrawingLibrary
}

/** Brings a drawing to simple shapes. */
export async function simplifyDrawing(
  { bytes, width, height }: Pick<Resource, 'bytes' | 'width' | 'height'>,
  { match, fontFiles, library }: DrawingTools,
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
  const source = formatSvg(root)
  const files = fonts.map((font) => fontFiles.of(font))
  const [first] = files
  const named = { paths: files.map(({ path }) => path), ...(first && { family: first.family }) }
  const simple = parseSvg(await library.toShapes(source, named).catch(undrawable))
  if (!simple) throw new UndrawableError('it is of a rare kind')
  const smallest = smallestText(sized)
  return {
    root: paintInOrder(simple),
    ...(smallest !== undefined && { smallestText: smallest / drawnWidth(sized, width) }),
    preserveAspectRatio: root.attributes['preserveAspectRatio'] ?? 'xMidYMid meet',
    missing,
    render: (pixels) => {
      const most = Math.floor(mostFilteredWidth(simple, { width, height }))
      const drawn = Math.max(1, Math.min(pixels, most))
      return library.toPixels(source, named, drawn).catch(undrawable)
    },
  }
}

/** Throws a failure of the library in words for people. */
export function undrawable(error: unknown): never {
  if (!(error instanceof DrawingLibraryError)) throw error
  throw new UndrawableError('the program that reads drawings fails on it')
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
