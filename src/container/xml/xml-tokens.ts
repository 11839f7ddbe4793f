/** A piece of an XML text. Comments, instructions and document types are passed over. */
export type XmlToken =
  | {
      readonly type: 'open'
      readonly name: string
      /** Values without entities. */
      readonly attributes: readonly (readonly [string, string])[]
      /** `<g/>`: nothing closes it. */
      readonly isEmpty: boolean
    }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly value: string }

/** Takes an XML text apart; undefined when it is not well-formed, or defines entities of its own. */
export function readXml(text: string): readonly XmlToken[] | undefined {
  const tokens: XmlToken[] = []
  const open: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    const piece = nextPiece(text, at)
    if (!piece) return undefined
    at = piece.end
    const { token } = piece
    if (!token) continue
    if (token.type === 'open' && !token.isEmpty) open.push(token.name)
    if (token.type === 'close' && open.pop() !== token.name) return undefined
    if (open.length > deepest) return undefined
    tokens.push(token)
  }
  return open.length === 0 ? tokens : undefined
}

/** Text with the characters that mean something to XML written as entities; for attributes as well. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const deepest = 256

interface Piece {
  readonly token?: XmlToken
  readonly end: number
}

function nextPiece(text: string, at: number): Piece | undefined {
  if (text.charAt(at) !== '<') {
    const next = text.indexOf('<', at)
    const end = next < 0 ? text.length : next
    const value = decodeEntities(text.slice(at, end))
    return value === undefined ? undefined : { token: { type: 'text', value }, end }
  }
  if (text.startsWith('<!--', at)) return skipTo(text, at + 4, '-->')
  if (text.startsWith('<?', at)) return skipTo(text, at + 2, '?>')
  if (text.startsWith('<![CDATA[', at)) {
    const skipped = skipTo(text, at + 9, ']]>')
    const value = text.slice(at + 9, skipped && skipped.end - 3)
    return skipped && { token: { type: 'text', value }, end: skipped.end }
  }
  if (text.startsWith('<!DOCTYPE', at)) return documentType(text, at)
  return tag(text, at)
}

function skipTo(text: string, from: number, mark: string): Piece | undefined {
  const end = text.indexOf(mark, from)
  return end < 0 ? undefined : { end: end + mark.length }
}

// An internal subset can define entities, which can stand for anything, files included. Attribute defaults, which
// drawing programs write there, can be left out.
function documentType(text: string, at: number): Piece | undefined {
  const match = /<!DOCTYPE\s[^>[]*(\[[^\]]*\]\s*)?>/y
  match.lastIndex = at
  const found = match.exec(text)
  if (!found || /<!ENTITY/i.test(found[1] ?? '')) return undefined
  return { end: match.lastIndex }
}

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'

function tag(text: string, at: number): Piece | undefined {
  const closing = new RegExp(`</(${name})\\s*>`, 'y')
  closing.lastIndex = at
  const closed = closing.exec(text)
  if (closed) {
    return { token: { type: 'close', name: closed[1] ?? '' }, end: closing.lastIndex }
  }
  const opening = new RegExp(`<(${name})`, 'y')
  opening.lastIndex = at
  const opened = opening.exec(text)
  if (!opened) return undefined
  const attributes: [string, string][] = []
  const attribute = new RegExp(`\\s+(${name})\\s*=\\s*("[^"<]*"|'[^'<]*')`, 'y')
  attribute.lastIndex = opening.lastIndex
  let end = opening.lastIndex
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    const value = decodeEntities((found[2] ?? '').slice(1, -1))
    if (value === undefined || attributes.some(([known]) => known === found?.[1])) return undefined
    attributes.push([found[1] ?? '', value])
    end = attribute.lastIndex
  }
  const finish = /\s*(\/?)>/y
  finish.lastIndex = end
  const finished = finish.exec(text)
  if (!finished) return undefined
  const isEmpty = finished[1] === '/'
  return {
    token: { type: 'open', name: opened[1] ?? '', attributes, isEmpty },
    end: finish.lastIndex,
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text
  let isKnown = true
  const decoded = text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi, (_, decimal, hex, named) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined
    if (code !== undefined && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
    const character = entities[String(named)]
    if (character === undefined) isKnown = false
    return character ?? ''
  })
  return isKnown ? decoded : undefined
}
