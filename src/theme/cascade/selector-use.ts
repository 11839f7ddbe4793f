import type { Selector as CssSelector } from 'css-tree'
import { parseSelector as readSelector } from '../../packages/css-tree.ts'
import type { Keep } from '../../keep/keep.ts'
import type { Element } from '../../markup/tree/element.ts'
import { isRightToLeft } from '../../language/script.ts'
import { convertSelector } from '../css/convert-selector.ts'
import {
  compareSpecificity,
  type ComplexSelector,
  type Selector,
  type SimpleSelector,
} from '../css/selector.ts'
import { matchesSelector, type Placed } from './match-selector.ts'

/** What the selectors of a stylesheet find in a book. Selectors are given as text. */
export interface SelectorUse {
  /**
   * Whether a selector finds an element, or may find one while the book is read. Whoever has it
   * parsed gives that as well, for parsing takes longer than finding.
   */
  readonly isUsed: (selector: string, parsed?: Selector) => boolean
  /** Whether two selectors find the same element with the same strength, so that order decides. */
  readonly compete: (one: string, other: string) => boolean
  /** Which way all text of the book runs; undefined when some runs one way and some the other. */
  readonly direction: 'ltr' | 'rtl' | undefined
}

/** A page of an ebook: what stands in its `body`. */
export type PageElements = readonly Element[]

/** Learns what selectors find in the pages of a book. */
export function selectorUse(
  pages: readonly PageElements[],
  language: string,
  keep?: Keep,
): SelectorUse {
  const parts = pages.map((page) => {
    const make = () => pageUse(page, language)
    return keep?.of(`selectors ${language}`, page, make) ?? make()
  })
  // Most rules of a theme are for elements that this book has nowhere.
  const names = new Set(parts.flatMap((part) => part.names))
  const asked = new Map<string, AskedSelector>()
  const used = new Map<string, boolean>()
  const askedOf = (text: string, known?: Selector): AskedSelector => {
    const found = asked.get(text) ?? ask(text, known ?? parseSelector(text))
    asked.set(text, found)
    return found
  }
  return {
    direction: directionOf(parts),
    isUsed(text, known) {
      if (ofKepub.test(text)) return true
      const selector = askedOf(text, known)
      const isFound = (part: PageUse): boolean => part.find(selector).size > 0
      const found =
        used.get(text) ?? (selector.names.every((name) => names.has(name)) && parts.some(isFound))
      used.set(text, found)
      return found
    },
    compete(one, other) {
      const [a, b] = [askedOf(one), askedOf(other)]
      if (a.parsed.pseudoElement !== b.parsed.pseudoElement) return false
      if (compareSpecificity(a.parsed.specificity, b.parsed.specificity) !== 0) return false
      return parts.some((part) => {
        const others = part.find(b)
        if (others.size === 0) return false
        for (const element of part.find(a)) if (others.has(element)) return true
        return false
      })
    },
  }
}

// A selector, made ready to look for what it finds.
interface AskedSelector {
  readonly text: string
  readonly parsed: Selector
  /** What it finds whatever a reading system adds. */
  readonly loose: ComplexSelector
  /** The names that an element must have: see `ElementIndex`. */
  readonly names: readonly string[]
}

function ask(text: string, parsed: Selector): AskedSelector {
  const loose = loosened(parsed.subject)
  return { text, parsed, loose, names: ['*', ...namesIn(loose)] }
}

// What selectors find in one page. What stands on another page is nothing to them.
interface PageUse {
  readonly languages: ReadonlySet<string>
  /** Whether the page itself says which way some of its text runs. */
  readonly saysDirection: boolean
  /** Those that its elements have: see `ElementIndex`. */
  readonly names: readonly string[]
  readonly find: (selector: AskedSelector) => ReadonlySet<Placed>
}

function pageUse(page: PageElements, language: string): PageUse {
  const index = indexElements(page, language)
  const elements = index.get('*') ?? []
  const known = new Map<string, ReadonlySet<Placed>>()
  return {
    languages: new Set(elements.map(({ language }) => language)),
    saysDirection: elements.some(({ element }) => element.attributes['dir'] !== undefined),
    names: [...index.keys()],
    find(selector) {
      const found = known.get(selector.text) ?? findElements(selector, index)
      known.set(selector.text, found)
      return found
    },
  }
}

function directionOf(parts: readonly PageUse[]): SelectorUse['direction'] {
  const languages = new Set(parts.flatMap((part) => [...part.languages]))
  const directions = new Set([...languages].map((one) => (isRightToLeft(one) ? 'rtl' : 'ltr')))
  const [direction] = directions
  const isOne = directions.size === 1 && !parts.some(({ saysDirection }) => saysDirection)
  return isOne ? direction : undefined
}

// The elements of a KEPUB that hold its text and its sentences are added after everything else.
const ofKepub = /\.koboSpan(?![\w-])|#book-(?:columns|inner)(?![\w-])/

function parseSelector(text: string): Selector {
  const converted = convertSelector(readSelector(text) as CssSelector)
  if (converted.type === 'selector') return converted.selector
  throw new Error(`internal: the selector "${text}" was supported when it was read`)
}

function findElements({ loose, names }: AskedSelector, index: ElementIndex): ReadonlySet<Placed> {
  const candidates = fewestOf(names, index)
  if (candidates.length === 0) return nothing
  return new Set(candidates.filter((placed) => matchesSelector(loose, placed)))
}

const nothing: ReadonlySet<Placed> = new Set()

// Reading systems add attributes, put classes on the root and its body, and know states such as
// `:hover`: a selector is not unused for want of these.
function loosened({ compound, left }: ComplexSelector): ComplexSelector {
  const isRoot = compound.some(
    (simple) =>
      simple.type === 'root' || (simple.type === 'tag' && /^(?:html|body)$/.test(simple.name)),
  )
  return {
    compound: compound.flatMap((simple) => loosenedSimple(simple, isRoot)),
    ...(left && { left: { ...left, selector: loosened(left.selector) } }),
  }
}

function loosenedSimple(simple: SimpleSelector, isRoot: boolean): readonly SimpleSelector[] {
  switch (simple.type) {
    case 'attribute':
    case 'never':
    case 'not':
      return []
    case 'class':
    case 'id':
      return isRoot ? [] : [simple]
    case 'is':
      return [{ ...simple, selectors: simple.selectors.map(loosened) }]
    default:
      return [simple]
  }
}

// Elements by the names that a selector can ask for: `p`, `.opening`, `#the-harbour`; under `*`,
// all of them.
type ElementIndex = ReadonlyMap<string, readonly Placed[]>

function namesIn({ compound }: ComplexSelector): readonly string[] {
  return compound.flatMap((simple) => {
    if (simple.type === 'tag') return [simple.name]
    if (simple.type === 'class') return [`.${simple.name}`]
    return simple.type === 'id' ? [`#${simple.name}`] : []
  })
}

function fewestOf(names: readonly string[], index: ElementIndex): readonly Placed[] {
  let fewest: readonly Placed[] | undefined
  for (const name of names) {
    const list = index.get(name)
    if (!list) return []
    if (!fewest || list.length < fewest.length) fewest = list
  }
  return fewest ?? []
}

function indexElements(page: PageElements, language: string): ElementIndex {
  const index = new Map<string, Placed[]>()
  const add = (name: string, placed: Placed): void => {
    const list = index.get(name)
    if (list) list.push(placed)
    else index.set(name, [placed])
  }
  const visit = (placed: Placed): void => {
    const { element } = placed
    const { tag, id, classes, children } = element
    for (const name of ['*', tag, ...classes.map((name) => `.${name}`)]) add(name, placed)
    if (id !== undefined) add(`#${id}`, placed)
    const siblings = children.filter((child) => child.type === 'element')
    siblings.forEach((child, index) => {
      const language = child.attributes['lang'] ?? placed.language
      visit({ element: child, parent: placed, siblings, index, language })
    })
  }
  visit(wholePage(page, language))
  return index
}

function wholePage(children: PageElements, language: string): Placed {
  const bare = { type: 'element', classes: [], attributes: {} } as const
  const html: Element = { ...bare, tag: 'html', children: [{ ...bare, tag: 'body', children }] }
  return { element: html, siblings: [html], index: 0, language }
}
