import { formatSvg, isElement, type SvgElement } from '../../drawing/svg-tree.ts'
import { definitions } from '../../drawing/svg-vocabulary.ts'
import { DrawingLibraryError, type DrawingLibrary } from '../../packages/drawing-library.ts'
import { mostFilteredWidth } from './filter-work.ts'
import { definitionsFor, pixelNeeds, type NeedsPixels } from './pixel-parts.ts'

/** How parts of a drawing become pixels. */
export interface PartSettings {
  /** The part of the drawing's own coordinates that can be seen, or more. */
  readonly view: Rectangle
  /** Pixels to a unit of the drawing's coordinates. */
  readonly resolution: number
  readonly library: DrawingLibrary
}

/** In the coordinates of a drawing. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Puts images in the place of those parts of a drawing that a PDF has no operators for. The rest
 * stays as it is. Undefined when there are too many such parts.
 */
export async function drawParts(
  root: SvgElement,
  settings: PartSettings,
): Promise<SvgElement | undefined> {
  const needsPixels = pixelNeeds(root)
  const count = countParts(root, needsPixels)
  if (count > mostParts) return undefined
  if (count === 0) return root
  const drawing: Drawing = { root, needsPixels, count, ...settings }
  return drawWithin(root, [], drawing)
}

// Each takes a few hundredths of a second.
const mostParts = 200

interface Drawing extends PartSettings {
  readonly root: SvgElement
  readonly needsPixels: NeedsPixels
  readonly count: number
}

function countParts(element: SvgElement, needsPixels: NeedsPixels): number {
  if (definitions.has(element.tag)) return 0
  if (needsPixels(element)) return 1
  return element.children
    .filter(isElement)
    .reduce((sum, child) => sum + countParts(child, needsPixels), 0)
}

async function drawWithin(
  element: SvgElement,
  outer: readonly string[],
  drawing: Drawing,
): Promise<SvgElement> {
  if (definitions.has(element.tag)) return element
  if (drawing.needsPixels(element)) return drawPart(element, outer, drawing)
  const { transform } = element.attributes
  const transforms = transform === undefined ? outer : [...outer, transform]
  const children = []
  for (const child of element.children)
    children.push(isElement(child) ? await drawWithin(child, transforms, drawing) : child)
  return { ...element, children }
}

async function drawPart(
  element: SvgElement,
  transforms: readonly string[],
  { root, count, view, resolution, library }: Drawing,
): Promise<SvgElement> {
  // How it blends with what is under it is for the PDF to draw.
  const { style = '', ...attributes } = element.attributes
  const blend = /mix-blend-mode:[^;]*/.exec(style)?.[0]
  const plain = { ...element, attributes: { ...attributes, style: withoutBlend(style) } }
  const back = inverseOf(transforms)
  const part = partOf(plain, transforms, definitionsFor(element, root))
  const box = back === undefined ? undefined : await findPart(part, view, library)
  const kept = blend === undefined ? {} : { style: blend }
  if (back === undefined || !box) return group(kept, [])
  const most = Math.floor(mostFilteredWidth(root, box) / Math.sqrt(count))
  const area = Math.sqrt((mostPixels * box.width) / box.height)
  const wanted = Math.ceil(box.width * resolution)
  const width = Math.max(1, Math.min(wanted, area, most, longestSide) | 0)
  const bytes = await library.toPixels(formatSvg(framed(part, box, width)), { paths: [] })
  const href = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
  const image: SvgElement = {
    type: 'element',
    tag: 'image',
    attributes: { ...sides(box), preserveAspectRatio: 'none', 'xlink:href': href },
    children: [],
  }
  return group({ ...kept, ...(back !== '' && { transform: back }) }, [image])
}

const mostPixels = 36_000_000
const longestSide = 30_000

function withoutBlend(style: string): string {
  return style.replace(/mix-blend-mode:[^;]*/g, 'mix-blend-mode:normal')
}

// Alone, where it is in the drawing.
function partOf(
  element: SvgElement,
  transforms: readonly string[],
  definitions: readonly SvgElement[],
): readonly SvgElement[] {
  const placed = transforms.reduceRight(
    (inner, transform) => group({ transform }, [inner]),
    element,
  )
  return [{ type: 'element', tag: 'defs', attributes: {}, children: definitions }, placed]
}

function group(attributes: SvgElement['attributes'], children: readonly SvgElement[]): SvgElement {
  return { type: 'element', tag: 'g', attributes, children }
}

function framed(part: readonly SvgElement[], box: Rectangle, pixels: number): SvgElement {
  const { x, y, width, height } = box
  const attributes = {
    viewBox: `${x} ${y} ${width} ${height}`,
    width: String(pixels),
    height: String(Math.min(longestSide, Math.max(1, Math.ceil((pixels * height) / width)))),
    preserveAspectRatio: 'none',
  }
  return { type: 'element', tag: 'svg', attributes, children: part }
}

// Filters take in what is beside the place that they draw to: both must be in the frame.
async function findPart(
  part: readonly SvgElement[],
  view: Rectangle,
  library: DrawingLibrary,
): Promise<Rectangle | undefined> {
  const drawn = await findDrawn(part, view, library)
  if (!drawn || !meets(drawn, view)) return undefined
  const source = await findInk(part.map(withoutFilter), view, library)
  const box = source ? unionOf(drawn, source) : drawn
  const margin = 0.1 * Math.max(box.width, box.height)
  return intersectionOf(view, {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  })
}

// The library fails on a filter that is wholly out of the frame, so the frame gets larger.
async function findDrawn(
  part: readonly SvgElement[],
  view: Rectangle,
  library: DrawingLibrary,
): Promise<Rectangle | undefined> {
  for (const factor of [1, 3, 10]) {
    try {
      return await findInk(part, enlarged(view, factor), library)
    } catch (error) {
      if (!(error instanceof DrawingLibraryError) || factor === 10) throw error
    }
  }
  return undefined
}

function enlarged({ x, y, width, height }: Rectangle, factor: number): Rectangle {
  const more = (factor - 1) / 2
  return {
    x: x - more * width,
    y: y - more * height,
    width: factor * width,
    height: factor * height,
  }
}

function meets(a: Rectangle, b: Rectangle): boolean {
  const { width, height } = intersectionOf(a, b)
  return width > 0 && height > 0
}

// In few pixels, which is enough to find it.
const coarse = 500

async function findInk(
  part: readonly SvgElement[],
  view: Rectangle,
  library: DrawingLibrary,
): Promise<Rectangle | undefined> {
  const pixels = Math.max(1, Math.round(Math.min(coarse, (coarse * view.width) / view.height)))
  const ink = await library.inkOf(formatSvg(framed(part, view, pixels)))
  if (!ink) return undefined
  const unit = view.width / pixels
  return {
    x: view.x + (ink.left - 1) * unit,
    y: view.y + (ink.top - 1) * unit,
    width: (ink.right - ink.left + 2) * unit,
    height: (ink.bottom - ink.top + 2) * unit,
  }
}

function withoutFilter(element: SvgElement): SvgElement {
  if (definitions.has(element.tag)) return element
  const { filter: _, ...attributes } = element.attributes
  const children = element.children.map((child) =>
    isElement(child) ? withoutFilter(child) : child,
  )
  return { ...element, attributes, children }
}

function unionOf(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const width = Math.max(a.x + a.width, b.x + b.width) - x
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y }
}

function intersectionOf(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  return { x, y, width, height: Math.min(a.y + a.height, b.y + b.height) - y }
}

function sides({ x, y, width, height }: Rectangle): Record<string, string> {
  return { x: String(x), y: String(y), width: String(width), height: String(height) }
}

// Undefined when they draw everything onto a line.
function inverseOf(transforms: readonly string[]): string | undefined {
  const inverses = transforms.toReversed().map((transform) => {
    const numbers = /^\s*matrix\(([^)]*)\)\s*$/
      .exec(transform)?.[1]
      ?.trim()
      .split(/[\s,]+/)
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (numbers ?? []).map(Number)
    const determinant = a * d - b * c
    if (!Number.isFinite(1 / determinant)) return undefined
    const turned = [d, -b, -c, a, c * f - d * e, b * e - a * f]
    return `matrix(${turned.map((number) => number / determinant).join(' ')})`
  })
  return inverses.includes(undefined) ? undefined : inverses.join(' ')
}
