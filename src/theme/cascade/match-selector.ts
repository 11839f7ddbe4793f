import type { Element } from '../../markup/tree/element.ts'
import type {
  AttributeSelector,
  ComplexSelector,
  NthSelector,
  SimpleSelector,
} from '../css/selector.ts'

/** An element with its surroundings: what selectors are matched against. */
export interface Placed {
  readonly element: Element
  /** Absent for `html`. */
  readonly parent?: Placed
  /** The parent's child elements, this one included. */
  readonly siblings: readonly Element[]
  /** The 0-based index of this element among them. */
  readonly index: number
  /** BCP 47, its own or inherited. */
  readonly language: string
}

/** Whether an element matches a selector; a pseudo-element in the selector is ignored. */
export function matchesSelector(selector: ComplexSelector, placed: Placed): boolean {
  if (!matchesCompound(selector, placed)) return false
  if (!selector.left) return true
  const { combinator, selector: left } = selector.left
  switch (combinator) {
    case '>':
      return placed.parent !== undefined && matchesSelector(left, placed.parent)
    case ' ':
      for (let at = placed.parent; at; at = at.parent) {
        if (matchesSelector(left, at)) return true
        // The compound matched here, but the rest did not match above it. Ancestors further up have
        // even less above them, so stop.
        if (isDescendantChain(left) && matchesCompound(left, at)) return false
      }
      return false
    case '+':
      return placed.index > 0 && matchesSelector(left, sibling(placed, placed.index - 1))
    case '~':
      for (let index = placed.index - 1; index >= 0; index--) {
        if (matchesSelector(left, sibling(placed, index))) return true
      }
      return false
  }
}

function matchesCompound({ compound }: ComplexSelector, placed: Placed): boolean {
  // Loops here and below: this is asked of every rule at every element, and a closure each time
  // would be most of the garbage of a book.
  for (let at = 0; at < compound.length; at++) {
    if (!matchesSimple(compound[at] as SimpleSelector, placed)) return false
  }
  return true
}

function isDescendantChain({ left }: ComplexSelector): boolean {
  return left === undefined || left.combinator === ' '
}

function sibling(placed: Placed, index: number): Placed {
  const element = placed.siblings[index] ?? placed.element
  const language = element.attributes['lang'] ?? placed.parent?.language ?? placed.language
  const { parent, siblings } = placed
  return parent
    ? { element, parent, siblings, index, language }
    : { element, siblings, index, language }
}

function matchesSimple(simple: SimpleSelector, placed: Placed): boolean {
  const { element } = placed
  switch (simple.type) {
    case 'tag':
      return element.tag === simple.name
    case 'id':
      return element.id === simple.name
    case 'class':
      return element.classes.includes(simple.name)
    case 'attribute':
      return matchesAttribute(simple, element)
    case 'nth':
      return matchesPosition(simple, placed)
    case 'is':
      return matchesAny(simple.selectors, placed)
    case 'not':
      return !matchesAny(simple.selectors, placed)
    case 'lang':
      return matchesLanguage(simple.ranges, placed.language)
    case 'root':
      return placed.parent === undefined
    case 'empty':
      return element.children.length === 0
    case 'link':
      return element.tag === 'a' && 'href' in element.attributes
    case 'never':
      return false
  }
}

function matchesAny(selectors: readonly ComplexSelector[], placed: Placed): boolean {
  for (const selector of selectors) if (matchesSelector(selector, placed)) return true
  return false
}

function matchesAttribute(selector: AttributeSelector, element: Element): boolean {
  const found = attributeOf(element, selector.name)
  if (found === undefined) return false
  if (selector.operator === undefined) return true
  const value = selector.ignoreCase ? found.toLowerCase() : found
  const wanted = selector.ignoreCase ? selector.value.toLowerCase() : selector.value
  switch (selector.operator) {
    case '=':
      return value === wanted
    case '~=':
      return value.split(/\s+/).includes(wanted)
    case '|=':
      return value === wanted || value.startsWith(`${wanted}-`)
    case '^=':
      return wanted !== '' && value.startsWith(wanted)
    case '$=':
      return wanted !== '' && value.endsWith(wanted)
    case '*=':
      return wanted !== '' && value.includes(wanted)
  }
}

function attributeOf(element: Element, name: string): string | undefined {
  if (name === 'id') return element.id
  if (name === 'class') return element.classes.length > 0 ? element.classes.join(' ') : undefined
  return element.attributes[name]
}

function matchesPosition(selector: NthSelector, placed: Placed): boolean {
  const position = positionOf(selector, placed)
  const beyond = position - selector.offset
  return selector.step === 0
    ? beyond === 0
    : beyond % selector.step === 0 && beyond / selector.step >= 0
}

// 1-based, as :nth-child counts.
function positionOf(
  { fromEnd, ofType }: NthSelector,
  { siblings, index, element }: Placed,
): number {
  if (!ofType) return fromEnd ? siblings.length - index : index + 1
  const counted = fromEnd ? siblings.slice(index) : siblings.slice(0, index + 1)
  return counted.filter((one) => one.tag === element.tag).length
}

// Selectors 4, § 7.2 with ranges as prefixes: "en" matches "en-GB".
function matchesLanguage(ranges: readonly string[], language: string): boolean {
  const found = language.toLowerCase()
  return ranges.some((range) => {
    const wanted = range.toLowerCase()
    return wanted === '*' ? found !== '' : found === wanted || found.startsWith(`${wanted}-`)
  })
}
