/** Where the parts of a drawing are, before it is drawn. */
import type { Color } from '../theme/css/color.ts'
import { isElement, type SvgElement } from './svg-tree.ts'

/** A rectangle in shares of the width and height of a drawing: 0 is left or top, 1 right or bottom. */
export interface DrawnArea {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A shape, a line or an image in a drawing. */
export interface DrawnPart {
  readonly type: 'fill' | 'stroke' | 'image'
  /** The rectangle around it, with the width of a line, as far as the drawing shows it. */
  readonly area: DrawnArea
  /** Absent for images, and for more than one color. */
  readonly color?: Color
}

/** How a drawing fills its box. */
export interface DrawnSize {
  readonly width: number
  readonly height: number
  /** As SVG says it. */
  readonly preserveAspectRatio: string
}

/**
 * The parts of a drawing of simple shapes, in the order in which they are painted. A curve counts
 * with its control points.
 */
export function drawnParts(root: SvgElement, size: DrawnSize): readonly DrawnPart[] {
  const clips = new Map<string, SvgElement>()
  collectClips(root, clips)
  const walk: Walk = { matrix: viewMatrix(root, size), clip: everything, clips }
  const scaled = ({ left, top, right, bottom }: DrawnArea): DrawnArea => ({
    left: left / size.width,
    top: top / size.height,
    right: right / size.width,
    bottom: bottom / size.height,
  })
  const box = { left: 0, top: 0, right: size.width, bottom: size.height }
  return partsIn(root, walk).flatMap((part) => {
    const area = shared(part.area, box)
    return area ? [{ ...part, area: scaled(area) }] : []
  })
}

/** A transformation: the six numbers of SVG (SVG 1.1, § 7.4). */
type Matrix = readonly [number, number, number, number, number, number]

interface Walk {
  readonly matrix: Matrix
  readonly clip: DrawnArea
  readonly clips: ReadonlyMap<string, SvgElement>
}

const everything: DrawnArea = {
  left: -Infinity,
  top: -Infinity,
  right: Infinity,
  bottom: Infinity,
}

function collectClips(element: SvgElement, clips: Map<string, SvgElement>): void {
  const { id } = element.attributes
  if (element.tag === 'clipPath' && id !== undefined) clips.set(id, element)
  for (const child of element.children) if (isElement(child)) collectClips(child, clips)
}

// SVG 1.1, § 7.8.
function viewMatrix({ attributes }: SvgElement, size: DrawnSize): Matrix {
  const { width, height, preserveAspectRatio } = size
  const numbers = (attributes['viewBox'] ?? '').trim().split(/[\s,]+/)
  const [x = 0, y = 0, wide = width, high = height] =
    numbers.length === 4 ? numbers.map(Number) : []
  const [across, down] = [width / wide, height / high]
  if (preserveAspectRatio.startsWith('none')) return [across, 0, 0, down, -x * across, -y * down]
  const scale = /\bslice\b/.test(preserveAspectRatio)
    ? Math.max(across, down)
    : Math.min(across, down)
  const [, alongX = 'Mid', alongY = 'Mid'] =
    /x(Min|Mid|Max)Y(Min|Mid|Max)/.exec(preserveAspectRatio) ?? []
  const moveX = (width - wide * scale) * (shares[alongX] ?? 0.5)
  const moveY = (height - high * scale) * (shares[alongY] ?? 0.5)
  return [scale, 0, 0, scale, moveX - x * scale, moveY - y * scale]
}

const shares: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 }

function partsIn(element: SvgElement, outer: Walk): readonly DrawnPart[] {
  if (definitions.has(element.tag)) return []
  const walk = within(element, outer)
  const own =
    element.tag === 'path'
      ? pathParts(element, walk)
      : element.tag === 'image'
        ? imageParts(element, walk)
        : []
  return [...own, ...element.children.filter(isElement).flatMap((child) => partsIn(child, walk))]
}

// They are not drawn in their own place.
const definitions: ReadonlySet<string> = new Set([
  'defs',
  'clipPath',
  'mask',
  'pattern',
  'filter',
  'linearGradient',
  'radialGradient',
])

function within({ attributes }: SvgElement, walk: Walk): Walk {
  const matrix = times(walk.matrix, matrixOf(attributes['transform']))
  const id = /url\(#([^)]*)\)/.exec(attributes['clip-path'] ?? '')?.[1]
  const path = id === undefined ? undefined : walk.clips.get(id)
  const cut = path && clipArea(path, { ...walk, matrix, clip: everything })
  return { ...walk, matrix, clip: cut ? (shared(walk.clip, cut) ?? nowhere) : walk.clip }
}

// It cuts everything off.
const nowhere: DrawnArea = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }

function clipArea(clip: SvgElement, walk: Walk): DrawnArea | undefined {
  const matrix = times(walk.matrix, matrixOf(clip.attributes['transform']))
  const shapes = clip.children.filter(isElement)
  return shapes.reduce<DrawnArea | undefined>((all, shape) => {
    const placed = times(matrix, matrixOf(shape.attributes['transform']))
    const area = areaOfPath(shape.attributes['d'] ?? '', placed)
    return area ? union(all, area) : all
  }, undefined)
}

// The library writes every transformation as a matrix.
function matrixOf(transform: string | undefined): Matrix {
  const list = /^\s*matrix\(([^)]*)\)\s*$/.exec(transform ?? '')?.[1]
  if (list === undefined) return [1, 0, 0, 1, 0, 0]
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return [a, b, c, d, e, f]
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

function pathParts({ attributes }: SvgElement, { matrix, clip }: Walk): readonly DrawnPart[] {
  const area = areaOfPath(attributes['d'] ?? '', matrix)
  if (!area) return []
  const { fill = '#000000', stroke = 'none' } = attributes
  const width = Number(attributes['stroke-width'] ?? 1)
  const [a, b, c, d] = matrix
  const reach = (width * Math.sqrt(Math.abs(a * d - b * c))) / 2
  const line = {
    left: area.left - reach,
    top: area.top - reach,
    right: area.right + reach,
    bottom: area.bottom + reach,
  }
  return [
    ...(fill === 'none' ? [] : shown('fill', shared(area, clip), fill)),
    ...(stroke === 'none' ? [] : shown('stroke', shared(line, clip), stroke)),
  ]
}

function imageParts({ attributes }: SvgElement, { matrix, clip }: Walk): readonly DrawnPart[] {
  const [x, y] = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)]
  const [width, height] = [Number(attributes['width'] ?? 0), Number(attributes['height'] ?? 0)]
  const corners = `M ${x} ${y} L ${x + width} ${y + height} L ${x + width} ${y} L ${x} ${y + height}`
  const area = areaOfPath(corners, matrix)
  return area ? shown('image', shared(area, clip), '') : []
}

function shown(
  type: DrawnPart['type'],
  area: DrawnArea | undefined,
  paint: string,
): readonly DrawnPart[] {
  if (!area) return []
  const color = colorOf(paint)
  return [{ type, area, ...(color && { color }) }]
}

// The library writes plain colors in six digits.
function colorOf(paint: string): Color | undefined {
  if (!/^#[\da-f]{6}$/i.test(paint)) return undefined
  const channel = (at: number) => Number.parseInt(paint.slice(at, at + 2), 16)
  return { r: channel(1), g: channel(3), b: channel(5) }
}

// The library writes paths with absolute M, L, Q, C and Z alone.
function areaOfPath(path: string, [a, b, c, d, e, f]: Matrix): DrawnArea | undefined {
  const numbers = path.match(/-?[\d.]+(?:e[-+]?\d+)?/gi)?.map(Number) ?? []
  if (numbers.length < 2) return undefined
  let { left, top, right, bottom } = nowhere
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = [numbers[at], numbers[at + 1]]
    const [across, down] = [a * x + c * y + e, b * x + d * y + f]
    left = Math.min(left, across)
    right = Math.max(right, across)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  return { left, top, right, bottom }
}

function shared(a: DrawnArea, b: DrawnArea): DrawnArea | undefined {
  const left = Math.max(a.left, b.left)
  const top = Math.max(a.top, b.top)
  const right = Math.min(a.right, b.right)
  const bottom = Math.min(a.bottom, b.bottom)
  return left <= right && top <= bottom ? { left, top, right, bottom } : undefined
}

function union(a: DrawnArea | undefined, b: DrawnArea): DrawnArea {
  if (!a) return b
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}
