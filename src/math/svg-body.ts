import type { LiteElement, LiteNode } from 'mathjax-full/js/adaptors/lite/Element.js'
import { escapeAttribute } from '../container/xml/write-xml.ts'
import { outlineText, type TextFonts } from './outline-text.ts'

/** Writes MathJax's SVG elements as text that needs no stylesheet and no font, only shapes. */
export function svgBody(nodes: readonly LiteNode[], fonts: TextFonts): string {
  return nodes.map((node) => writeNode(node, fonts, '')).join('')
}

// `style` is the style of the words in an element.
function writeNode(node: LiteNode, fonts: TextFonts, style: string): string {
  if (!isElement(node)) return ''
  const { kind, attributes } = node
  const ownStyle = typeof attributes['style'] === 'string' ? attributes['style'] : style
  if (kind === 'text') return writeWords(node, fonts, ownStyle)
  if (!shapes.has(kind)) return ''
  if (kind === 'path' && !attributes['d']) return ''
  const text = Object.entries({ ...attributes, ...strokes(node) })
    .filter(([name]) => kept.has(name) && (name !== 'stroke' || isLine(node)))
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('')
  const children = node.children.map((child) => writeNode(child, fonts, ownStyle)).join('')
  return children === ''
    ? kind === 'g'
      ? ''
      : `<${kind}${text}/>`
    : `<${kind}${text}>${children}</${kind}>`
}

function writeWords(node: LiteElement, fonts: TextFonts, style: string): string {
  const text = node.children.map((child) => ('value' in child ? String(child.value) : '')).join('')
  const own = String(node.attributes['font-style'] ?? '')
  const { path } = outlineText(text, `${style} ${own}`, fonts)
  // Words are drawn with y upwards, like everything around them, so the flip of `text` is left out.
  const place = String(node.attributes['transform'] ?? '').replace(/\s*scale\(1,\s*-1\)/, '')
  const transform = place === '' ? '' : ` transform="${escapeAttribute(place)}"`
  return path === '' ? '' : `<g${transform}>${path}</g>`
}

// The line style that MathJax sets in its stylesheet.
function strokes(node: LiteElement): Readonly<Record<string, string>> {
  const { attributes } = node
  if (!isLine(node)) return {}
  const names = String(attributes['class'] ?? '')
  return {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': String(attributes['stroke-width'] ?? ruleThickness),
    ...(names.includes('mjx-dashed') && { 'stroke-dasharray': '140' }),
    ...(names.includes('mjx-dotted') && {
      'stroke-linecap': 'round',
      'stroke-dasharray': '0,140',
    }),
  }
}

const ruleThickness = 70

function isLine({ kind, attributes }: LiteElement): boolean {
  if (kind === 'line') return true
  return attributes['stroke-width'] !== undefined || attributes['data-frame'] !== undefined
}

function isElement(node: LiteNode): node is LiteElement {
  return 'children' in node
}

/** The elements that draw a formula. */
const shapes: ReadonlySet<string> = new Set(
  'ellipse g line path polygon polyline rect svg'.split(' '),
)

const kept: ReadonlySet<string> = new Set(
  (
    'cx cy d fill height points preserveAspectRatio r rx ry stroke stroke-dasharray stroke-linecap stroke-width ' +
    'transform viewBox width x x1 x2 y y1 y2'
  ).split(' '),
)
