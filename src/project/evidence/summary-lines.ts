import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { findOwnLabel } from '../../book/arrange/own-label.ts'
import type { ContentsLine } from '../settings/contents-line.ts'

/** What a SUMMARY.md lists. */
export interface Summary {
  readonly lines: readonly ContentsLine[]
  /** Titles of chapters that have no file yet. */
  readonly unwritten: readonly string[]
}

/**
 * Reads a SUMMARY.md, as mdBook, GitBook and HonKit write it. Headings after the first are parts;
 * links in a list are chapters, and deeper ones sections of them; links outside a list are chapters
 * without a number; a title without a link is a part if it has chapters, and otherwise has no text
 * yet.
 */
export function readSummary(source: SourceFile, language: string): Summary {
  const unwritten: string[] = []
  const seen = new Set<string>()
  const roots = nestRows(rowsOf(source))
  const toLine = (node: Node): readonly ContentsLine[] => {
    const { row, nodes } = node
    const path = row.path
    const isRepeated = path === undefined || seen.has(path)
    if (path !== undefined) seen.add(path)
    const lines = nodes.flatMap(toLine)
    if (isRepeated && lines.length === 0) {
      if (path === undefined && !row.isOutward && !row.isHeading) unwritten.push(row.title)
      return []
    }
    const isPart = isRepeated || (lines.length > 0 && isPartTitle(row, lines, language))
    return [
      {
        ...(!isRepeated && { path }),
        title: row.title,
        isPart,
        isNumbered: row.isInList,
        lines,
        span: row.span,
      },
    ]
  }
  return { lines: roots.flatMap(toLine), unwritten }
}

interface Row {
  /** Columns before its mark; a heading stands before all. */
  readonly indent: number
  readonly title: string
  readonly path?: string
  readonly isHeading: boolean
  readonly isInList: boolean
  /** Whether it links to a page on the web. */
  readonly isOutward: boolean
  readonly span: Span
}

interface Node {
  readonly row: Row
  readonly nodes: Node[]
}

function rowsOf({ file, text }: SourceFile): readonly Row[] {
  const body = text.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
  const rows: Row[] = []
  let hasTitle = false
  for (const [index, line] of body.split('\n').entries()) {
    const span = lineSpan(file, index, line)
    const [, marks = '', heading] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(line) ?? []
    if (heading !== undefined) {
      const isTitle = !hasTitle && rows.length === 0 && marks.length === 1
      hasTitle = true
      if (isTitle) continue
      rows.push({ ...toRow(heading, span), indent: -1, isHeading: true, isInList: true })
      continue
    }
    const [, space = '', item] = /^([ \t]*)(?:[-*+]|\d+[.)])[ \t]+(\S.*)$/.exec(line) ?? []
    if (item !== undefined) {
      const indent = space.replaceAll('\t', '    ').length
      rows.push({ ...toRow(item, span), indent, isHeading: false, isInList: true })
    } else if (/^[ \t]*\[/.test(line) && link.test(line)) {
      rows.push({ ...toRow(line.trim(), span), indent: 0, isHeading: false, isInList: false })
    }
  }
  return rows
}

const link =
  /\[((?:\\.|[^\]\\[]|\[[^\]]*\])*)\]\([ \t]*(<[^>]*>|(?:[^()\n]|\([^()\n]*\))*?)(?:[ \t]+["'].*?["'])?[ \t]*\)/

function toRow(text: string, span: Span): Pick<Row, 'title' | 'path' | 'isOutward' | 'span'> {
  const [, name, address = ''] = link.exec(text) ?? []
  const url = address.replace(/^<(.*)>$/, '$1')
  const isOutward = /^(?:[a-z][a-z\d+.-]*:|\/\/|mailto:)/i.test(url)
  const path = isOutward ? '' : decode(url.replace(/[#?].*$/, ''))
  const title = (name ?? text).trim()
  return { title, isOutward, span, ...(path !== '' && { path }) }
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function lineSpan(file: string, index: number, line: string): Span {
  const from = line.length - line.trimStart().length
  const place = (column: number) => ({ line: index + 1, column })
  return { file, start: place(from + 1), end: place(line.trimEnd().length + 1) }
}

// A part holds everything up to the next part, or up to a link outside a list after its chapters.
function nestRows(rows: readonly Row[]): readonly Node[] {
  const roots: Node[] = []
  let part: Node | undefined
  let open: Node[] = []
  for (const row of rows) {
    const node: Node = { row, nodes: [] }
    if (row.isHeading || !row.isInList) {
      roots.push(node)
      part = row.isHeading ? node : undefined
      open = []
      continue
    }
    open = open.filter((above) => above.row.indent < row.indent)
    const parent = open.at(-1) ?? part
    if (parent) parent.nodes.push(node)
    else roots.push(node)
    open.push(node)
  }
  return roots
}

// What a line with lines below it is: "Part One", or the title above chapters that say so.
function isPartTitle(row: Row, lines: readonly ContentsLine[], language: string): boolean {
  if (row.isHeading) return true
  const labelOf = (value = '') => findOwnLabel([{ type: 'text', value, span: row.span }], language)
  if (labelOf(row.title)?.role === 'part') return true
  const chapters = lines.filter(({ title }) => {
    const label = labelOf(title)
    return label !== undefined && label.role === undefined && /\p{L}{4}/u.test(label.label)
  })
  return chapters.length * 2 > lines.length
}
