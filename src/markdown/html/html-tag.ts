import { unsafeKey } from '../document/attributes.ts'
import type { Attributes } from '../document/document.ts'
import { decodeCharacters } from '../document/characters.ts'
import { keptAttributes } from './html-elements.ts'

/** A parsed tag of raw HTML. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'void'
  readonly attributes?: Attributes
  /** Names of the attributes that are not kept. */
  readonly refused: readonly string[]
}

/** Reads a tag; undefined for comments, declarations and instructions. */
export function parseHtmlTag(raw: string): HtmlTag | undefined {
  const match = /^<(\/?)([a-z][a-z0-9-]*)([^]*?)(\/?)>$/i.exec(raw)
  if (!match) return undefined
  const [, slash, name = '', inside = '', selfClosing] = match
  if (slash) return { name: name.toLowerCase(), kind: 'close', refused: [] }
  const { attributes, refused } = parseHtmlAttributes(inside)
  const kind = selfClosing ? 'void' : 'open'
  return { name: name.toLowerCase(), kind, refused, ...(attributes && { attributes }) }
}

/**
 * The attributes of an opening tag as written, by their names in lower case. When a name comes
 * twice, the first counts.
 */
export function htmlAttributes(raw: string): ReadonlyMap<string, string> {
  const inside = /^<[a-z][a-z0-9-]*([^]*?)\/?>$/i.exec(raw)?.[1] ?? ''
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of inside.matchAll(htmlAttribute)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, decodeCharacters(double ?? single ?? bare ?? ''))
  }
  return found
}

function parseHtmlAttributes(source: string) {
  const classes: string[] = []
  const pairs: [string, string][] = []
  const refused: string[] = []
  let id: string | undefined
  for (const match of source.matchAll(htmlAttribute)) {
    const key = (match[1] ?? '').toLowerCase().replace(/^xml:lang$/, 'lang')
    const value = decodeCharacters(match[2] ?? match[3] ?? match[4] ?? '')
    if (key === 'id' && /^\S+$/.test(value)) id = value
    else if (key === 'class') classes.push(...value.split(/\s+/).filter(Boolean))
    else if (keptAttributes.has(key) && !unsafeKey.test(key)) pairs.push([key, value])
    else refused.push(key)
  }
  if (id === undefined && classes.length === 0 && pairs.length === 0) return { refused }
  const attributes = { ...(id !== undefined && { id }), classes, pairs: Object.fromEntries(pairs) }
  return { attributes, refused }
}

const htmlAttribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
