import { scaleOf } from './line-widths.ts'
import { isElement, type SvgElement } from './svg-tree.ts'

/** The size of the smallest text of a drawing, in its own units; undefined when it has no text. */
export function smallestText(element: SvgElement, outer = initialSize): number | undefined {
  const { tag, attributes, children } = element
  if (hidden.has(tag)) return undefined
  const size = sizeOf(attributes, outer)
  const hasText =
    texts.has(tag) && children.some((child) => !isElement(child) && /\S/.test(child.value))
  const inner = children.filter(isElement).map((child) => smallestText(child, size))
  const all = [hasText ? size : undefined, ...inner].filter((one) => one !== undefined)
  return all.length === 0 ? undefined : Math.min(...all) * scaleOf(attributes['transform'])
}

// What is defined here is drawn elsewhere, if at all.
const hidden: ReadonlySet<string> = new Set([
  'defs',
  'symbol',
  'clipPath',
  'mask',
  'pattern',
  'title',
  'desc',
])
const texts: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath', 'a'])

// CSS: `medium`.
const initialSize = 16

function sizeOf(
  { 'font-size': given, style = '' }: SvgElement['attributes'],
  outer: number,
): number {
  const inStyle = /(?:^|;)\s*font(?:-size)?\s*:\s*([^;]*)/.exec(style)?.[1]
  const [, number, unit = 'px'] =
    /(?:^|\s)([\d.]+)(px|pt|pc|mm|cm|in|em|%)?/.exec(inStyle ?? given ?? '') ?? []
  const size =
    Number(number) * (unit === 'em' ? outer : unit === '%' ? outer / 100 : (pixels[unit] ?? 1))
  return size > 0 ? size : outer
}

// Pixels of CSS in a unit.
const pixels: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}
