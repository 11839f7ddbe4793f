import type { Book } from '../../src/book/model/book.ts'

/**
 * Formats a book as an indented tree, for people who review what a manuscript became: a node a line, with its
 * attributes and its text.
 *
 *     section #the-harbour role=chapter matter=body ordinal=1 label="Chapter One" listed headed
 *       title "The Harbour"
 *       paragraph c01.p1
 *         text "It was "
 *         emphasis "dark"
 *         text "."
 *
 * Everything in the book is shown, but for places in the manuscript (`span`), empty lists that every node of its
 * type has, and the bytes of images, which are only counted.
 */
export function formatBook(book: Book): string {
  const { metadata, sections, resources } = book
  const lines = [
    'book',
    ...fieldLines(asRecord(metadata), 1),
    ...Object.entries(resources).flatMap(([key, resource]) => {
      const name = `resource ${quote(key)}`
      return nodeLines(name, asRecord(resource), 1)
    }),
    ...sections.flatMap((section) => nodeLines('section', asRecord(section), 1)),
  ]
  return `${lines.join('\n')}\n`
}

type Fields = Readonly<Record<string, unknown>>

// What a list holds is named by one of them.
const singular: Readonly<Record<string, string>> = {
  sections: 'section',
  footnotes: 'footnote',
  notes: 'footnote',
  items: 'item',
  definitions: 'definition',
  rows: 'row',
  stanzas: 'stanza',
  entries: 'entry',
  groups: 'group',
  places: 'place',
  contributors: 'contributor',
  subjects: 'subject',
  assumed: 'assumed',
}

// A list in a list: the cells of a row, the lines of a stanza.
const inside: Readonly<Record<string, string>> = { row: 'cell', stanza: 'line' }

// Lists of inlines that stand for one thing: they have a line of their own, unlike `children` and `blocks`.
const named = new Set(['title', 'subtitle', 'caption', 'attribution', 'term', 'header'])

const unnamed = new Set(['children', 'blocks'])

// Lists that every node of its type has: nothing is said of an empty one.
const always = new Set([...unnamed, ...Object.keys(singular), 'title', 'classes', 'see', 'seeAlso'])

function nodeLines(name: string, node: Fields, depth: number): string[] {
  const attributes = Object.entries(node).flatMap(([key, value]) => formatAttribute(key, value))
  const text = 'value' in node ? node['value'] : onlyText(node['children'] ?? node['blocks'])
  const said = typeof text === 'string' ? [quote(text)] : []
  const below = Object.entries(node).flatMap(([key, value]) =>
    unnamed.has(key) && said.length > 0 ? [] : fieldLinesOf(key, value, depth + 1),
  )
  return [line(depth, [name, ...attributes, ...said]), ...below]
}

// Fields of what is no node, each on its line.
function fieldLines(fields: Fields, depth: number): string[] {
  return Object.entries(fields).flatMap(([key, value]) =>
    isScalar(value) ? [line(depth, [key, scalar(value)])] : fieldLinesOf(key, value, depth),
  )
}

function fieldLinesOf(key: string, value: unknown, depth: number): string[] {
  if (key === 'span' || key === 'classes' || key === 'align') return []
  // The element of a formula is in the text of the EPUB; its TeX is told here.
  if (key === 'mathml') return []
  if (isRecord(value)) return nodeLines(key, value, depth)
  if (!Array.isArray(value)) return []
  if (value.length === 0) return always.has(key) ? [] : [line(depth, [key, 'empty'])]
  if (unnamed.has(key)) return value.flatMap((item) => itemLines(key, item, depth))
  if (named.has(key)) return listLines(key, value, depth)
  return value.flatMap((item) => itemLines(singular[key] ?? key, item, depth))
}

function itemLines(name: string, item: unknown, depth: number): string[] {
  if (Array.isArray(item)) return listLines(name, item, depth)
  if (!isRecord(item)) return [line(depth, [name, scalar(item)])]
  return nodeLines(typeof item['type'] === 'string' ? item['type'] : name, item, depth)
}

function listLines(name: string, list: readonly unknown[], depth: number): string[] {
  const text = onlyText(list)
  if (text !== undefined) return [line(depth, [name, quote(text)])]
  const itemName = inside[name] ?? (name === 'header' ? 'cell' : name)
  return [line(depth, [name]), ...list.flatMap((item) => itemLines(itemName, item, depth + 1))]
}

// The text of a list that holds a text and nothing else.
function onlyText(list: unknown): string | undefined {
  if (!Array.isArray(list) || list.length !== 1) return undefined
  const item: unknown = list[0]
  if (!isRecord(item) || item['type'] !== 'text') return undefined
  return typeof item['value'] === 'string' ? item['value'] : undefined
}

function formatAttribute(key: string, value: unknown): string[] {
  if (key === 'type' || key === 'value') return []
  if (value instanceof Uint8Array) return [`${value.length} bytes`]
  if (key === 'classes' && Array.isArray(value)) return value.map((name) => `.${String(name)}`)
  if (key === 'align' && Array.isArray(value)) {
    return [`align=${value.map((align) => String(align ?? '-')).join(',')}`]
  }
  if (!isScalar(value)) return []
  if (key === 'id') return [`#${String(value)}`]
  if (key === 'node') return [String(value)]
  if (value === true) return [key]
  return [`${key}=${scalar(value)}`]
}

function scalar(value: unknown): string {
  if (value === false) return 'no'
  const isPlain = typeof value !== 'string' || /^[\w.-]+$/.test(value)
  return isPlain ? String(value) : quote(value)
}

// Characters that cannot be seen, or are easily taken for a space, are spelled out.
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function line(depth: number, words: readonly string[]): string {
  return '  '.repeat(depth) + words.join(' ')
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function isRecord(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  )
}

// Interfaces have no index signature; every object can be read as fields.
function asRecord(value: object): Fields {
  return value as Fields
}
