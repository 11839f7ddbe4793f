import type { HtmlElement } from './html-tree.ts'

/** The declarations of CSS that say what text means, by property. */
export type Declarations = Readonly<Record<string, string>>

interface Rule {
  /** The compounds of its selector, the element's own last. */
  readonly compounds: readonly Compound[]
  readonly weight: number
  readonly declarations: Declarations
}

interface Compound {
  readonly tag: string
  readonly classes: readonly string[]
  readonly id: string
}

/** The looks that the stylesheets of a page give its elements. Classes often hold all italics. */
export class CssLooks {
  readonly #rules: readonly Rule[]

  constructor(stylesheets: readonly string[]) {
    this.#rules = stylesheets
      .flatMap(parseRules)
      .map((rule, index) => ({ rule, index }))
      .sort((a, b) => a.rule.weight - b.rule.weight || a.index - b.index)
      .map(({ rule }) => rule)
  }

  /** What the stylesheets and its own `style` say of an element. */
  of(element: HtmlElement): Declarations {
    const own = element.attributes['style']
    const found: Declarations[] = []
    for (const rule of this.#rules) {
      if (matches(rule.compounds, element)) found.push(rule.declarations)
    }
    return Object.assign({}, ...found, own === undefined ? {} : parseDeclarations(own))
  }
}

function parseRules(stylesheet: string): readonly Rule[] {
  const text = stylesheet.replace(/\/\*[^]*?\*\//g, ' ').slice(0, longest)
  const rules: Rule[] = []
  for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = parseDeclarations(body)
    if (Object.keys(declarations).length === 0) continue
    for (const selector of selectors.split(',')) {
      const compounds = parseSelector(selector.replace(/^[^;]*;/, '').trim())
      if (compounds) rules.push({ compounds, weight: weightOf(compounds), declarations })
    }
  }
  return rules
}

const longest = 2_000_000

function parseDeclarations(body: string): Declarations {
  const found: Record<string, string> = {}
  for (const declaration of body.split(';')) {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (!properties.has(name)) continue
    found[name] = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase()
  }
  return found
}

const properties = new Set([
  'display',
  'font-style',
  'font-weight',
  'font-variant',
  'font-variant-caps',
  'font-size',
  'page-break-before',
  'break-before',
  'text-align',
  'text-decoration',
  'text-decoration-line',
  'text-transform',
  'vertical-align',
  'visibility',
  'width',
])

// Tags, classes, ids and descendants; a selector with anything else matches nothing.
function parseSelector(selector: string): readonly Compound[] | undefined {
  const parts = selector.split(/\s*>\s*|\s+/)
  const compounds: Compound[] = []
  for (const part of parts) {
    if (!/^(?:[\w-]+|\*)?(?:[.#][\w-]+)*$/.test(part) || part === '') return undefined
    compounds.push({
      tag: (/^[\w-]+/.exec(part)?.[0] ?? '').toLowerCase(),
      classes: [...part.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
      id: /#([\w-]+)/.exec(part)?.[1] ?? '',
    })
  }
  return compounds
}

function weightOf(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, { tag, classes, id }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0),
    0,
  )
}

function matches(compounds: readonly Compound[], element: HtmlElement): boolean {
  const own = compounds.at(-1)
  if (!own || !isOne(own, element)) return false
  let at = compounds.length - 2
  for (let parent = element.parent; parent && at >= 0; parent = parent.parent) {
    const compound = compounds[at]
    if (compound && isOne(compound, parent)) at--
  }
  return at < 0
}

function isOne({ tag, classes, id }: Compound, element: HtmlElement): boolean {
  if (tag !== '' && tag !== element.tag) return false
  if (id !== '' && element.attributes['id'] !== id) return false
  if (classes.length === 0) return true
  const own = (element.attributes['class'] ?? '').split(/\s+/)
  return classes.every((name) => own.includes(name))
}
