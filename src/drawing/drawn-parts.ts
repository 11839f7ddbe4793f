/** Where the parts of a drawing are, before it is drawn. */
import type { Color } from '../theme/css/color.ts'
import { around, overlap, type Area } from './area.ts'
import { compose, identity, mapPoint, type Matrix } from './matrix.ts'
import { isElement, type SvgElement } from './svg-tree.ts'
import { definitions } from './svg-vocabulary.ts'

/** A shape, a line or an image in a drawing. */
export interface DrawnPart {
  readonly type: 'fill' | 'stroke' | 'image'
  /**
   * The rectangle around it, with the width of a line, as far as the drawing shows it. In shares of
   * the width and height of the drawing: 0 is left or top, 1 right or bottom.
   */
  readonly area: Area
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
  const scaled = ({ left, top, right, bottom }: Area): Area => ({
    left: left / size.width,
    top: top / size.height,
    right: right / size.width,
    bottom: bottom / size.height,
  })
  const box = { left: 0, top: 0, right: size.width, bottom: size.height }
  return partsIn(root, walk).flatMap((part) => {
    const area = overlap(part.area, box)
    return area ? [{ ...part, area: scaled(area) }] : []
  })
}

interface Walk {
  readonly matrix: Matrix
  readonly clip: Area
  readonly clips: ReadonlyMap<string, SvgElement>
}

const everything: Area = {
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

function within({ attributes }: SvgElement, walk: Walk): Walk {
  const matrix = compose(matrixOf(attributes['transform']), walk.matrix)
  const id = /url\(#([^)]*)\)/.exec(attributes['clip-path'] ?? '')?.[1]
  const path = id === undefined ? undefined : walk.clips.get(id)
  const cut = path && clipArea(path, { ...walk, matrix, clip: everything })
  return { ...walk, matrix, clip: cut ? (overlap(walk.clip, cut) ?? nowhere) : walk.clip }
}

// It cuts everything off.
const nowhere: Area = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }

function clipArea(clip: SvgElement, walk: Walk): Area | undefined {
  const matrix = compose(matrixOf(clip.attributes['transform']), walk.matrix)
  const shapes = clip.children.filter(isElement)
  return shapes.reduce<Area | undefined>((all, shape) => {
    const placed = compose(matrixOf(shape.attributes['transform']), matrix)
    const area = areaOfPath(shape.attributes['d'] ?? '', placed)
    return area ? around(all, area) : all
  }, undefined)
}

// The library writes every transformation as a matrix.
function matrixOf(transform: string | undefined): Matrix {
  const list = /^\s*matrix\(([^)]*)\)\s*$/.exec(transform ?? '')?.[1]
  if (list === undefined) return identity
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return [a, b, c, d, e, f]
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
    ...(fill === 'none' ? [] : shown('fill', overlap(area, clip), fill)),
    ...(stroke === 'none' ? [] : shown('stroke', overlap(line, clip), stroke)),
  ]
}

function imageParts({ attributes }: SvgElement, { matrix, clip }: Walk): readonly DrawnPart[] {
  const [x, y] = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)]
  const [width, height] = [Number(attributes['width'] ?? 0), Number(attributes['height'] ?? 0)]
  const corners = `M ${x} ${y} L ${x + width} ${y + height} L ${x + width} ${y} L ${x} ${y + height}`
  const area = areaOfPath(corners, matrix)
  return area ? shown('image', overlap(area, clip), '') : []
}

function shown(
  type: DrawnPart['type'],
  area: Area | undefined,
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
function areaOfPath(path: string, matrix: Matrix): Area | undefined {
  const numbers = path.match(/-?[\d.]+(?:e[-+]?\d+)?/gi)?.map(Number) ?? []
  if (numbers.length < 2) return undefined
  let { left, top, right, bottom } = nowhere
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = [numbers[at], numbers[at + 1]]
    const [across, down] = mapPoint(matrix, x, y)
    left = Math.min(left, across)
    right = Math.max(right, across)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  return { left, top, right, bottom }
}
