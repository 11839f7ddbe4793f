import { formatValue, type CssValue } from '../theme/css/css-value.ts'
import { compareSpecificity } from '../theme/css/selector.ts'
import type { Variables } from '../theme/css/substitute-variables.ts'
import { matchesSelector, type Placed } from '../theme/cascade/match-selector.ts'
import type { Element } from '../markup/tree/element.ts'
import { drawnValue, expandShorthand } from './drawn-value.ts'
import {
  readAttributeValue,
  readStyleAttribute,
  readStyleRules,
  type DrawnDeclaration,
  type DrawnRule,
} from './read-style-rules.ts'
import { lostProperty } from './lost-properties.ts'
import { isElement, type SvgElement, type SvgNode } from './svg-tree.ts'
import {
  geometryProperties,
  presentationAttributes,
  replacedProperties,
  vocabulary,
  youngProperties,
} from './svg-vocabulary.ts'

/**
 * Makes a drawing that needs no style sheets. The `style` of each element has everything that the
 * sheets and its own style say about it, without variables, in values that every reader knows.
 * Classes then have no use. What is lost is reported in words.
 */
export function resolveStyles(root: SvgElement, tell: (lost: string) => void): SvgElement {
  const sheets = styleSheets(root, tell)
  const read = sheets.flatMap((css) => readStyleRules(css, tell)).sort(bySpecificity)
  const rules = affordable(read, countElements(root), tell)
  const drawn = (element: SvgElement, placed: Placed, outer: Variables): SvgElement => {
    const declarations = declarationsOf(element, placed, rules)
    const variables = declareVariables(declarations, outer)
    const attributes = resolveAttributes(element, declarations, { variables, tell })
    const siblings = placed.element.children.filter((child) => child.type === 'element')
    let index = 0
    const children = element.children.flatMap((child): readonly SvgNode[] => {
      if (!isElement(child)) return [child]
      const own = siblings[index]
      const place = own && { element: own, parent: placed, siblings, index, language: '' }
      index++
      return place && child.tag !== 'style' ? [drawn(child, place, variables)] : []
    })
    return { ...element, attributes, children }
  }
  const element = toMatch(root)
  return drawn(root, { element, siblings: [element], index: 0, language: '' }, {})
}

function styleSheets(element: SvgElement, tell: (lost: string) => void): readonly string[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.tag !== 'style') return styleSheets(child, tell)
    const { type = 'text/css', media = 'all' } = child.attributes
    const isMeant = /^\s*(?:all|screen)?\s*(?:,|$)|,\s*(?:all|screen)\s*(?:,|$)/i.test(media)
    const isCss = /^\s*(?:text\/css)?\s*$/i.test(type)
    if (!isMeant) tell(`styles for ${media.trim()}`)
    if (!isCss) tell(`styles of the kind ${type.trim()}`)
    const isRead = isMeant && isCss
    const text = child.children.map((node) => (isElement(node) ? '' : node.value)).join('')
    return isRead ? [text] : []
  })
}

// Each rule is tried on each element, and some rules look at all its siblings.
function affordable(
  rules: readonly DrawnRule[],
  elementCount: number,
  tell: (lost: string) => void,
): readonly DrawnRule[] {
  const most = mostMatches / elementCount
  const kept = rules
    .filter(({ selector }) => elementCount < mostSiblings || !/~|-of-type/.test(selector.text))
    .slice(0, most)
  if (kept.length < rules.length) tell('some of its very many styles')
  return kept
}

const mostMatches = 5_000_000
const mostSiblings = 5_000

function countElements({ children }: SvgElement): number {
  return children.filter(isElement).reduce((sum, child) => sum + countElements(child), 1)
}

// The sort is stable: of two equals, the later one wins.
function bySpecificity(a: DrawnRule, b: DrawnRule): number {
  return compareSpecificity(a.selector.specificity, b.selector.specificity)
}

// Elements in the form that the cascade of books takes.
function toMatch({ tag, attributes, children }: SvgElement): Element {
  const { id, class: classes = '' } = attributes
  return {
    type: 'element',
    tag,
    ...(id !== undefined && { id }),
    classes: classes.split(/\s+/).filter((name) => name !== ''),
    attributes,
    children: children.map((child) => (isElement(child) ? toMatch(child) : child)),
  }
}

// Weakest first (CSS Cascade 4, § 6.1).
function declarationsOf(
  { attributes }: SvgElement,
  placed: Placed,
  rules: readonly DrawnRule[],
): readonly DrawnDeclaration[] {
  const own = attributes['style'] === undefined ? [] : readStyleAttribute(attributes['style'])
  const declared = rules
    .filter(({ selector }) => matchesSelector(selector.subject, placed))
    .flatMap(({ declarations }) => declarations)
    .concat(own)
    .flatMap(expandShorthand)
  return [
    ...declared.filter(({ important }) => !important),
    ...declared.filter(({ important }) => important),
  ]
}

function declareVariables(declarations: readonly DrawnDeclaration[], outer: Variables): Variables {
  const own = declarations.filter(({ name }) => name.startsWith('--'))
  if (own.length === 0) return outer
  return { ...outer, ...Object.fromEntries(own.map(({ name, value }) => [name, value])) }
}

interface Resolution {
  readonly variables: Variables
  readonly tell: (lost: string) => void
}

function resolveAttributes(
  { tag, attributes }: SvgElement,
  declarations: readonly DrawnDeclaration[],
  resolution: Resolution,
): Record<string, string> {
  const resolved = new Map<string, string>()
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'class' || name === 'style') continue
    const isProperty = presentationAttributes.has(name) || youngProperties.has(name)
    const plain = isProperty ? resolveAttribute(name, value, resolution) : value
    if (plain !== undefined) resolved.set(name, plain)
  }
  const styles = new Map<string, string>()
  for (const [name, values] of byName(declarations)) {
    const isGeometry = geometryProperties.has(name) && vocabulary.get(tag)?.attributes.has(name)
    if (!isGeometry && !isKept(name)) {
      const lost = lostProperty(name, values.at(-1) ?? [])
      if (lost !== undefined) resolution.tell(lost)
      continue
    }
    const value = strongest(name, values, resolution)
    if (value === undefined) continue
    if (isGeometry) resolved.set(name, geometryOf(name, value))
    else styles.set(name, formatValue(value))
  }
  if (styles.size > 0)
    resolved.set('style', [...styles].map(([name, value]) => `${name}:${value}`).join(';'))
  return Object.fromEntries(resolved)
}

function isKept(name: string): boolean {
  return (
    presentationAttributes.has(name) || youngProperties.has(name) || replacedProperties.has(name)
  )
}

// Words, numbers and lengths stay as they are.
function resolveAttribute(name: string, value: string, resolution: Resolution): string | undefined {
  if (/^[\w\s.,%#+-]*$/.test(value) && !/color|^(?:fill|stroke)$/.test(name)) return value
  const written = readAttributeValue(value)
  const resolved = strongest(name, [written], resolution)
  if (!resolved) return undefined
  return resolved === written && !/[\\(]/.test(value) ? value : formatValue(resolved)
}

function byName(
  declarations: readonly DrawnDeclaration[],
): ReadonlyMap<string, readonly CssValue[]> {
  const values = new Map<string, readonly CssValue[]>()
  for (const { name, value } of declarations) {
    if (!name.startsWith('--')) values.set(name, [...(values.get(name) ?? []), value])
  }
  return values
}

// When a value cannot be drawn, the weaker ones stay in force, as in readers that do not know it.
function strongest(
  name: string,
  values: readonly CssValue[],
  { variables, tell }: Resolution,
): CssValue | undefined {
  for (const value of values.toReversed()) {
    const drawn = drawnValue(name, value, variables, tell)
    if (drawn) return drawn
  }
  const [strongestValue] = values.toReversed()
  if (strongestValue && strongestValue.length > 0) tell(`${name}: ${formatValue(strongestValue)}`)
  return undefined
}

function geometryOf(name: string, value: CssValue): string {
  const [first] = value
  if (name === 'd' && first?.type === 'function' && first.name === 'path') {
    const [path] = first.children
    return path?.type === 'string' ? path.value : ''
  }
  return formatValue(value).replace(/^(-?[\d.]+)px$/, '$1')
}
