/**
 * The one reader of XML. In: a text that claims to be XML. Out: its tags and texts in order, as
 * plain data. `parseXml` takes only well-formed XML; `recoverXml` reads as much as it can of any
 * text. Only `parseXmlWithEntities` expands entities that a document defines; entities that name
 * files are never expanded.
 */
import { SaxesParser } from 'saxes'
import { readInternalEntities } from './internal-entities.ts'
import { mendXml, restoreSigns } from './mend-xml.ts'

/** A piece of an XML text. Comments, instructions and document types are skipped. */
export type XmlToken = OpenTag | CloseTag | XmlText

/** The start of an element. */
export interface OpenTag {
  readonly type: 'open'
  /** As written, with its prefix. */
  readonly name: string
  /** By name as written; entities in the values are replaced. */
  readonly attributes: Readonly<Record<string, string>>
  /** True for `<g/>`, which no tag closes. */
  readonly isEmpty: boolean
  /** Offset of its `<`, in UTF-16 units. */
  readonly offset: number
  /** Offset just after its `>`. */
  readonly end: number
}

/** The end of an element. */
export interface CloseTag {
  readonly type: 'close'
  readonly name: string
  /** Offset just after the `>` that ends the element. */
  readonly end: number
}

/** Text between two tags, or in CDATA; entities are replaced. */
export interface XmlText {
  readonly type: 'text'
  readonly value: string
}

/**
 * Reads well-formed XML. Undefined for any other text, for documents with entities of their own,
 * and for documents deeper or longer than any file needs.
 */
export function parseXml(text: string): readonly XmlToken[] | undefined {
  // Entities can stand for anything, even files.
  return parseStrictly(text, (doctype) => (/<!ENTITY/i.test(doctype) ? undefined : new Map()))
}

/** Like `parseXml`, but accepts the short entities that a document declares itself. */
export function parseXmlWithEntities(text: string): readonly XmlToken[] | undefined {
  return parseStrictly(text, readInternalEntities)
}

function parseStrictly(
  text: string,
  readEntities: (doctype: string) => ReadonlyMap<string, string> | undefined,
): readonly XmlToken[] | undefined {
  const tokens: XmlToken[] = []
  const parser = new SaxesParser()
  parser.on('error', refuse)
  parser.on('doctype', (doctype) => {
    defineEntities(parser, readEntities(doctype) ?? refuse())
  })
  let depth = 0
  listen(parser, text, (token) => {
    if (token.type === 'open' && !token.isEmpty) depth++
    if (token.type === 'close') depth--
    if (depth > deepest || tokens.push(token) > mostTokens) refuse()
  })
  try {
    parser.write(text).close()
    return tokens
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

function defineEntities(parser: SaxesParser, entities: ReadonlyMap<string, string>): void {
  let left = mostExpanded
  for (const [name, text] of entities) {
    Object.defineProperty(parser.ENTITIES, name, {
      get() {
        left -= text.length
        return left < 0 ? refuse() : text
      },
    })
  }
}

// The most text that all entity references of a document may add, in UTF-16 units.
const mostExpanded = 1_000_000

/**
 * Reads as much of a text as possible: a false tag is text, and an unknown entity stays as written.
 */
export function recoverXml(text: string): readonly XmlToken[] {
  const wellFormed = parseXml(text)
  if (wellFormed) return wellFormed
  const tokens: XmlToken[] = []
  const mended = mendXml(text)
  const parser = new ForgivingParser()
  listen(parser, mended, (token) => {
    if (tokens.push(withSigns(token)) > mostTokens) refuse()
  })
  try {
    parser.write(mended).close()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return tokens
}

class Refusal extends Error {}

function refuse(): never {
  throw new Refusal()
}

// The deepest drawings have a few dozen levels; ten megabytes of text for a Kobo have a million
// tags and texts.
const deepest = 256
const mostTokens = 2_000_000

// Making an error object for each of a million faults would take minutes.
class ForgivingParser extends SaxesParser {
  override fail(): this {
    return this
  }
}

function listen(parser: SaxesParser, text: string, add: (token: XmlToken) => void): void {
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const end = parser.position
    // Between the name and the end of the tag any sign may stand in a value, and none before the
    // name.
    const offset = start
    add({ type: 'open', name, attributes, isEmpty: isSelfClosing, offset, end })
  })
  let start = 0
  parser.on('opentagstart', ({ name }) => {
    // The parser has read one character more than the name, or a line end of two.
    start = text.lastIndexOf('<', parser.position - 1 - name.length)
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (!isSelfClosing) add({ type: 'close', name, end: parser.position })
  })
  const addText = (value: string): void => {
    if (value !== '') add({ type: 'text', value })
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
}

function withSigns(token: XmlToken): XmlToken {
  if (token.type === 'text') return { type: 'text', value: restoreSigns(token.value) }
  if (token.type === 'close') return token
  const attributes = Object.entries(token.attributes).map(
    ([name, value]) => [name, restoreSigns(value)] as const,
  )
  return { ...token, attributes: Object.fromEntries(attributes) }
}
