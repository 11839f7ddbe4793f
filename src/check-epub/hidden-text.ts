import type { TextFile, XmlFile } from '../container/package/text-file.ts'
import type { XmlElement } from '../container/xml/read-elements.ts'

/**
 * Counts the characters of a document that its readers do not see: in elements that are `hidden`,
 * or that their style or a plain rule of a stylesheet does not display.
 */
export function hiddenLength(
  { elements }: Pick<XmlFile, 'elements'>,
  stylesheets: readonly Pick<TextFile, 'text'>[],
): number {
  const inside = elements.filter(({ name }) => name === 'style')
  const selectors = [...stylesheets, ...inside].flatMap(({ text }) => hidingSelectors(text))
  const hidden = new Set<XmlElement>()
  let length = 0
  for (const element of elements) {
    const { parent, text } = element
    const isHidden = (parent && hidden.has(parent)) ?? false
    if (!isHidden && !hides(element, selectors)) continue
    hidden.add(element)
    length += text.length
  }
  return length
}

function hides(element: XmlElement, selectors: readonly Selector[]): boolean {
  const { attributes } = element
  if (attributes['hidden'] !== undefined || notDisplayed.test(attributes['style'] ?? ''))
    return true
  return selectors.some((selector) => selects(selector, element))
}

/** The steps of a selector, the last first, each as its parts: `div.ad p` is `[[p], [div, .ad]]`. */
type Selector = readonly (readonly string[])[]

function selects([last = [], ...around]: Selector, element: XmlElement): boolean {
  if (!fits(last, element)) return false
  let outer = element.parent
  for (const step of around) {
    while (outer && !fits(step, outer)) outer = outer.parent
    if (!outer) return false
    outer = outer.parent
  }
  return true
}

function fits(step: readonly string[], { name, attributes }: XmlElement): boolean {
  return step.every((part) => {
    if (part.startsWith('#')) return attributes['id'] === part.slice(1)
    if (!part.startsWith('.')) return part.toLowerCase() === name
    return (attributes['class'] ?? '').split(/\s+/).includes(part.slice(1))
  })
}

// Selectors of names, classes and ids, such as `.ad` or `div.ad p`; a rule for some screens alone
// hides nothing.
function hidingSelectors(css: string): readonly Selector[] {
  const plain = css.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ')
  return rulesOf(plain).flatMap(({ selectors, body }) =>
    notDisplayed.test(body) ? selectors.split(',').flatMap(readSelector) : [],
  )
}

function readSelector(written: string): readonly Selector[] {
  const steps = written.trim().split(/\s*>\s*|\s+/)
  if (!steps.every((step) => /^(?=.)[\w-]*(?:[.#][\w-]+)*$/.test(step))) return []
  return [steps.map((step) => step.match(/[.#]?[\w-]+/g) ?? []).toReversed()]
}

// The rules that stand in no other, such as `@media`.
function rulesOf(css: string): readonly { readonly selectors: string; readonly body: string }[] {
  const rules: { selectors: string; body: string }[] = []
  let depth = 0
  let start = 0
  let open = 0
  for (const { 0: brace, index } of css.matchAll(/[{};]/g)) {
    if (brace === '{' && depth++ === 0) open = index
    if (brace === ';' && depth === 0) start = index + 1
    if (brace !== '}' || depth === 0 || --depth > 0) continue
    const selectors = css.slice(start, open)
    if (!selectors.trimStart().startsWith('@'))
      rules.push({ selectors, body: css.slice(open + 1, index) })
    start = index + 1
  }
  return rules
}

const notDisplayed = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i
