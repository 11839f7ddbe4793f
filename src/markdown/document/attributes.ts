import type { Attributes } from './document.ts'

/** The parsed content of a pair of braces. */
export interface ParsedAttributes {
  readonly attributes: Attributes
  /** Offset just after the closing brace. */
  readonly end: number
  /** Words between the braces that are no attribute, or that a book may not have. */
  readonly refused: readonly string[]
}

/**
 * Reads `{#id .class key=value key="two words" -}` at an offset. Undefined when there are no
 * braces, or when their content does not begin like attributes. The braces are then part of the
 * text.
 */
export function parseAttributes(source: string, at: number): ParsedAttributes | undefined {
  if (source[at] !== '{' || !beginning.test(source.slice(at + 1, at + 120))) return undefined
  const classes: string[] = []
  const pairs: [string, string][] = []
  const refused: string[] = []
  let id: string | undefined
  item.lastIndex = at + 1
  for (let match = item.exec(source); match; match = item.exec(source)) {
    if (match.groups?.['end'] !== undefined) {
      const attributes = {
        ...(id !== undefined && { id }),
        classes,
        pairs: Object.fromEntries(pairs),
      }
      return { attributes, end: item.lastIndex, refused }
    }
    const { id: name, className, key, quoted, bare, other } = match.groups ?? {}
    const value = quoted === undefined ? bare : quoted.slice(1, -1).replace(/\\(["'\\])/g, '$1')
    if (name !== undefined) id = name
    else if (className !== undefined) classes.push(className)
    else if (key === 'id' && value) id = value
    else if (key === 'class') classes.push(...(value ?? '').split(/\s+/).filter(Boolean))
    else if (key !== undefined && !unsafeKey.test(key)) pairs.push([key, value ?? ''])
    else if (other === '-') classes.push('unnumbered')
    else refused.push(key ?? other ?? '')
  }
  return undefined
}

/** Takes the attributes off the end of a title or caption: `The Harbour {#harbour .short}`. */
export function splitTrailingAttributes(text: string): {
  readonly text: string
  readonly parsed?: ParsedAttributes
} {
  const trimmed = text.trimEnd()
  const brace = trimmed.endsWith('}') ? trimmed.lastIndexOf('{') : -1
  if (brace < 0 || (brace > 0 && !/\s/.test(trimmed[brace - 1] ?? ''))) return { text }
  const parsed = parseAttributes(trimmed, brace)
  if (parsed?.end !== trimmed.length) return { text }
  return { text: trimmed.slice(0, brace).trimEnd(), parsed }
}

/**
 * Keys that could make a reading system run or fetch something, and keys that belong to the
 * stylesheet.
 */
export const unsafeKey = /^(?:on.*|style|src|srcset|href|action|formaction|xlink.*|xmlns.*)$/i

const beginning = /^\s*(?:[#.][^\s{}]|[\p{L}_][\w:-]*=|-?\s*\}|-\s)/u

// One item between the braces, with the white space before it. Any other run up to the next space
// is an `other`, so that one slip does not cost the author the rest.
const item =
  /\s*(?:(?<end>\})|#(?<id>[^\s{}#="']+)|\.(?<className>[^\s{}.#="']+)|(?<key>[\p{L}_][\w:-]*)=(?:(?<quoted>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?<bare>[^\s{}"']*))|(?<other>[^\s{}]+))/uy
