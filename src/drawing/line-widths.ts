/** The widths of the lines in a drawing: the thinnest one, and a drawing without thin ones. */
import { formatSvg, isElement, parseSvg, type SvgElement } from './svg-tree.ts'

/**
 * The drawing of a formula with no line thinner than so many of its own units. A thinner one grows
 * to both sides, so that it stays where it is.
 */
export function thickenLines(svg: string, least: number): string {
  const root = parseSvg(svg)
  if (!root || (thinnestLine(root) ?? least) >= least) return svg
  return formatSvg(thickenElement(root, least))
    .replace(/^<\?xml.*?\?>\n/, '')
    .trimEnd()
}

/** A part of a drawing with no line thinner than so many units of what is around it. */
export function thickenElement(element: SvgElement, leastOutside: number): SvgElement {
  if (definitions.has(element.tag)) return element
  const least = leastOutside / scaleOf(element.attributes['transform'])
  const children = element.children.map((child) =>
    isElement(child) ? thickenElement(child, least) : child,
  )
  return { ...element, attributes: thickerAttributes(element, least), children }
}

function thickerAttributes({ tag, attributes }: SvgElement, least: number) {
  const width = strokeOf(attributes)
  if (width !== undefined && width < least) return { ...attributes, 'stroke-width': String(least) }
  if (width !== undefined || attributes['fill'] === 'none') return attributes
  if (tag === 'path') return { ...attributes, ...thickerPath(attributes['d'] ?? '', least) }
  const line = tag === 'rect' ? lineOf(attributes) : undefined
  if (!line || line.thickness >= least) return attributes
  const [side, place] = line.isLevel ? (['height', 'y'] as const) : (['width', 'x'] as const)
  const start = Number(attributes[place] ?? 0) - (least - line.thickness) / 2
  return { ...attributes, [side]: String(least), [place]: String(start) }
}

function thickerPath(path: string, least: number): { readonly d?: string } {
  const box = rectangleOf(path)
  const line = box && lineOf({ width: String(box.width), height: String(box.height) })
  if (!line || line.thickness >= least) return {}
  const more = (least - line.thickness) / 2
  const [sideways, upward] = line.isLevel ? [0, more] : [more, 0]
  const [left, right] = [box.x - sideways, box.x + box.width + sideways]
  const [top, bottom] = [box.y - upward, box.y + box.height + upward]
  return { d: `M ${left} ${top} L ${right} ${top} L ${right} ${bottom} L ${left} ${bottom} Z` }
}

/** The width of the thinnest line of a drawing of simple shapes; undefined when it has no lines. */
export function thinnestLine(element: SvgElement): number | undefined {
  const { tag, attributes, children } = element
  if (definitions.has(tag)) return undefined
  const own = strokeOf(attributes) ?? filledLine(element)
  const inner = children.filter(isElement).map(thinnestLine)
  const all = [own, ...inner].filter((width) => width !== undefined)
  return all.length === 0 ? undefined : Math.min(...all) * scaleOf(attributes['transform'])
}

const definitions: ReadonlySet<string> = new Set(['defs', 'clipPath', 'mask', 'pattern'])

function strokeOf(attributes: SvgElement['attributes']): number | undefined {
  const { stroke = 'none', 'stroke-width': width = '1' } = attributes
  return stroke === 'none' || !(Number(width) > 0) ? undefined : Number(width)
}

// How thick a filled shape is that serves as a line.
function filledLine({ tag, attributes }: SvgElement): number | undefined {
  if (attributes['fill'] === 'none') return undefined
  if (tag === 'rect') return lineOf(attributes)?.thickness
  return tag === 'path' ? rectangleLine(attributes['d'] ?? '') : undefined
}

function rectangleLine(path: string): number | undefined {
  const box = rectangleOf(path)
  return box && lineOf({ width: String(box.width), height: String(box.height) })?.thickness
}

// What a path around a level or upright rectangle encloses, as libraries write it.
function rectangleOf(path: string) {
  const corners = [...path.matchAll(/[ML]\s*([-\d.e]+)[\s,]+([-\d.e]+)\s*/g)]
  if (corners.length < 4 || corners.length > 5 || /[^MLZ\d\s.,e-]/.test(path)) return undefined
  const [xs, ys] = [corners.map(([, x]) => Number(x)), corners.map(([, , y]) => Number(y))]
  if (new Set(xs).size !== 2 || new Set(ys).size !== 2) return undefined
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

// A rectangle that serves as a line.
function lineOf(attributes: SvgElement['attributes']) {
  const width = Number(attributes['width'])
  const height = Number(attributes['height'])
  const thickness = Math.min(width, height)
  const isLine = thickness > 0 && Math.max(width, height) > 6 * thickness
  return isLine ? { thickness, isLevel: height < width } : undefined
}

/** How much a transformation enlarges lines (SVG 1.1, § 7.6); 1 when it only moves and turns. */
export function scaleOf(transform: string | undefined): number {
  let scale = 1
  for (const [, name, list = ''] of (transform ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const [a = 1, b = a, c = 0, d = 1] = list
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (name === 'scale') scale *= Math.sqrt(Math.abs(a * b))
    if (name === 'matrix') scale *= Math.sqrt(Math.abs(a * d - b * c))
  }
  return scale > 0 ? scale : 1
}
