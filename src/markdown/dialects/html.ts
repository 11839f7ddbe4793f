import { decodeCharacters } from '../document/characters.ts'
import { callout } from './callouts.ts'
import { contained, fencedCode, onLines, type Construct, type Dialect } from './construct.ts'

/** Raw HTML that means something on paper too: boxes that open, what is centered, tables. */
export const html: Dialect = {
  blocks: [
    { begins: '<', read: (source) => readElement(source, 'details', details) },
    { begins: '<', read: (source) => readElement(source, 'center', centered) },
    { begins: '<', read: (source) => readElement(source, 'div', atSide) },
    { begins: '<', read: (source) => readElement(source, 'p', atSide) },
    { begins: '<', read: (source) => readElement(source, 'table', table) },
    { begins: '<', read: (source) => readElement(source, 'blockquote', quotation) },
    { begins: '<', read: (source) => readElement(source, 'ul', list('-')) },
    { begins: '<', read: (source) => readElement(source, 'ol', list('1.')) },
    { begins: '<', read: (source) => readElement(source, 'dl', definitions) },
    { begins: '<', read: onLines(/<h([1-6])((?:\s[^>\n]*)?)>([^\n]*?)<\/h\1>/i, heading) },
    {
      begins: '<',
      read: (source, { language }) =>
        readElement(source, 'div', (element) => box(element, language)) ??
        readElement(source, 'aside', (element) => box(element, language) ?? sidebar(element)),
    },
    { begins: '<', read: (source) => readElement(source, 'figure', figure) },
    { begins: '<', read: (source) => readElement(source, 'pre', preformatted) },
    {
      begins: '<',
      read: onLines(/<Listing((?:\s+[\w-]+=(?:"[^"]*"|'[^']*'))*)\s*>/, listing),
    },
    { begins: '<', read: onLines(/<\/Listing>/, () => ({ markdown: '' })) },
  ],
}

/** An element as it was written, without its tags. */
interface Written {
  readonly attributes: string
  readonly inner: string
}

// The longest element that is looked at: a chapter of tables, not a book.
const longest = 200_000
// Elements that are never closed would otherwise take time by the square of their number.
const deepest = 8

function readElement(
  source: string,
  name: string,
  translate: (element: Written) => string | undefined,
): ReturnType<Construct['read']> {
  const opening = new RegExp(`^ {0,3}<${name}((?:\\s[^>]*)?)>`, 'i').exec(source)
  if (!opening) return undefined
  const tags = new RegExp(`<(/?)${name}(?:\\s[^>]*)?>`, 'gi')
  let depth = 0
  for (const tag of source.slice(0, longest).matchAll(tags)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth > deepest) return undefined
    if (depth > 0) continue
    const inner = source.slice(opening[0].length, tag.index)
    const end = tag.index + tag[0].length
    const rest = /^[ \t]*(?:\n|$)/.exec(source.slice(end))
    const markdown = rest ? translate({ attributes: opening[1] ?? '', inner }) : undefined
    if (markdown === undefined) return undefined
    return { raw: source.slice(0, end + (rest?.[0].length ?? 0)), markdown }
  }
  return undefined
}

function details({ inner }: Written): string {
  const [summary = '', title = ''] = /^\s*<summary[^>]*>([^]*?)<\/summary>/i.exec(inner) ?? []
  const heading = title.replace(/<[^>]*>/g, '').trim()
  const body = inner.slice(summary.length).replace(/^[ \t]*\n|\s+$/g, '')
  return heading === '' ? `${body}\n` : `**${heading}**\n\n${body}\n`
}

// Pictures in the middle are figures, which is seen to where pictures are read.
function centered(element: Written): string | undefined {
  return aligned(element, '{.center}')
}

function aligned({ inner }: Written, opening: string): string | undefined {
  const hasBlocks = /\n[ \t]*\n/.test(inner)
  if (/<(?:img|div|p|table|center)\b/i.test(inner) || (!hasBlocks && inner.includes('![')))
    return undefined
  return contained(opening, inner.trim().replace(/^[ \t]+/gm, ''))
}

function atSide(element: Written): string | undefined {
  const [, side = ''] =
    /\b(?:align\s*=\s*["']?|text-align\s*:\s*)(center|right)\b/i.exec(element.attributes) ?? []
  if (side === '') return undefined
  return aligned(element, side.toLowerCase() === 'center' ? '{.center}' : 'right')
}

function quotation({ inner }: Written): string | undefined {
  if (/<(?:div|table|ul|ol|pre|blockquote)\b/i.test(inner)) return undefined
  return `${paragraphsOf(inner).replace(/^/gm, '> ')}\n`
}

function paragraphsOf(inner: string): string {
  return inner
    .replace(/<\/?p\b[^>]*>/gi, '\n\n')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

// Lists within lists, and blocks in items, are left to the author.
function list(mark: string) {
  return ({ inner, attributes }: Written): string | undefined => {
    if (/<(?:ul|ol|table|pre|div|blockquote|h\d|img)\b|```/i.test(inner)) return undefined
    const items = [...inner.matchAll(/<li\b[^>]*>([^]*?)(?=<\/li|<li\b|$)/gi)]
    const start = /\bstart\s*=\s*["']?(\d+)/i.exec(attributes)?.[1]
    const first = mark === '1.' && start !== undefined ? `${start}.` : mark
    const lines = items.map(
      ([, text = ''], index) => `${index === 0 ? first : mark} ${cellText(text)}\n`,
    )
    return items.length === 0 ? undefined : lines.join('')
  }
}

function definitions({ inner }: Written): string | undefined {
  if (/<(?:ul|ol|dl|table|pre|div|blockquote|img)\b/i.test(inner)) return undefined
  const parts = [...inner.matchAll(/<d([td])\b[^>]*>([^]*?)(?=<\/d[td]|<d[td]\b|$)/gi)]
  if (parts[0]?.[1]?.toLowerCase() !== 't') return undefined
  const lines = parts.map(([, kind = '', text = '']) =>
    kind.toLowerCase() === 't' ? `\n${cellText(text)}\n` : `: ${cellText(text)}\n`,
  )
  return lines.join('').trimStart()
}

function heading([, level = '', attributes = '', text = '']: RegExpExecArray) {
  if (/<img\b|!\[/i.test(text)) return undefined
  const id = /\bid\s*=\s*["']([\w:.-]+)["']/i.exec(attributes)?.[1]
  const marks = '#'.repeat(Number(level))
  return { markdown: `${marks} ${text.trim()}${id === undefined ? '' : ` {#${id}}`}\n` }
}

// `<div class="warning">`, as mdBook has it.
function box({ attributes, inner }: Written, language: string): string | undefined {
  const classes = /\bclass\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1]?.split(/\s+/) ?? []
  const kind = classes.find((name) =>
    /^(?:note|tip|info|warning|danger|caution|important|hint)$/i.test(name),
  )
  return kind === undefined ? undefined : callout({ kind, body: inner.trim() }, language)
}

function sidebar({ inner }: Written): string {
  return contained('sidebar', inner.trim())
}

// Cells over several rows, and blocks in cells, have no place in a table of ours. Beside a cell over
// several columns stand empty ones.
function table({ inner }: Written): string | undefined {
  if (/<img|!\[|<table|\browspan\s*=\s*["']?(?!1\b)|<(?:ul|ol|pre|div|h\d)\b/i.test(inner))
    return undefined
  const rows = [...inner.matchAll(/<tr\b[^>]*>([^]*?)(?=<\/tr|<tr\b|<\/t(?:head|body|foot)|$)/gi)]
  const cells = rows.map(([, row = '']) =>
    [...row.matchAll(/<t([hd])\b([^>]*)>([^]*?)(?=<\/t[hd]|<t[hd]\b|$)/gi)].flatMap(
      ([, kind = '', attributes = '', text = '']) => {
        const isHead = kind.toLowerCase() === 'h'
        const span = Number(/\bcolspan\s*=\s*["']?(\d{1,2})/i.exec(attributes)?.[1] ?? 1)
        const empty = Array.from({ length: Math.max(0, span - 1) }, () => ({ isHead, text: '' }))
        return [{ isHead, text: cellText(text) }, ...empty]
      },
    ),
  )
  const columns = Math.max(0, ...cells.map((row) => row.length))
  if (columns === 0) return undefined
  const hasHead = cells[0]?.every(({ isHead }) => isHead) ?? false
  const texts = cells.map((row) => row.map(({ text }) => text))
  const caption = /<caption\b[^>]*>([^]*?)<\/caption>/i.exec(inner)?.[1]
  return pipeTable(hasHead ? texts : [[], ...texts], { columns, ...(caption && { caption }) })
}

function cellText(text: string): string {
  return text
    .replace(/<\/p>\s*<p\b[^>]*>/gi, '<br>')
    .replace(/<\/?(?:p|span)\b[^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** How a table is drawn with bars. */
interface PipeTable {
  readonly columns: number
  readonly align?: readonly ('left' | 'center' | 'right' | undefined)[]
  readonly caption?: string
}

/** A table with bars between its cells. The first row is the head. */
export function pipeTable(
  rows: readonly (readonly string[])[],
  { columns, align = [], caption }: PipeTable,
): string {
  const numbers = Array.from({ length: columns }, (_, index) => index)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const [head, ...body] = rows.map((row) =>
    line(numbers.map((index) => (row[index] ?? '').replace(/(?<!\\)\|/g, '\\|'))),
  )
  const rule = line(numbers.map((index) => marks[align[index] ?? 'none']))
  const under = caption === undefined ? '' : `\n: ${caption.replace(/\s+/g, ' ').trim()}\n`
  return `${head ?? ''}${rule}${body.join('')}${under}`
}

const marks = { left: ':---', center: ':---:', right: '---:', none: '---' }

// Blank lines end a block of HTML, but not a figure. Without a picture it is what it holds.
function figure({ attributes, inner }: Written): string | undefined {
  if (!/\n[ \t]*\n/.test(inner)) return undefined
  if (/<img\b|!\[/i.test(inner)) {
    const joined = inner.trim().replace(/\n(?:[ \t]*\n)+/g, '\n')
    return `<figure${attributes}>\n${joined}\n</figure>\n`
  }
  return inner.replace(/<figcaption\b[^>]*>([^]*?)<\/figcaption>/gi, '\n\n$1\n\n')
}

function preformatted({ inner }: Written): string {
  const [, syntax = ''] =
    /^\s*<code\b[^>]*\bclass\s*=\s*["'][^"']*\blang(?:uage)?-([\w+#-]+)/i.exec(inner) ?? []
  const text = inner.replace(/<br\b[^>]*>/gi, '\n').replace(/<\/?[a-z][^>]*>/gi, '')
  return fencedCode(decodeCharacters(text).replace(/^\n|\s+$/g, ''), syntax)
}

function listing([, written = '']: RegExpExecArray) {
  const value = (key: string) => {
    const found = new RegExp(`\\b${key}=(?:"([^"]*)"|'([^']*)')`).exec(written)
    return found?.[1] ?? found?.[2]
  }
  const number = value('number')
  const file = value('file-name')
  const title = number === undefined ? '' : `**Listing ${number}:** `
  const caption = value('caption') ?? ''
  const head = `${title}${caption}`.trim()
  const name = file === undefined ? '' : `\`${file}\`\n\n`
  return { markdown: `${head === '' ? '' : `${head}\n\n`}${name}` }
}
