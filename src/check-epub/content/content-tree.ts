import type { XmlElement } from '../../container/xml/read-elements.ts'

/** An element of a content document, with its namespace and its children. */
export interface ContentElement {
  /** Without prefix, in the case in which it is written: `foreignObject`. */
  readonly name: string
  /** A URI; '' for none. */
  readonly namespace: string
  /** Absent for the root. */
  readonly parent?: ContentElement
  readonly children: readonly ContentElement[]
  readonly attributes: readonly ContentAttribute[]
  /** The text directly in it. */
  readonly text: string
  /** Offset of the `<` of its start tag, in UTF-16 units. */
  readonly offset: number
}

/** An attribute, with its namespace. */
export interface ContentAttribute {
  /** As written: `epub:type`. */
  readonly written: string
  /** Without prefix. */
  readonly name: string
  /** A URI; '' for none, as for all attributes without a prefix. */
  readonly namespace: string
  readonly value: string
}

/** The namespaces that a content document can use (EPUB 3.3, § 6.1 and 6.2). */
export const namespaces = {
  html: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
  mathml: 'http://www.w3.org/1998/Math/MathML',
  epub: 'http://www.idpf.org/2007/ops',
  ssml: 'http://www.w3.org/2001/10/synthesis',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const

/** The elements of a document, in the order of their start tags, with their namespaces resolved. */
export function buildContentTree(elements: readonly XmlElement[]): readonly ContentElement[] {
  const built = new Map<XmlElement, GrowingElement>()
  for (const element of elements) {
    const parent = element.parent && built.get(element.parent)
    const grown = growElement(element, parent)
    parent?.children.push(grown)
    built.set(element, grown)
  }
  return [...built.values()]
}

/** The value of an attribute without a namespace. */
export function valueOf(element: ContentElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name && one.namespace === '')?.value
}

/** Whether an element is one of HTML, with one of these names if any are given. */
export function isHtml(element: ContentElement, ...names: readonly string[]): boolean {
  return (
    element.namespace === namespaces.html && (names.length === 0 || names.includes(element.name))
  )
}

/** Whether an element or one around it has this name in HTML. */
export function isInside(element: ContentElement, name: string): boolean {
  for (let at = element.parent; at; at = at.parent) if (isHtml(at, name)) return true
  return false
}

type Prefixes = ReadonlyMap<string, string>

interface GrowingElement extends ContentElement {
  readonly children: GrowingElement[]
  readonly prefixes: Prefixes
}

function growElement(
  { tag, text, offset, attributes }: XmlElement,
  parent: GrowingElement | undefined,
): GrowingElement {
  const prefixes = declarePrefixes(attributes, parent?.prefixes ?? builtIn)
  const [prefix, name] = splitName(tag)
  return {
    name,
    namespace: prefixes.get(prefix) ?? '',
    ...(parent && { parent }),
    children: [],
    attributes: readAttributes(attributes, prefixes),
    text,
    offset,
    prefixes,
  }
}

const builtIn: Prefixes = new Map([['xml', namespaces.xml]])

// Most elements declare nothing, and share the declarations of their parent.
function declarePrefixes(attributes: Readonly<Record<string, string>>, outer: Prefixes): Prefixes {
  let declares = false
  for (const written in attributes) if (written.startsWith('xmlns')) declares = true
  if (!declares) return outer
  const declared = Object.entries(attributes).flatMap(([written, value]) => {
    if (written === 'xmlns') return [['', value] as const]
    return written.startsWith('xmlns:') ? [[written.slice('xmlns:'.length), value] as const] : []
  })
  return new Map([...outer, ...declared])
}

function readAttributes(
  attributes: Readonly<Record<string, string>>,
  prefixes: Prefixes,
): readonly ContentAttribute[] {
  let read: ContentAttribute[] | undefined
  for (const written in attributes) {
    if (written === 'xmlns' || written.startsWith('xmlns:')) continue
    const [prefix, name] = splitName(written)
    const namespace = prefix === '' ? '' : (prefixes.get(prefix) ?? prefix)
    read ??= []
    read.push({ written, name, namespace, value: attributes[written] ?? '' })
  }
  return read ?? none
}

const none: readonly ContentAttribute[] = []

function splitName(written: string): readonly [prefix: string, name: string] {
  const colon = written.indexOf(':')
  return colon === -1 ? ['', written] : [written.slice(0, colon), written.slice(colon + 1)]
}
