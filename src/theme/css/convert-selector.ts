import type {
  AttributeSelector as CssAttributeSelector,
  CssNode,
  PseudoClassSelector,
  Selector as CssSelector,
  SelectorList,
} from 'css-tree'
import { generate } from '../../packages/css-tree.ts'
import {
  compareSpecificity,
  isPseudoElement,
  type AttributeSelector,
  type Combinator,
  type ComplexSelector,
  type NthSelector,
  type PseudoElement,
  type Selector,
  type SimpleSelector,
  type Specificity,
} from './selector.ts'

/** A converted selector, or the part of it that Octavo does not support. */
export type ConvertedSelector =
  | { readonly type: 'selector'; readonly selector: Selector }
  | { readonly type: 'unsupported'; readonly part: string }

/** Converts css-tree's selector to Octavo's own form. */
export function convertSelector(node: CssSelector): ConvertedSelector {
  try {
    const { subject, specificity, pseudoElement } = convertComplex(node.children.toArray())
    return {
      type: 'selector',
      selector: {
        subject,
        specificity,
        ...(pseudoElement && { pseudoElement }),
        text: formatSelector(node),
      },
    }
  } catch (error) {
    if (error instanceof UnsupportedSelector) return { type: 'unsupported', part: error.part }
    throw error
  }
}

// Thrown from any depth of the recursion below, and always caught in this file.
class UnsupportedSelector extends Error {
  readonly part: string
  constructor(part: string) {
    super(part)
    this.part = part
  }
}

// css-tree leaves out the spaces that people put around combinators.
function formatSelector(node: CssSelector): string {
  return node.children
    .toArray()
    .map((child) => {
      if (child.type !== 'Combinator') return generate(child)
      return child.name === ' ' ? ' ' : ` ${child.name} `
    })
    .join('')
}

// Each combinator costs matching time, and no stylesheet for books needs more than these.
const mostCombinators = 10

interface Converted {
  readonly subject: ComplexSelector
  readonly specificity: Specificity
  readonly pseudoElement?: PseudoElement
}

function convertComplex(nodes: readonly CssNode[]): Converted {
  let left: ComplexSelector['left']
  let compound: SimpleSelector[] = []
  let specificity: Specificity = [0, 0, 0]
  let pseudoElement: PseudoElement | undefined
  let combinators = 0
  for (const node of nodes) {
    if (node.type === 'Combinator') {
      if (++combinators > mostCombinators) throw new UnsupportedSelector(`${node.name} …`)
      if (compound.length === 0 && !isAnything(nodes, node))
        throw new UnsupportedSelector(node.name)
      left = {
        combinator: combinatorOf(node.name),
        selector: { compound, ...(left && { left }) },
      }
      compound = []
      continue
    }
    const named = pseudoElementOf(node)
    if (named !== undefined) {
      pseudoElement = named
      specificity = add(specificity, [0, 0, 1])
      continue
    }
    const simple = convertSimple(node)
    if (simple.selector) compound.push(simple.selector)
    specificity = add(specificity, simple.specificity)
  }
  const subject = { compound, ...(left && { left }) }
  return { subject, specificity, ...(pseudoElement && { pseudoElement }) }
}

// Whether a compound stands before a combinator: `* > p` becomes empty here too, but unlike `> p`
// it is a selector.
function isAnything(nodes: readonly CssNode[], combinator: CssNode): boolean {
  const before = nodes[nodes.indexOf(combinator) - 1]
  return before?.type === 'TypeSelector'
}

function combinatorOf(name: string): Combinator {
  if (name === ' ' || name === '>' || name === '+' || name === '~') return name
  throw new UnsupportedSelector(name)
}

// CSS 2 spelled four of the pseudo-elements with one colon: `:before`.
function pseudoElementOf(node: CssNode): PseudoElement | undefined {
  const isOld = node.type === 'PseudoClassSelector' && /^(before|after|first-l\w+)$/.test(node.name)
  if (node.type !== 'PseudoElementSelector' && !isOld) return undefined
  if (isPseudoElement(node.name)) return node.name
  throw new UnsupportedSelector(`::${node.name}`)
}

interface Simple {
  /** Absent for `*`, which matches everything. */
  readonly selector?: SimpleSelector
  readonly specificity: Specificity
}

function convertSimple(node: CssNode): Simple {
  switch (node.type) {
    case 'TypeSelector':
      if (node.name === '*' || node.name === '*|*') return { specificity: [0, 0, 0] }
      return { selector: { type: 'tag', name: withoutPrefix(node.name) }, specificity: [0, 0, 1] }
    case 'IdSelector':
      return { selector: { type: 'id', name: node.name }, specificity: [1, 0, 0] }
    case 'ClassSelector':
      return { selector: { type: 'class', name: node.name }, specificity: [0, 1, 0] }
    case 'AttributeSelector':
      return { selector: convertAttribute(node), specificity: [0, 1, 0] }
    case 'PseudoClassSelector':
      return convertPseudoClass(node)
    default:
      throw new UnsupportedSelector(generate(node))
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf('|') + 1)
}

function convertAttribute(node: CssAttributeSelector): AttributeSelector {
  const value =
    node.value === null ? '' : node.value.type === 'String' ? node.value.value : node.value.name
  return {
    type: 'attribute',
    // Attributes with a namespace are known by their prefix: epub|type is epub:type.
    name: node.name.name.replace('|', ':'),
    ...(node.matcher !== null && { operator: attributeOperator(node.matcher) }),
    value,
    ignoreCase: node.flags === 'i',
  }
}

function attributeOperator(matcher: string): NonNullable<AttributeSelector['operator']> {
  if (/^[~|^$*]?=$/.test(matcher)) return matcher as NonNullable<AttributeSelector['operator']>
  throw new UnsupportedSelector(matcher)
}

const onPosition = { type: 'nth', step: 0, offset: 1 } as const
const positions: Readonly<Record<string, readonly NthSelector[]>> = {
  'first-child': [{ ...onPosition, fromEnd: false, ofType: false }],
  'last-child': [{ ...onPosition, fromEnd: true, ofType: false }],
  'only-child': [
    { ...onPosition, fromEnd: false, ofType: false },
    { ...onPosition, fromEnd: true, ofType: false },
  ],
  'first-of-type': [{ ...onPosition, fromEnd: false, ofType: true }],
  'last-of-type': [{ ...onPosition, fromEnd: true, ofType: true }],
  'only-of-type': [
    { ...onPosition, fromEnd: false, ofType: true },
    { ...onPosition, fromEnd: true, ofType: true },
  ],
}

const states =
  /^(hover|active|focus|focus-visible|focus-within|visited|target|checked|disabled|enabled)$/

function convertPseudoClass(node: PseudoClassSelector): Simple {
  const specificity: Specificity = [0, 1, 0]
  const { name } = node
  const position = positions[name]
  if (position) {
    const [first, ...others] = position
    if (first && others.length === 0) return { selector: first, specificity }
    return { selector: allOf(position), specificity }
  }
  if (states.test(name)) return { selector: { type: 'never' }, specificity }
  switch (name) {
    case 'root':
    case 'empty':
      return { selector: { type: name }, specificity }
    case 'link':
    case 'any-link':
      return { selector: { type: 'link' }, specificity }
    case 'lang':
      return { selector: { type: 'lang', ranges: rangesOf(node) }, specificity }
    case 'not':
    case 'is':
    case 'where':
      return convertChoice(name, selectorsIn(node))
    case 'nth-child':
    case 'nth-last-child':
    case 'nth-of-type':
    case 'nth-last-of-type':
      return { selector: convertNth(node), specificity }
    default:
      throw new UnsupportedSelector(generate(node))
  }
}

// It is as specific as the most specific of its selectors, and `:where` is not specific at all
// (Selectors 4, § 17).
function convertChoice(name: 'not' | 'is' | 'where', list: readonly Converted[]): Simple {
  const highest = list
    .map((one) => one.specificity)
    .sort(compareSpecificity)
    .at(-1)
  return {
    selector: { type: name === 'not' ? 'not' : 'is', selectors: list.map((one) => one.subject) },
    specificity: name === 'where' ? [0, 0, 0] : (highest ?? [0, 0, 0]),
  }
}

function convertNth(node: PseudoClassSelector): NthSelector {
  const { name } = node
  const fromEnd = name.includes('last')
  return { type: 'nth', ...stepAndOffset(node), fromEnd, ofType: name.endsWith('type') }
}

function allOf(selectors: readonly SimpleSelector[]): SimpleSelector {
  return { type: 'is', selectors: [{ compound: selectors }] }
}

function rangesOf(node: PseudoClassSelector): readonly string[] {
  return (node.children?.toArray() ?? []).flatMap((child) =>
    child.type === 'Identifier' ? [child.name] : child.type === 'String' ? [child.value] : [],
  )
}

function selectorsIn(node: PseudoClassSelector): readonly Converted[] {
  const list = node.children?.first as SelectorList | null | undefined
  if (list?.type !== 'SelectorList') throw new UnsupportedSelector(generate(node))
  return list.children.toArray().map((child) => {
    if (child.type !== 'Selector') throw new UnsupportedSelector(generate(child))
    const converted = convertComplex(child.children.toArray())
    if (converted.pseudoElement) throw new UnsupportedSelector(generate(node))
    return converted
  })
}

function stepAndOffset(node: PseudoClassSelector): { step: number; offset: number } {
  const nth = node.children?.first
  if (nth?.type !== 'Nth' || nth.selector) throw new UnsupportedSelector(generate(node))
  if (nth.nth.type === 'Identifier') return { step: 2, offset: nth.nth.name === 'odd' ? 1 : 0 }
  const step = nth.nth.a === null ? 0 : Number(nth.nth.a.replace(/^([+-]?)$/, '$11'))
  return { step, offset: Number(nth.nth.b ?? 0) }
}

function add(a: Specificity, b: Specificity): Specificity {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}
