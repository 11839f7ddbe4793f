import { isHtml, namespaces, type ContentElement } from './content-tree.ts'
import { matchOrder } from './child-order.ts'
import type { ReportFault } from './content-fault.ts'
import { htmlElements, type ElementRule } from './tables/html-elements.ts'
import { mathElements } from './tables/mathml-elements.ts'
import { obsoleteElements } from './tables/obsolete.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'

/** What may stand at a place of a document. */
export interface Place {
  /** What the children are, as in the tables. */
  readonly holds: ReadonlySet<string>
  /** The element that says so: the nearest around it whose content is not transparent. */
  readonly holder: string
  /** Names and categories that an element around it bars, each with that element. */
  readonly bars: ReadonlyMap<string, string>
}

/** Checks that elements stand where HTML allows them, in document order. */
export function checkPlacement(elements: readonly ContentElement[], report: ReportFault): void {
  const places = new Map<ContentElement, Place>()
  for (const element of elements) {
    const outer = element.parent && places.get(element.parent)
    if (outer) checkElement(element, outer, report)
    const place = placeInside(element, outer)
    places.set(element, place)
    if (isHtml(element)) checkInside(element, report)
  }
}

// What no rule limits: the content of foreign elements, and of unknown ones.
const anywhere: Place = { holds: new Set(['anything']), holder: '', bars: new Map() }

function checkElement(element: ContentElement, place: Place, report: ReportFault): void {
  const name = isHtml(element) ? element.name : foreignCategory(element)
  if (name === undefined) return
  if (isHtml(element) && !Object.hasOwn(htmlElements, name)) {
    reportUnknown(element, report)
    return
  }
  const categories = categoriesOf(element)
  const barred = [name, ...categories].find((one) => place.bars.has(one))
  if (barred !== undefined) {
    const around = place.bars.get(barred) ?? ''
    const again = around === name ? `another <${around}>` : `<${around}>`
    report(element, {
      code: 'content/misplaced-element',
      message: `<${name}> may not stand inside ${again}.`,
      hint: `close the <${around}> first, or leave out one of the two`,
      kind: `${name} in ${around}`,
    })
  } else if (!isHeld(name, categories, place)) {
    report(element, {
      code: 'content/misplaced-element',
      message: `<${name}> may not stand in <${place.holder}>.`,
      hint: `<${place.holder}> holds ${describe(place.holds)}`,
      kind: `${name} in ${place.holder}`,
    })
  }
}

// Elements of the vocabularies that HTML embeds are phrasing content; those of others are not
// checked, and neither are their children.
function foreignCategory({ name, namespace, parent }: ContentElement): string | undefined {
  const isRoot = parent !== undefined && isHtml(parent)
  const isEmbedded = namespace === namespaces.svg || namespace === namespaces.mathml
  return isRoot && isEmbedded ? name : undefined
}

function categoriesOf(element: ContentElement): readonly string[] {
  if (!isHtml(element)) return ['phrasing', 'flow']
  const { name } = element
  const written = categoriesByName.get(name) ?? []
  if (!byAttribute.has(name)) return written
  return [
    ...written,
    ...(isInteractive(element) ? ['interactive'] : []),
    ...(isMetadataInBody(element) ? ['phrasing', 'flow'] : []),
  ]
}

const categoriesByName: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(htmlElements).map(([name, { is }]) => {
    const written = is.split(' ').filter((word) => word !== '')
    return [name, written.includes('phrasing') ? [...written, 'flow'] : written] as const
  }),
)

// The elements whose categories depend on their attributes.
const byAttribute: ReadonlySet<string> = new Set(
  'a audio video img object input link meta'.split(' '),
)

// § 3.2.5.2.7: these are interactive only with certain attributes.
function isInteractive(element: ContentElement): boolean {
  const has = (name: string) => element.attributes.some(({ written }) => written === name)
  switch (element.name) {
    case 'a':
      return has('href')
    case 'audio':
    case 'video':
      return has('controls')
    case 'img':
    case 'object':
      return has('usemap')
    case 'input':
      return !element.attributes.some(
        ({ written, value }) => written === 'type' && value.toLowerCase() === 'hidden',
      )
    default:
      return false
  }
}

// § 4.2.4 and 4.2.5: a `link` or `meta` may stand in the text when it belongs to microdata or RDFa,
// or is of a kind that a body may have.
function isMetadataInBody({ name, attributes }: ContentElement): boolean {
  if (name !== 'link' && name !== 'meta') return false
  return attributes.some(
    ({ written, value }) =>
      written === 'itemprop' ||
      written === 'property' ||
      (name === 'link' && written === 'rel' && bodyLink.test(value)),
  )
}

const bodyLink =
  /^\s*(?:(?:dns-prefetch|modulepreload|pingback|preconnect|prefetch|preload|stylesheet)\s*)+$/i

function isHeld(name: string, categories: readonly string[], { holds }: Place): boolean {
  if (holds.has('anything') || holds.has(name)) return true
  if (categories.some((category) => holds.has(category))) return true
  // § 3.2.5.2.8: they may stand wherever elements may.
  return (name === 'script' || name === 'template') && !holds.has('nothing') && !holds.has('text')
}

function placeInside(element: ContentElement, outer: Place | undefined): Place {
  const rule = isHtml(element) ? htmlElements[element.name] : undefined
  if (!rule) return placeInForeign(element, outer)
  const words = wordsOf(holdsOf(element, rule))
  const around = words.has('transparent') ? outer : undefined
  return {
    holds: around ? new Set([...words, ...around.holds]) : words,
    holder: around?.holder ?? element.name,
    bars: addBars(outer?.bars ?? new Map<string, string>(), rule, element),
  }
}

function wordsOf(holds: string): ReadonlySet<string> {
  const known = wordsByHolds.get(holds)
  if (known) return known
  const words = new Set(holds.split(' '))
  wordsByHolds.set(holds, words)
  return words
}

// Filled by need: there are some forty of them.
const wordsByHolds = new Map<string, ReadonlySet<string>>()

// Where drawings and formulas hold HTML (SVG 2, § 12.4; HTML, § 4.8.15; EPUB 3.3, § 6.2.2).
function placeInForeign(element: ContentElement, outer: Place | undefined): Place {
  const { name, namespace, parent } = element
  const inside = (holds: string): Place => ({
    ...anywhere,
    holds: new Set(holds.split(' ')),
    holder: name,
  })
  if (namespace === namespaces.epub) return outer ?? anywhere
  if (namespace === namespaces.svg) {
    if (name === 'title' || name === 'desc') return anywhere
    if (name === 'foreignObject')
      return isStandalone(element) ? inside('flow body') : inside('flow')
    return parent && name !== 'metadata' ? inside('nothing') : anywhere
  }
  if (namespace !== namespaces.mathml || name.startsWith('annotation')) return anywhere
  return inside(mathElements[name]?.holds === 'text' ? 'phrasing' : 'nothing')
}

// A drawing in a file of its own can hold the body of a document.
function isStandalone(element: ContentElement): boolean {
  let root = element
  while (root.parent) root = root.parent
  return !isHtml(root)
}

function addBars(
  bars: ReadonlyMap<string, string>,
  rule: ElementRule,
  { name, attributes }: ContentElement,
): ReadonlyMap<string, string> {
  // An `a` that leads nowhere holds what it likes, and a cell or item begins no new part.
  const isPlain = name === 'a' && !attributes.some(({ written }) => written === 'href')
  const words = isPlain ? 'a' : rule.bars
  if (words === undefined) return bars
  return new Map([...bars, ...words.split(' ').map((word) => [word, name] as const)])
}

// Rules that depend on an attribute or on the parent.
function holdsOf({ name, attributes, parent }: ContentElement, { holds }: ElementRule): string {
  const has = (wanted: string) => attributes.some(({ written }) => written === wanted)
  if (name === 'div' && parent && isHtml(parent, 'dl')) return 'dt dd'
  if (name === 'time' && !has('datetime')) return 'text'
  if (name === 'colgroup' && has('span')) return 'nothing'
  if (name === 'noscript' && parent && isHtml(parent, 'head')) return 'link style meta'
  if ((name === 'audio' || name === 'video') && has('src')) return 'transparent track'
  return holds
}

function checkInside(element: ContentElement, report: ReportFault): void {
  const { name, parent } = element
  const rule = htmlElements[name]
  if (!rule) return
  checkText(element, holdsOf(element, rule), report)
  const isGroup = name === 'div' && parent !== undefined && isHtml(parent, 'dl')
  const order = isGroup ? 'dt+ dd+' : rule.order
  if (order === undefined) return
  const children = element.children.filter((child) => !isHtml(child, 'script', 'template'))
  const names = children.map((child) => (isHtml(child) ? child.name : '_'))
  if (!matchOrder(order, names)) {
    report(element, {
      code: 'content/child-order',
      message: `<${name}> lacks a part, or its parts are in the wrong order.`,
      hint: orderHints[name] ?? `it holds: ${order}`,
      kind: `order of ${name}`,
    })
  }
}

const orderHints: Readonly<Record<string, string>> = {
  html: 'it holds one <head>, then one <body>',
  hgroup: 'it holds one heading, with <p> before or after it',
  dl: 'each group has a <dt>, then a <dd>; either all groups are in <div>, or none is',
  div: 'a <div> in a <dl> holds <dt>, then <dd>',
  figure: 'it has one <figcaption> at most, as its first or last element',
  ruby: 'each <rp> stands before or after an <rt>',
  picture: 'it holds any number of <source>, then one <img>',
  object: '<param> comes first',
  video: '<source> comes first, then <track>, then the rest',
  audio: '<source> comes first, then <track>, then the rest',
  table: 'the order is <caption>, <colgroup>, <thead>, <tbody> or <tr>, <tfoot>',
  optgroup: '<legend> comes first',
  fieldset: 'it has one <legend> at most, as its first element',
  details: 'it has one <summary>, as its first element',
}

function checkText(element: ContentElement, holds: string, report: ReportFault): void {
  if (takesText.test(holds) || !/\S/.test(element.text)) return
  const { name } = element
  report(element, {
    code: 'content/misplaced-text',
    message: `<${name}> may not hold text directly: "${excerpt(element.text)}".`,
    hint:
      holds === 'nothing'
        ? `<${name}> is empty`
        : `put it into ${describe(new Set(holds.split(' ')))}`,
    kind: `text in ${name}`,
  })
}

const takesText = /\b(?:flow|phrasing|text|transparent|anything)\b/

function excerpt(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}

function describe(holds: ReadonlySet<string>): string {
  if (holds.has('nothing')) return 'nothing'
  const words = [...holds]
    .filter((word) => word !== 'transparent')
    .map((word) => categoryWords[word] ?? `<${word}>`)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

const categoryWords: Readonly<Record<string, string>> = {
  flow: 'blocks and text',
  phrasing: 'text and elements of a line, such as <span>',
  metadata: '<title>, <link>, <meta>, <style> or <script>',
  heading: '<h1> to <h6>',
  text: 'text without elements',
}

function reportUnknown(element: ContentElement, report: ReportFault): void {
  const { name } = element
  // HTML, § 4.13.2: names with a hyphen belong to whoever makes the book.
  if (/^[a-z][^A-Z]*-/.test(name)) return
  const instead = Object.hasOwn(obsoleteElements, name) ? obsoleteElements[name] : undefined
  if (instead !== undefined) {
    const message = `HTML has no <${name}> any more.`
    report(element, { code: 'content/obsolete', message, hint: instead, kind: name })
    return
  }
  const lower = name.toLowerCase()
  const [hint] =
    lower !== name && Object.hasOwn(htmlElements, lower)
      ? [`write <${lower}>, in small letters`]
      : nearestHint(name, Object.keys(htmlElements))
  report(element, {
    code: 'content/unknown-element',
    message: `HTML has no <${name}>.`,
    hint,
    kind: name,
  })
}
