/**
 * Writes elements as XHTML that an XML parser and an HTML parser read alike (polyglot markup). All
 * escaping happens here. Attributes of no use to a reading system are left out.
 */
import { isRightToLeft } from '../../language/script.ts'
import type { Element } from '../../markup/tree/element.ts'
import { attribute, escapeText } from '../../container/xml/write-xml.ts'

/** How to write links, images and ids in the container. */
export interface References {
  /** The link for an `href`; undefined when it has no target, and then no link is written. */
  readonly link: (href: string) => string | undefined
  /** The path of an image, by its name in the book; undefined when the book has no such image. */
  readonly image: (name: string) => string | undefined
  /** The id to write for an id of the book; undefined when it must not be written here. */
  readonly id: (id: string) => string | undefined
  /** The value of an attribute that lists ids, such as `aria-labelledby`. */
  readonly idList: (ids: string) => string | undefined
}

/** Writes an element and everything in it as XHTML. */
export function serializeXhtml(element: Element, references: References): string {
  const image = element.tag === 'img' && references.image(element.attributes['src'] ?? '')
  // An image that could not be read has been reported; its description replaces it.
  if (image === undefined) return escapeText(element.attributes['alt'] ?? '')
  const open = `<${element.tag}${serializeAttributes(element, references)}`
  if (voidTags.has(element.tag)) return `${open}/>`
  return `${open}>${serializeChildren(element, references)}</${element.tag}>`
}

function serializeChildren(element: Element, references: References): string {
  // White space goes only between blocks, where it means nothing, to keep the file readable.
  const space = element.children.some((child) => child.type === 'text' || !blockTags.has(child.tag))
    ? ''
    : '\n'
  let text = ''
  for (const child of element.children) {
    text +=
      child.type === 'text' ? escapeText(child.value) : space + serializeXhtml(child, references)
  }
  return element.children.length > 0 ? text + space : text
}

function serializeAttributes(element: Element, references: References): string {
  const { tag, id, classes, attributes } = element
  let text = rootNamespaces[tag] ?? ''
  if (id) text += attribute('id', references.id(id))
  if (classes.length > 0) text += attribute('class', classes.join(' '))
  for (const [name, value] of Object.entries(attributes)) {
    if (!isKept(name, value)) continue
    if (name === 'lang') text += languageAttributes(value, attributes['dir'])
    else if (name === 'aria-labelledby') text += attribute(name, references.idList(value))
    else if (name === 'href') text += attribute(name, references.link(value))
    else if (name === 'src') text += attribute(name, references.image(value))
    else text += attribute(name, value)
  }
  return text
}

// Hebrew and Arabic run right to left among other text, unless the author says otherwise.
function languageAttributes(language: string, direction: string | undefined): string {
  const runs = direction === undefined && isRightToLeft(language) ? 'rtl' : undefined
  return attribute('lang', language) + attribute('xml:lang', language) + attribute('dir', runs)
}

function isKept(name: string, value: string): boolean {
  if (value === '' && name !== 'alt') return false
  return attributeName.test(name) && !unwanted.test(name)
}

const attributeName = /^(?:epub:)?[a-zA-Z][\w-]*$/
// Handlers would be scripts; data-* carries what only our own stages need; `xml:` attributes are
// written only here.
const unwanted = /^(?:on|data-|xml|srcset$)/i

const rootNamespaces: Readonly<Record<string, string>> = {
  svg: ' xmlns="http://www.w3.org/2000/svg"',
  math: ' xmlns="http://www.w3.org/1998/Math/MathML"',
}

// HTML Living Standard, § 13.1.2: elements without an end tag.
const voidTags = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

const blockTags = new Set(
  (
    'address aside blockquote body caption col colgroup dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 head ' +
    'header hr li link meta nav ol p pre section table tbody td tfoot th thead title tr ul'
  ).split(' '),
)
