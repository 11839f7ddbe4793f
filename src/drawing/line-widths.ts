/** The widths of the lines in a drawing: the thinnest one, and a drawing without thin ones. */
import { formatSvg, isElement, parseSvg, type SvgElement } from './svg-tree.ts'

/**
 * The drawing of a formula with no line thinner than so many of its own units. A thinner one grows
 * to both sides, so that it stays where it is.
 */
export function thickenLines(svg: string, least: number): string {
  const root = parseSvg(svg)
  if (!root || (thinnestLine(root) ?? least) >= least) return svg
  return formatSvg(thickened(root, least))
    .replace(/^<\?xml.*?\?>\n/, '')
    .trimEnd()
}

function thickened(element: SvgElement, leastOutside: number): SvgElement {
  const least = leastOutside / scaleOf(element.attributes['transform'])
  const children = element.children.map((child) =>
    isElement(child) ? thickened(child, least) : child,
  )
  return { ...element, attributes: thickerAttributes(element, least), children }
}

function thickerAttributes({ tag, attributes }: SvgElement, least: number) {
  const width = strokeOf(attributes)
  if (width !== undefined && width < least) return { ...attributes, 'stroke-width': String(least) }
  const line = tag === 'rect' ? lineOf(attributes) : undefined
  if (!line || line.thickness >= least) return attributes
  const [side, place] = line.isLevel ? (['height', 'y'] as const) : (['width', 'x'] as const)
  const start = Number(attributes[place] ?? 0) - (least - line.thickness) / 2
  return { ...attributes, [side]: String(least), [place]: String(start) }
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

// A path around a level or upright rectangle, as libraries write it.
function rectangleLine(path: string): number | undefined {
  const corners = [...path.matchAll(/[ML]\s*([-\d.e]+)[\s,]+([-\d.e]+)\s*/g)]
  if (corners.length < 4 || corners.length > 5 || /[^MLZ\d\s.,e-]/.test(path)) return undefined
  const [xs, ys] = [corners.map(([, x]) => Number(x)), corners.map(([, , y]) => Number(y))]
  if (new Set(xs).size !== 2 || new Set(ys).size !== 2) return undefined
  const extent = (places: readonly number[]) => String(Math.max(...places) - Math.min(...places))
  return lineOf({ width: extent(xs), height: extent(ys) })?.thickness
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
function scaleOf(transform: string | undefined): number {
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
