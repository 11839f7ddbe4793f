import { formatValue, keywordOf, type CssValue } from '../theme/css/css-value.ts'
import { namedColors } from '../theme/css/named-colors.ts'
import { drawingSize } from './drawing-size.ts'
import { drawnTransform, type Box } from './drawn-transform.ts'
import { readAttributeValue, readStyleAttribute } from './read-style-rules.ts'
import { isElement, type SvgElement, type SvgNode } from './svg-tree.ts'

/**
 * Says in the words of SVG 1.1 what younger drawings say in CSS or SVG 2: transformations, a ground
 * under the drawing, letters in capitals, kept spaces, a path within `textPath`. What SVG 1.1
 * cannot say stays as it is. What is lost is reported in words.
 */
export function drawNewer(root: SvgElement, tell: (lost: string) => void): SvgElement {
  const paths: SvgElement[] = []
  const children = root.children.map((child) =>
    isElement(child)
      ? drawElement(child, { view: viewOf(root, whole(root)), case: 'none', paths, tell })
      : child,
  )
  const defs: SvgElement = { type: 'element', tag: 'defs', attributes: {}, children: paths }
  return drawRoot({ ...root, children: paths.length > 0 ? [defs, ...children] : children })
}

interface Surroundings {
  readonly view: Box
  readonly case: string
  /** Gets the paths that text runs along and that no element of the drawing is. */
  readonly paths: SvgElement[]
  readonly tell: (lost: string) => void
}

function drawElement(element: SvgElement, outer: Surroundings): SvgElement {
  const styles = stylesOf(element)
  const letters = keywordOf(styles.get('text-transform') ?? []) ?? outer.case
  const inner = {
    ...outer,
    view: element.tag === 'svg' ? viewOf(element, outer.view) : outer.view,
    case: letters === 'inherit' ? outer.case : letters,
  }
  if (element.tag === 'altGlyph') outer.tell('the shapes of letters that it asks for (altGlyph)')
  const tag = element.tag === 'altGlyph' ? 'tspan' : element.tag
  const placed = placeText(keepSpaces(transformed(element, styles, outer.view), styles), inner)
  const children = element.children.map((child): SvgNode => {
    if (isElement(child)) return drawElement(child, inner)
    return { ...child, value: inCase(child.value, inner.case) }
  })
  const attributes = withoutStyle(placed, ['text-transform', ...grounds])
  const { transform } = attributes
  if (tag !== 'svg' || transform === undefined) return { ...element, tag, attributes, children }
  // In SVG 1.1 a group around it has the transformation.
  const { transform: _, ...others } = attributes
  return {
    ...element,
    tag: 'g',
    attributes: { transform },
    children: [{ ...element, attributes: others, children }],
  }
}

const grounds = ['background', 'background-color']

type Styles = ReadonlyMap<string, CssValue>
type Attributes = Readonly<Record<string, string>>

const inCss = /transform|translate|rotate|scale|white-space|background/

function stylesOf({ attributes }: SvgElement): Styles {
  const { style = '' } = attributes
  const declared = inCss.test(style) ? readStyleAttribute(style) : []
  const styles = new Map<string, CssValue>()
  for (const name of ['transform-origin', 'transform-box', 'white-space']) {
    const value = attributes[name]
    if (value !== undefined) styles.set(name, readAttributeValue(value))
  }
  for (const { name, value } of declared) styles.set(name, value)
  return styles
}

function withoutStyle(attributes: Attributes, names: readonly string[]): Attributes {
  const { style, ...others } = attributes
  if (style === undefined || !names.some((name) => style.includes(name))) return attributes
  const kept = style.split(';').filter((one) => !names.includes(one.slice(0, one.indexOf(':'))))
  return kept.length > 0 ? { ...others, style: kept.join(';') } : others
}

const moves = ['transform', 'translate', 'rotate', 'scale', 'transform-origin', 'transform-box']

function transformed({ tag, attributes }: SvgElement, styles: Styles, view: Box): Attributes {
  if (!moves.some((name) => styles.has(name))) return attributes
  const box = boxOf(tag, attributes, keywordOf(styles.get('transform-box') ?? []), view)
  const name = transformNames.get(tag) ?? 'transform'
  const moved = box && drawnTransform(transformOf(styles), attributes[name] ?? '', box)
  if (moved === undefined) return attributes
  const plain = Object.entries(withoutStyle(attributes, moves)).filter(
    ([one]) => one !== name && !/^transform-/.test(one),
  )
  return Object.fromEntries(moved === '' ? plain : [...plain, [name, moved]])
}

const transformNames = new Map([
  ['pattern', 'patternTransform'],
  ['linearGradient', 'gradientTransform'],
  ['radialGradient', 'gradientTransform'],
])

function transformOf(styles: Styles): Parameters<typeof drawnTransform>[0] {
  const named = (name: string, key: string): object => {
    const value = styles.get(name)
    return value ? { [key]: value } : {}
  }
  return {
    ...named('transform', 'transform'),
    ...named('translate', 'translate'),
    ...named('rotate', 'rotate'),
    ...named('scale', 'scale'),
    ...named('transform-origin', 'origin'),
  }
}

// The box that percentages refer to; undefined when it takes drawing the element to know it.
function boxOf(tag: string, attributes: Attributes, kind = 'view-box', view: Box): Box | undefined {
  if (kind === 'view-box') return { ...view, x: 0, y: 0 }
  if (kind !== 'fill-box' && kind !== 'content-box') return undefined
  const of = (name: string): number => Number(attributes[name] ?? 0)
  const boxes: Record<string, () => Box> = {
    rect: () => ({ x: of('x'), y: of('y'), width: of('width'), height: of('height') }),
    image: () => ({ x: of('x'), y: of('y'), width: of('width'), height: of('height') }),
    circle: () => around(of('cx'), of('cy'), of('r'), of('r')),
    ellipse: () => around(of('cx'), of('cy'), of('rx'), of('ry')),
  }
  const box = Object.hasOwn(boxes, tag) ? boxes[tag]?.() : undefined
  return box && Object.values(box).every(Number.isFinite) ? box : undefined
}

function around(x: number, y: number, across: number, down: number): Box {
  return { x: x - across, y: y - down, width: 2 * across, height: 2 * down }
}

function whole({ attributes }: SvgElement): Box {
  return { x: 0, y: 0, ...drawingSize(attributes) }
}

function viewOf({ attributes }: SvgElement, outer: Box): Box {
  const [x = 0, y = 0, width = NaN, height = NaN] = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 ? { x, y, width, height } : outer
}

function keepSpaces(attributes: Attributes, styles: Styles): Attributes {
  const keeps = /^(?:pre|pre-wrap|break-spaces)$/.test(
    keywordOf(styles.get('white-space') ?? []) ?? '',
  )
  return keeps ? { ...attributes, 'xml:space': 'preserve' } : attributes
}

function placeText(attributes: Attributes, { paths }: Surroundings): Attributes {
  const { path, ...others } = attributes
  if (path === undefined) return attributes
  const id = `text-path-${paths.length + 1}`
  paths.push({ type: 'element', tag: 'path', attributes: { id, d: path }, children: [] })
  return { ...others, 'xlink:href': `#${id}` }
}

function inCase(text: string, letters: string): string {
  if (letters === 'uppercase') return text.toUpperCase()
  if (letters === 'lowercase') return text.toLowerCase()
  if (letters !== 'capitalize') return text
  return text.replace(/(?<![\p{L}\p{N}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}

// A transformation of the whole turns it about the middle of the picture, as in a page.
function drawRoot(root: SvgElement): SvgElement {
  const styles = stylesOf(root)
  const box = whole(root)
  const ground = groundOf(styles)
  const css = { origin: readAttributeValue('50% 50%'), ...transformOf(styles) }
  const moved = drawnTransform(css, root.attributes['transform'] ?? '', box)
  const { transform: _, ...attributes } = withoutStyle(root.attributes, [
    ...(moved === undefined ? [] : moves),
    ...(ground === undefined ? [] : grounds),
    'text-transform',
  ])
  if ((moved ?? '') === '' && ground === undefined) return { ...root, attributes }
  const { width, height } = box
  const size = { width: String(width), height: String(height) }
  const rect: SvgElement = {
    type: 'element',
    tag: 'rect',
    attributes: { ...size, style: `fill:${ground ?? 'none'};stroke:none` },
    children: [],
  }
  const { id: __, ...own } = attributes
  const drawing: SvgElement = { ...root, attributes: { ...own, ...size } }
  const shown = ground === undefined ? [drawing] : [rect, drawing]
  const group: SvgElement = {
    type: 'element',
    tag: 'g',
    attributes: moved ? { transform: moved } : {},
    children: shown,
  }
  const view = { ...size, viewBox: `0 0 ${width} ${height}` }
  const { id } = attributes
  return {
    ...root,
    attributes: { ...(id !== undefined && { id }), ...view },
    children: moved ? [group] : shown,
  }
}

// The color under a drawing; undefined when there is none, or it is more than a color.
function groundOf(styles: Styles): string | undefined {
  const value = styles.get('background-color') ?? styles.get('background')
  const [color] = value ?? []
  if (!color || value?.length !== 1) return undefined
  const word = keywordOf([color])
  const isColor =
    color.type === 'hash' ||
    (color.type === 'function' && /^(?:rgb|hsl)a?$/.test(color.name)) ||
    (word !== undefined && Object.hasOwn(namedColors, word))
  return isColor ? formatValue(value) : undefined
}
