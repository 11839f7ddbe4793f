import { readAttributeRules, type AttributeRules } from './values/attribute-rule.ts'
import { isHtml, namespaces, type ContentAttribute, type ContentElement } from './content-tree.ts'
import type { ReportFault } from './content-fault.ts'
import { events, globalAttributes, htmlAttributes } from './tables/html-attributes.ts'
import { htmlElements } from './tables/html-elements.ts'
import { obsoleteAttributes } from './tables/obsolete.ts'
import { ariaAttributes } from './tables/aria-attributes.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { guessLanguageTag } from '../../language/language-tag.ts'
import { isLanguage } from './values/value-grammar.ts'

/** Checks the attributes of the elements of HTML, and those of EPUB that all elements take. */
export function checkAttributes(elements: readonly ContentElement[], report: ReportFault): void {
  for (const element of elements) {
    for (const attribute of element.attributes) checkAnyAttribute(element, attribute, report)
    if (!isHtml(element) || !Object.hasOwn(htmlElements, element.name)) continue
    const rules = rulesOf(element.name)
    for (const attribute of element.attributes) {
      if (attribute.namespace === '') checkAttribute(element, attribute, rules, report)
    }
    checkRequired(element, rules, report)
    checkTogether(element, report)
  }
}

/** The rules for the attributes of an element of HTML. */
export function rulesOf(name: string): AttributeRules {
  const known = byElement.get(name)
  if (known) return known
  const own = readAttributeRules(htmlAttributes[name] ?? '')
  const rules = new Map([...shared, ...own])
  byElement.set(name, rules)
  return rules
}

const shared = new Map([
  ...readAttributeRules(globalAttributes),
  ...readAttributeRules(ariaAttributes),
])

// Filled by need: most documents use a few dozen elements.
const byElement = new Map<string, AttributeRules>()

function checkAttribute(
  element: ContentElement,
  { name, value }: ContentAttribute,
  rules: AttributeRules,
  report: ReportFault,
): void {
  const rule = rules.get(name)
  if (!rule) {
    reportUnknown(element, name, report)
    return
  }
  if (!rule.grammar || rule.grammar.test(value, name)) return
  // Each language is checked once, with its namespace.
  if (name === 'lang') return
  report(element, {
    code: 'content/attribute-value',
    message: `${name}="${shorten(value)}" of <${element.name}> is not ${rule.grammar.words}.`,
    hint: obsoleteValue(element, name),
    kind: `${element.name}@${name} value`,
  })
}

function obsoleteValue({ name }: ContentElement, attribute: string): string | undefined {
  return name === 'table' && attribute === 'border' ? obsoleteAttributes['border'] : undefined
}

function reportUnknown(element: ContentElement, name: string, report: ReportFault): void {
  // Names with data- belong to whoever makes the book (HTML, § 3.2.6.6); in XHTML they have no
  // capitals.
  if (/^data-[^A-Z]+$/.test(name)) return
  if (name.startsWith('on') && events.has(name.slice(2))) return
  // ITS 2.0, § 2.5.3, and whatever program an `embed` is for.
  if (name.startsWith('its-') || element.name === 'embed') return
  const custom = 'a name that begins with "data-" goes on, without capitals'
  const instead = Object.hasOwn(obsoleteAttributes, name) ? obsoleteAttributes[name] : undefined
  const known = [...rulesOf(element.name).keys()]
  const [nearest] =
    name.toLowerCase() !== name && known.includes(name.toLowerCase())
      ? [`write ${name.toLowerCase()}, in small letters`]
      : nearestHint(name, known)
  const hint = instead ?? (name.startsWith('data-') ? custom : nearest)
  report(element, {
    code: instead === undefined ? 'content/unknown-attribute' : 'content/obsolete',
    message: `<${element.name}> takes no attribute "${shorten(name)}".`,
    hint,
    kind: `${element.name}@${name}`,
  })
}

function checkRequired(element: ContentElement, rules: AttributeRules, report: ReportFault): void {
  for (const name of requiredOf(element.name, rules)) {
    if (!hasAttribute(element, name)) reportMissing(element, name, report)
  }
  const missing = missingAttribute(element)
  if (missing !== undefined) reportMissing(element, missing, report)
}

function requiredOf(element: string, rules: AttributeRules): readonly string[] {
  const known = requiredByElement.get(element)
  if (known) return known
  const required = [...rules].filter(([, rule]) => rule.isRequired).map(([name]) => name)
  requiredByElement.set(element, required)
  return required
}

const requiredByElement = new Map<string, readonly string[]>()

function reportMissing(element: ContentElement, name: string, report: ReportFault): void {
  report(element, {
    code: 'content/missing-attribute',
    message: `<${element.name}> needs the attribute "${name}".`,
    kind: `${element.name} without ${name}`,
  })
}

// What depends on other attributes, or on the parent.
function missingAttribute(element: ContentElement): string | undefined {
  const has = (name: string) => hasAttribute(element, name)
  const inside = (name: string) => element.parent !== undefined && isHtml(element.parent, name)
  switch (element.name) {
    case 'img':
      return has('src') || (has('srcset') && inside('picture')) ? undefined : 'src'
    case 'source':
      if (inside('picture')) return has('srcset') ? undefined : 'srcset'
      return has('src') ? undefined : 'src'
    case 'link':
      if (['property', 'itemprop', 'resource', 'about'].some(has)) return undefined
      if (!has('href')) return has('imagesrcset') ? undefined : 'href'
      return has('rel') ? undefined : 'rel'
    case 'embed':
      return has('itemprop') && !has('src') ? 'src' : undefined
    case 'object':
      return has('data') || has('type') ? undefined : 'data'
    case 'area':
      return has('href') && !has('alt') ? 'alt' : undefined
    case 'optgroup':
      return has('label') || element.children.some((child) => isHtml(child, 'legend'))
        ? undefined
        : 'label'
    case 'base':
      return has('href') || has('target') ? undefined : 'href'
    case 'meta': {
      const hasName = ['name', 'http-equiv', 'charset', 'property', 'itemprop'].some(has)
      if (!hasName) return 'name'
      return has('charset') || has('content') ? undefined : 'content'
    }
    case 'a':
      return anchorNeedsHref.some(has) && !has('href') ? 'href' : undefined
    case 'input':
      return isOfType(element, 'image') && !has('alt') ? 'alt' : undefined
    default:
      return undefined
  }
}

const anchorNeedsHref = ['target', 'download', 'hreflang', 'itemprop']

function isOfType({ attributes }: ContentElement, type: string): boolean {
  return attributes.some(({ written, value }) => written === 'type' && value.toLowerCase() === type)
}

// Values that have to agree with others.
function checkTogether(element: ContentElement, report: ReportFault): void {
  const value = (name: string) => element.attributes.find(({ written }) => written === name)?.value
  const lang = value('lang')
  const xmlLang = value('xml:lang')
  if (lang !== undefined && xmlLang !== undefined && lang.toLowerCase() !== xmlLang.toLowerCase()) {
    report(element, {
      code: 'content/attribute-value',
      message: `lang="${shorten(lang)}" and xml:lang="${shorten(xmlLang)}" are not the same.`,
      hint: 'write the same language in both',
      kind: 'two languages',
    })
  }
  const clash = clashOf(element, value)
  if (clash === undefined) return
  report(element, { code: 'content/attribute-value', message: clash, kind: clash })
}

function clashOf(
  element: ContentElement,
  value: (name: string) => string | undefined,
): string | undefined {
  const { name } = element
  if (name === 'map' && value('id') !== undefined && value('id') !== value('name'))
    return 'The id and the name of <map> are not the same.'
  if (name === 'img' && value('alt') === '' && /^(?!none|presentation)./.test(value('role') ?? ''))
    return '<img> with an empty alt is an ornament, so it has no role.'
  if (name === 'meter' || name === 'progress') return rangeClash(name, value)
  if (name === 'link' && /\balternate\b/.test(value('rel') ?? '') && !value('title'))
    return /\bstylesheet\b/.test(value('rel') ?? '')
      ? '<link> to an alternate stylesheet needs a title.'
      : undefined
  return undefined
}

function rangeClash(name: string, value: (name: string) => string | undefined): string | undefined {
  const number = (attribute: string, otherwise: number) => Number(value(attribute) ?? otherwise)
  const min = number('min', 0)
  const max = number('max', 1)
  const now = number('value', min)
  // Only a range that is written out is surely meant.
  if (min > max) return `The min of <${name}> is greater than its max.`
  return now < min || (value('max') !== undefined && now > max)
    ? `The value of <${name}> is outside its range.`
    : undefined
}

// Attributes with a namespace, and those that mean the same on all elements.
function checkAnyAttribute(
  element: ContentElement,
  { written, name, namespace, value }: ContentAttribute,
  report: ReportFault,
): void {
  const isLang = (name === 'lang' && namespace === '') || written === 'xml:lang'
  if (isLang && !isLanguage(value)) {
    const guess = guessLanguageTag(value)
    report(element, {
      code: 'content/attribute-value',
      message: `${written}="${shorten(value)}" is not a language tag.`,
      hint: `write ${guess ?? 'a tag such as en, en-GB or pt-BR'} (BCP 47)`,
      kind: `language ${value}`,
    })
  }
  if (namespace === namespaces.xml && !['lang', 'space', 'base', 'id'].includes(name))
    reportForeign(element, written, report)
  if (written === 'xml:space' && !/^(?:default|preserve)$/.test(value)) {
    const message = `xml:space="${shorten(value)}" is not "default" or "preserve".`
    report(element, { code: 'content/attribute-value', message, kind: 'xml:space' })
  }
  if (namespace === namespaces.epub && name !== 'type' && name !== 'prefix' && isHtml(element))
    reportForeign(element, written, report)
  if (namespace === namespaces.xlink && isHtml(element)) reportForeign(element, written, report)
}

function reportForeign(element: ContentElement, written: string, report: ReportFault): void {
  report(element, {
    code: 'content/unknown-attribute',
    message: `<${element.name}> takes no attribute "${shorten(written)}".`,
    kind: `${element.name}@${written}`,
  })
}

function hasAttribute({ attributes }: ContentElement, name: string): boolean {
  return attributes.some(({ written }) => written === name)
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
