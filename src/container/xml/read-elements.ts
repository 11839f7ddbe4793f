import { recoverXml, type OpenTag } from './read-xml.ts'

/** An element of an XML document that may be only partly readable. */
export interface XmlElement {
  /** In small letters, without prefix: `a`, `creator`. */
  readonly name: string
  /** Its name as written, with prefix: `dc:creator`, `foreignObject`. */
  readonly tag: string
  /** Absent for the root. */
  readonly parent?: XmlElement
  /** By name as written; entities in the values are replaced. */
  readonly attributes: Readonly<Record<string, string>>
  /** The text directly in it, cut at a length that no book needs. */
  readonly text: string
  /** Offset of the `<` of its start tag, in UTF-16 units. */
  readonly offset: number
}

/** The elements of a text in the order of their start tags. The text need not be well-formed. */
export function readElements(text: string): readonly XmlElement[] {
  const elements: GrowingElement[] = []
  const open: GrowingElement[] = []
  for (const token of recoverXml(text)) {
    switch (token.type) {
      case 'open': {
        const element = startElement(token, open.at(-1))
        elements.push(element)
        if (!token.isEmpty) open.push(element)
        break
      }
      case 'close':
        open.pop()
        break
      case 'text': {
        const element = open.at(-1)
        if (element && element.text.length < longest) element.text += token.value.slice(0, longest)
      }
    }
  }
  return elements
}

/**
 * Whether an element lies inside elements with these names, given from the outermost inwards:
 * `isWithin(element, 'package', 'metadata')`.
 */
export function isWithin(element: XmlElement, ...names: readonly string[]): boolean {
  let { parent } = element
  for (const name of names.toReversed()) {
    if (parent?.name !== name) return false
    parent = parent.parent
  }
  return true
}

interface GrowingElement extends XmlElement {
  text: string
}

function startElement({ name, attributes, offset }: OpenTag, parent?: XmlElement): GrowingElement {
  const localName = name.slice(name.indexOf(':') + 1).toLowerCase()
  return { name: localName, tag: name, ...(parent && { parent }), attributes, text: '', offset }
}

// A description is a page or two long.
const longest = 20_000
