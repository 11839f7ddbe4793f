/**
 * The one reader of XML. In: a text that is said to be XML. Out: its tags and texts in order, as
 * plain data. `parseXml` takes well-formed XML alone; `recoverXml` reads what it can of any text.
 * Entities that a document defines are expanded only by `parseXmlWithEntities`, and those in files
 * never.
 */
import { SaxesParser } from 'saxes'
import { readInternalEntities } from './internal-entities.ts'
import { mendXml, restoreSigns } from './mend-xml.ts'

/** A piece of an XML text. Comments, instructions and document types are passed over. */
export type XmlToken = OpenTag | CloseTag | XmlText

/** The start of an element. */
export interface OpenTag {
  readonly type: 'open'
  /** As written, with its prefix. */
  readonly name: string
  /** By name as written; values without entities. */
  readonly attributes: Readonly<Record<string, string>>
  /** `<g/>`: no tag closes it. */
  readonly isEmpty: boolean
  /** Of its `<`, in UTF-16 units. */
  readonly offset: number
  /** Just after its `>`. */
  readonly end: number
}

/** The end of an element. */
export interface CloseTag {
  readonly type: 'close'
  readonly name: string
  /** Just after the `>` that ends the element. */
  readonly end: number
}

/** Text between two tags, without entities; CDATA too. */
export interface XmlText {
  readonly type: 'text'
  readonly value: string
}

/**
 * Reads well-formed XML; undefined for anything else, for entities of its own, and for what is
 * deeper or longer than any file needs.
 */
export function parseXml(text: string): readonly XmlToken[] | undefined {
  // Entities can stand for anything, files included.
  return parseStrictly(text, (doctype) => (/<!ENTITY/i.test(doctype) ? undefined : new Map()))
}

/** As `parseXml`, but takes the short entities that a document declares within itself. */
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

// In UTF-16 units, of all references to entities of a document together.
const mostExpanded = 1_000_000

/**
 * Reads what can be read of a text: a tag that is none is text, and an entity that is not known
 * stays as it is written.
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

// The deepest drawings have some dozens of levels; ten megabytes of text for a Kobo have a million
// tags and texts.
const deepest = 256
const mostTokens = 2_000_000

// An error for each of a million faults would take minutes to make.
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
