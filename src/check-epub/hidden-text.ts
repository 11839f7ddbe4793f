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
  const selectors = new Set(stylesheets.flatMap(({ text }) => hidingSelectors(text)))
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

function hides({ name, attributes }: XmlElement, selectors: ReadonlySet<string>): boolean {
  if (attributes['hidden'] !== undefined || notDisplayed.test(attributes['style'] ?? ''))
    return true
  const classes = (attributes['class'] ?? '').split(/\s+/).filter(Boolean)
  const marks = classes.map((one) => `.${one}`)
  if (attributes['id'] !== undefined) marks.push(`#${attributes['id']}`)
  return ['', ...marks].some(
    (mark) => selectors.has(`${name}${mark}`) || (mark !== '' && selectors.has(mark)),
  )
}

// Selectors of one step, such as `.ad` or `p.ad`; a rule for some screens alone hides nothing.
function hidingSelectors(css: string): readonly string[] {
  const plain = css.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ')
  return rulesOf(plain).flatMap(({ selectors, body }) =>
    notDisplayed.test(body) ? selectors.split(',').map((selector) => selector.trim()) : [],
  )
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
