import type { CssNode, Declaration, Rule } from 'css-tree'
import { generate, parse } from '../packages/css-tree.ts'
import { convertSelector } from '../theme/css/convert-selector.ts'
import { convertValue } from '../theme/css/convert-value.ts'
import type { CssValue } from '../theme/css/css-value.ts'
import type { Selector } from '../theme/css/selector.ts'
import {
  geometryProperties,
  presentationAttributes,
  replacedProperties,
  youngProperties,
} from './svg-vocabulary.ts'

/** A declaration in a drawing. */
export interface DrawnDeclaration {
  /** In lower case, unless the name begins with two hyphens. */
  readonly name: string
  readonly value: CssValue
  readonly important: boolean
}

/** A rule of a style sheet in a drawing, for one selector. */
export interface DrawnRule {
  readonly selector: Selector
  readonly declarations: readonly DrawnDeclaration[]
}

/**
 * Reads a style sheet of a drawing: the rules that apply both on a screen and on paper, in order.
 * What is lost is reported in words.
 */
export function readStyleRules(css: string, tell: (lost: string) => void): readonly DrawnRule[] {
  const rules: DrawnRule[] = []
  const sheet = parse(css, { parseCustomProperty: true, onParseError: () => {} })
  readRules(childrenOf(sheet), rules, tell)
  return rules
}

/** Reads the text of a `style` attribute. */
export function readStyleAttribute(css: string): readonly DrawnDeclaration[] {
  const options = { context: 'declarationList', parseCustomProperty: true } as const
  return readDeclarations(childrenOf(parse(css, { ...options, onParseError: () => {} })))
}

/** Reads the value of an attribute that is also a CSS property; empty when it is no CSS value. */
export function readAttributeValue(value: string): CssValue {
  // A value as the whole text is the one thing that the parser throws for.
  const declarations = readStyleAttribute(`color:${value}`)
  const [only] = declarations
  return only && declarations.length === 1 && !only.important ? only.value : []
}

function readRules(
  nodes: readonly CssNode[],
  rules: DrawnRule[],
  tell: (lost: string) => void,
): void {
  for (const node of nodes) {
    if (node.type === 'Rule') readRule(node, rules, tell)
    if (node.type !== 'Atrule') continue
    const name = node.name.toLowerCase()
    if (name === 'import') tell('an imported stylesheet')
    if (name === 'font-face') tell('a font of its own')
    if (name === 'media' && !holdsAlways(node.prelude)) {
      tell(`styles for ${node.prelude ? generate(node.prelude) : 'other media'}`)
      continue
    }
    if (name === 'supports' && !isSupported(node.prelude)) {
      tell(`styles for @supports ${node.prelude ? generate(node.prelude) : ''}`.trim())
      continue
    }
    if (name === 'media' || name === 'supports' || name === 'layer')
      readRules(childrenOf(node.block), rules, tell)
    else if (childrenOf(node.block).some(({ type }) => type === 'Rule') && name !== 'keyframes')
      tell(`styles for @${name}`)
  }
}

// One declaration, or several with one word between them. Others count as not supported.
function isSupported(prelude: CssNode | null): boolean {
  const [condition] = childrenOf(prelude)
  const parts = childrenOf(condition ?? null)
  const words = new Set(parts.map((part) => (part.type === 'Identifier' ? part.name : '')))
  words.delete('')
  const tests = parts.filter(({ type }) => type !== 'Identifier').map(isKnown)
  if (tests.length === 0 || words.size > 1) return false
  const [word = 'and'] = words
  if (word === 'not') return tests.length === 1 && tests[0] === false
  return word === 'or' ? tests.includes(true) : tests.every((test) => test)
}

function isKnown(test: CssNode): boolean | undefined {
  if (test.type !== 'SupportsDeclaration' || test.declaration.type !== 'Declaration')
    return undefined
  const name = test.declaration.property.toLowerCase()
  return [presentationAttributes, geometryProperties, youngProperties, replacedProperties].some(
    (properties) => properties.has(name),
  )
}

function readRule(rule: Rule, rules: DrawnRule[], tell: (lost: string) => void): void {
  if (rule.prelude.type !== 'SelectorList') return
  const declarations = readDeclarations(childrenOf(rule.block))
  for (const node of rule.prelude.children.toArray()) {
    if (node.type !== 'Selector') continue
    const converted = convertSelector(node)
    if (converted.type === 'unsupported') tell(`a style for ${converted.part}`)
    else if (!converted.selector.pseudoElement)
      rules.push({ selector: converted.selector, declarations })
  }
}

function readDeclarations(nodes: readonly CssNode[]): readonly DrawnDeclaration[] {
  return nodes
    .filter((node): node is Declaration => node.type === 'Declaration')
    .map((node) => ({
      name: node.property.startsWith('--') ? node.property : node.property.toLowerCase(),
      value: convertValue(node.value),
      important: node.important !== false,
    }))
}

// A book has no use for styles for dark rooms, pointers and narrow windows.
function holdsAlways(prelude: CssNode | null): boolean {
  const lists = childrenOf(prelude).filter((node) => node.type === 'MediaQueryList')
  const queries = lists.flatMap((list) => childrenOf(list))
  return queries.some((query) => {
    if (query.type !== 'MediaQuery' || query.modifier !== null) return false
    return query.condition === null && /^(?:all|screen)$/i.test(query.mediaType ?? '')
  })
}

function childrenOf(node: CssNode | null): readonly CssNode[] {
  return node && 'children' in node && node.children ? node.children.toArray() : []
}
