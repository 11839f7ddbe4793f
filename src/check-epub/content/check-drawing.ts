import { namespaces, valueOf, type ContentElement } from './content-tree.ts'
import type { ReportFault } from './content-fault.ts'
import {
  svgElements,
  svgLengths,
  svgNotInText,
  svgParents,
  svgTextHolders,
} from './tables/svg-elements.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'

/** Checks drawings: their elements, where text and parts stand, and their numbers. */
export function checkDrawing(elements: readonly ContentElement[], report: ReportFault): void {
  for (const element of elements) {
    if (element.namespace !== namespaces.svg) continue
    if (!svgElements.has(element.name)) reportUnknown(element, report)
    else checkElement(element, report)
  }
}

function checkElement(element: ContentElement, report: ReportFault): void {
  const { name, parent, text } = element
  const wanted = svgParents[name]?.split(' ')
  if (wanted && parent?.namespace === namespaces.svg && !wanted.includes(parent.name)) {
    report(element, {
      code: 'content/drawing',
      message: `<${name}> may not stand in <${parent.name}> of a drawing.`,
      hint: `it stands in ${wanted.map((one) => `<${one}>`).join(', ')}`,
      kind: `${name} in ${parent.name}`,
    })
  }
  if (svgNotInText.has(name) && parent && isSvgText(parent)) {
    report(element, {
      code: 'content/drawing',
      message: `<${name}> may not stand in <${parent.name}> of a drawing.`,
      hint: `put it before or after the <text>`,
      kind: `${name} in ${parent.name}`,
    })
  }
  if (!svgTextHolders.has(name) && text !== '' && /\S/.test(text)) {
    report(element, {
      code: 'content/drawing',
      message: `<${name}> of a drawing may not hold text directly.`,
      hint: 'put it into <text>',
      kind: `text in ${name}`,
    })
  }
  for (const attribute of svgLengths[name]?.split(' ') ?? []) {
    checkValue(element, attribute, isLength, report)
  }
  checkValue(element, 'viewBox', isViewBox, report)
  if (name === 'polygon' || name === 'polyline') checkValue(element, 'points', isPoints, report)
  if (name === 'path') checkValue(element, 'd', isPath, report)
}

function isSvgText({ name, namespace }: ContentElement): boolean {
  return namespace === namespaces.svg && /^(?:text|tspan|textPath)$/.test(name)
}

function checkValue(
  element: ContentElement,
  name: string,
  test: (value: string, name: string) => boolean,
  report: ReportFault,
): void {
  const value = valueOf(element, name)
  if (value === undefined || test(value.trim(), name)) return
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value
  report(element, {
    code: 'content/drawing',
    message: `${name}="${shown}" of <${element.name}> cannot be read.`,
    hint: hints[name],
    kind: `${element.name}@${name}`,
  })
}

const hints: Readonly<Record<string, string>> = {
  viewBox: 'write four numbers: left, top, width, height',
  points: 'write pairs of numbers',
  d: 'write commands and numbers, such as "M0 0 L10 10 Z"',
}

const number = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?'
const length = new RegExp(
  `^(${number})(?:em|ex|px|in|cm|mm|pt|pc|%|rem|ch|vw|vh|vmin|vmax|q)?$|^auto$|^(?:calc|var)\\(`,
  'i',
)
const numbers = new RegExp(`^${number}(?:(?:\\s+(?:,\\s*)?|,\\s*)${number}|(?=[+-])${number})*$`)

// Sizes are not negative; `auto` is the default of some.
function isLength(value: string, name: string): boolean {
  const [, size] = length.exec(value) ?? []
  if (!length.test(value)) return false
  return size === undefined || !/^(?:width|height|r|rx|ry)$/.test(name) || Number(size) >= 0
}

function isViewBox(value: string): boolean {
  if (value === 'none') return true
  if (value.length > 200) return false
  const [, , width = 0, height = 0, ...rest] = value.split(/\s*,\s*|\s+/).map(Number)
  const isWhole = numbers.test(value) && value.split(/\s*,\s*|\s+/).length === 4
  return isWhole && rest.length === 0 && width >= 0 && height >= 0
}

function isPoints(value: string): boolean {
  return value === '' || numbers.test(value)
}

// Whoever writes a path by hand makes mistakes with its letters; its numbers are the work of
// programs.
function isPath(value: string): boolean {
  return value === '' || value === 'none' || /^[Mm][MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]*$/.test(value)
}

function reportUnknown(element: ContentElement, report: ReportFault): void {
  const { name } = element
  const [hint] = nearestHint(name, svgElements)
  report(element, {
    code: 'content/drawing',
    message: `SVG has no <${name}>.`,
    hint,
    kind: `svg ${name}`,
  })
}
