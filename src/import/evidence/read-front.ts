import { wordsOf } from '../../language/words.ts'
import type { Line, Piece } from './read-line.ts'

/** What stands before the first heading of a document. */
export interface FrontMatterPages {
  readonly title?: string
  readonly subtitle?: string
  readonly authors?: readonly string[]
  /** Lines of the title page that are not for readers of the book: an address, a word count. */
  readonly unprinted: readonly string[]
  readonly pages: readonly FrontPage[]
  /** Whether a printed table of contents was left out. */
  readonly hasContents: boolean
}

/** A page before the text, or the text that begins without a heading. */
export interface FrontPage {
  readonly role: 'copyright-page' | 'dedication' | 'epigraph' | 'text'
  readonly pieces: readonly Piece[]
}

/** Reads the pages before the first heading. With `hasTitle`, a heading among them is the title. */
export function readFront(
  pieces: readonly Piece[],
  language: string,
  hasHeadings: boolean,
  hasTitle: boolean,
): FrontMatterPages {
  let found: TitlePage = { unprinted: [] }
  let hasContents = false
  const pages: FrontPage[] = []
  for (const page of splitPages(pieces)) {
    if (isContentsPage(page, language)) {
      hasContents = true
      continue
    }
    const titlePage =
      found.title === undefined ? readTitlePage(page, hasHeadings, hasTitle) : undefined
    if (!titlePage) {
      pages.push({ role: roleOf(page), pieces: page })
      continue
    }
    const { rest, ...said } = titlePage
    found = { ...found, ...said, unprinted: [...found.unprinted, ...said.unprinted] }
    if (rest.length > 0) pages.push({ role: roleOf(rest), pieces: rest })
  }
  return { ...found, pages, hasContents }
}

interface TitlePage {
  readonly title?: string
  readonly subtitle?: string
  readonly authors?: readonly string[]
  readonly unprinted: readonly string[]
}

function splitPages(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const pages: Piece[][] = []
  for (const piece of pieces) {
    const last = pages.at(-1)
    if (!last || (piece.type === 'line' && piece.look.breakBefore)) pages.push([piece])
    else last.push(piece)
  }
  return pages
}

function readTitlePage(
  page: readonly Piece[],
  hasHeadings: boolean,
  hasTitle: boolean,
): (TitlePage & { readonly rest: readonly Piece[] }) | undefined {
  const end = page.findIndex(
    (piece) => piece.type === 'table' || piece.text.length > 100 || isRights(piece.text),
  )
  const lines = page
    .slice(0, end < 0 ? undefined : end)
    .filter((piece): piece is Line => piece.type === 'line')
  const rest = page.slice(lines.length)
  const named = (role: string) => lines.filter(({ look }) => look.role === role)
  const by = lines.findIndex(({ text }) => byLine.test(text.trim()))
  const titles = named('title')
  if (titles.length === 0 && by < 1) return undefined
  if (titles.length === 0 && !hasHeadings && rest.length === 0) return undefined
  const byText = by < 0 ? '' : (byLine.exec(lines[by]?.text.trim() ?? '')?.[1] ?? '')
  const authorLines =
    named('author').length > 0
      ? named('author')
      : by < 0
        ? loneName(lines)
        : byText === ''
          ? lines.slice(by + 1, by + 2)
          : []
  const authors = byText === '' ? authorLines.map(({ text }) => oneLine(text)) : [byText]
  const titleLines = titles.length > 0 ? titles : hasTitle ? [] : titleBefore(lines, by)
  const [title, ...under] = titleLines
  const subtitles = titles.length > 0 ? named('subtitle') : under
  const used = new Set([...titleLines, ...subtitles, ...authorLines])
  const unprinted = lines
    .filter((line, index) => !used.has(line) && index !== by)
    .map(({ text }) => oneLine(text))
  return {
    ...(title && {
      title: oneLine(titles.length > 1 ? titles.map(({ text }) => text).join(' ') : title.text),
    }),
    ...(subtitles.length > 0 && { subtitle: subtitles.map(({ text }) => oneLine(text)).join(' ') }),
    ...(authors.length > 0 && { authors }),
    unprinted,
    rest,
  }
}

// A name that stands alone below a title in the style of titles is that of the author.
function loneName(lines: readonly Line[]): readonly Line[] {
  const others = lines.filter(({ look }) => look.role !== 'title' && look.role !== 'subtitle')
  const [only] = others
  return only && others.length === 1 && lines.at(-1) === only && isName(oneLine(only.text))
    ? others
    : []
}

// Two to four words that begin with capital letters; "de", "van" and the like may stand between.
function isName(text: string): boolean {
  const words = text.split(' ')
  const capitals = words.filter((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word))
  const small = words.filter((word) =>
    /^(?:de|del|della|di|da|van|von|der|den|la|le|y|e)$/.test(word),
  )
  return (
    words.length <= 5 &&
    capitals.length >= 2 &&
    capitals.length + small.length === words.length &&
    !words.some((word) => noName.test(word))
  )
}

// Words of subtitles and of notes to an editor.
const noName =
  /^(?:an?|the|for|to|in|ein|eine|un|una|une|book|part|volume|draft|edition|revision|version|manuscript|copyright|novel|story|stories|roman|erzählung|novelle|novela|romanzo|récit)$/i

// The centered lines just before "by", or the last line before it.
function titleBefore(lines: readonly Line[], by: number): readonly Line[] {
  const before = lines.slice(0, by)
  const centered = before.filter(({ look }) => look.align === 'center')
  return centered.length > 0 ? centered : before.slice(-1)
}

const byLine = /^(?:by|von|par|de|por|di|door|av|af)(?:\s+(\p{Lu}.{2,60}))?$/iu

/** Whether a line names the author of a book: "by", or "by Mira Vance". */
export function isByLine(text: string): boolean {
  return byLine.test(text.trim())
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isRights(text: string): boolean {
  return /©|\(c\)\s*\d{4}|\bcopyright\b|all rights reserved|\bISBN\b/i.test(text)
}

function roleOf(page: readonly Piece[]): FrontPage['role'] {
  const lines = page.filter((piece): piece is Line => piece.type === 'line')
  if (lines.length < page.length) return 'text'
  const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const texts = lines.map(({ text }) => oneLine(text))
  if (words <= 400 && texts.some(isRights)) return 'copyright-page'
  if (lines.every(({ look }) => look.role === 'dedication')) return 'dedication'
  if (lines.every(({ look }) => look.role === 'epigraph')) return 'epigraph'
  const isSetOff = lines.every(({ look }) => look.align === 'center' || look.align === 'right')
  if (words <= 40 && lines.length <= 4 && dedicated.test(texts[0] ?? '')) return 'dedication'
  const last = texts.at(-1) ?? ''
  if (words <= 150 && lines.length <= 12 && lines.length > 1 && /^[—–―-]\s*\p{L}/u.test(last))
    return 'epigraph'
  return isSetOff && words <= 25 && lines.length <= 3 ? 'dedication' : 'text'
}

const dedicated =
  /^(?:for|to|in memory of|dedicated to|für|meine[rmn]?|gewidmet|pour|à|en mémoire|para|a mi|per|alla|voor|aan|till|til|dla)\s/i

// A page of titles with page numbers after them, or with the style of a table of contents.
function isContentsPage(page: readonly Piece[], language: string): boolean {
  const lines = page.filter((piece): piece is Line => piece.type === 'line')
  if (lines.length < page.length || lines.length < 2) return false
  const first = oneLine(lines[0]?.text ?? '').toLowerCase()
  const titles = [wordsOf(language).titles.toc, 'contents', 'table of contents'].map((one) =>
    (one ?? '').toLowerCase(),
  )
  const rest = lines.slice(1)
  const numbered = rest.filter(({ text }) => /\s(?:\d+|[ivxl]+)$/.test(text.trim()))
  const isShort = rest.every(({ text }) => text.length < 90)
  return titles.includes(first) && isShort && numbered.length >= rest.length * 0.6
}
