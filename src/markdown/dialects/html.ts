import { decodeCharacters } from '../document/characters.ts'
import { contained, fencedCode, onLines, type Construct, type Dialect } from './construct.ts'

/** Raw HTML that means something on paper too: boxes that open, what is centered, tables. */
export const html: Dialect = {
  blocks: [
    { begins: '<', read: (source) => readElement(source, 'details', details) },
    { begins: '<', read: (source) => readElement(source, 'center', centered) },
    { begins: '<', read: (source) => readElement(source, 'div', alignedCenter) },
    { begins: '<', read: (source) => readElement(source, 'p', alignedCenter) },
    { begins: '<', read: (source) => readElement(source, 'table', table) },
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
function centered({ inner }: Written): string | undefined {
  if (/<img|!\[|<(?:div|p|table|center)\b/i.test(inner)) return undefined
  return contained('{.center}', inner.trim().replace(/^[ \t]+/gm, ''))
}

function alignedCenter(element: Written): string | undefined {
  const isCentered = /\balign\s*=\s*["']?center|text-align\s*:\s*center/i.test(element.attributes)
  return isCentered ? centered(element) : undefined
}

// Cells over several columns or rows, and blocks in cells, have no place in a table of ours.
function table({ inner }: Written): string | undefined {
  if (/<img|!\[|<table|\b(?:col|row)span\s*=\s*["']?(?!1\b)|<(?:ul|ol|pre|div|h\d)\b/i.test(inner))
    return undefined
  const rows = [...inner.matchAll(/<tr\b[^>]*>([^]*?)(?=<\/tr|<tr\b|<\/t(?:head|body|foot)|$)/gi)]
  const cells = rows.map(([, row = '']) =>
    [...row.matchAll(/<t([hd])\b[^>]*>([^]*?)(?=<\/t[hd]|<t[hd]\b|$)/gi)].map(
      ([, kind = '', text = '']) => ({ isHead: kind.toLowerCase() === 'h', text: cellText(text) }),
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
