/**
 * Reads the text of a page of HTML or XHTML: its paragraphs with their looks, its tables, pictures
 * and notes.
 */
import { absentPicture } from '../model/absent-picture.ts'
import { FlatBuilder, FormatPool, plainLook } from '../model/flat-builder.ts'
import type {
  FlatBlock,
  FlatCell,
  FlatNote,
  FlatParagraph,
  Look,
  SectionMark,
} from '../model/flat-document.ts'
import { styleMeaning } from '../model/style-names.ts'
import type { CssLooks } from './css-looks.ts'
import { lookWithin, plainTextLook, toFormat, type TextLook } from './html-look.ts'
import type { PageNotes } from './find-notes.ts'
import { pageFormula } from './page-formula.ts'
import { elementText, hasWord, type HtmlElement } from './html-tree.ts'

/** What a page refers to. */
export interface PageContext {
  readonly css: CssLooks
  readonly formats: FormatPool
  /** The id of the picture at an address, if the document has it. */
  readonly pictureAt: (address: string) => string | undefined
  /** Where a link leads: an address outside, or `#` and the name of an anchor. */
  readonly linkTo: (address: string) => string | undefined
  /** The name of the anchor that an id of this page is. */
  readonly anchorOf: (id: string) => string
  /** What the table of contents says of the place with this id; '' is the start of the page. */
  readonly sectionAt: (id: string) => SectionMark | undefined
  /** Notes by the names of their anchors; those of this page are added. */
  readonly notes: Map<string, FlatNote>
  /** Whether a link to this anchor is the mark of a note. */
  readonly isNote: (anchor: string) => boolean
}

/** Reads the body of a page. */
export function readPage(
  root: HtmlElement,
  notes: PageNotes,
  context: PageContext,
): readonly FlatBlock[] {
  const reader = new PageReader(context, notes)
  const start = context.sectionAt('')
  if (start) reader.beginSection(start)
  reader.children(root, plainTextLook, {})
  reader.finish()
  return reader.builder.blocks
}

/** What the blocks around a text say of its paragraphs. */
interface BlockLook {
  readonly role?: Look['role']
  readonly heading?: number
  readonly list?: Look['list']
  readonly definition?: number
  readonly style?: string
  readonly isPre?: boolean
  /** Quotations and lists around it, by depth. */
  readonly depth?: number
}

class PageReader {
  builder = new FlatBuilder()
  readonly #context: PageContext
  readonly #notes: PageNotes
  #look: Look = plainLook
  #section: SectionMark | undefined
  #lists = 0
  #definitions = 0

  constructor(context: PageContext, notes: PageNotes) {
    this.#context = context
    this.#notes = notes
  }

  beginSection(mark: SectionMark): void {
    this.#end()
    this.#section = { ...this.#section, ...mark }
  }

  finish(): void {
    this.#end()
  }

  children(element: HtmlElement, look: TextLook, block: BlockLook): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child, look, block)
      else this.#element(child, look, block)
    }
  }

  #element(element: HtmlElement, around: TextLook, block: BlockLook): void {
    const { tag, attributes } = element
    if (leftOut.has(tag) || this.#notes.isComment(element) || this.#isNote(element)) return
    if (this.#addComment(element)) return
    const id = attributes['id'] ?? (tag === 'a' ? attributes['name'] : undefined)
    const mark = id === undefined ? undefined : this.#context.sectionAt(id)
    if (mark) this.beginSection(mark)
    const css = this.#context.css.of(element)
    const isBlock = blockTags.has(tag) || css['display'] === 'block'
    if (isBlock) this.#end()
    if (
      /^(?:always|page|left|right|recto)$/.test(
        css['break-before'] ?? css['page-break-before'] ?? '',
      )
    )
      this.builder.breakPage('page')
    if (id !== undefined) this.builder.run({ type: 'anchor', name: this.#context.anchorOf(id) })
    const link = tag === 'a' ? this.#context.linkTo(attributes['href'] ?? '') : undefined
    const look = lookWithin(around, element, css, link)
    if (link?.startsWith('#') && this.#context.isNote(link.slice(1))) {
      this.builder.run({ type: 'note', id: link.slice(1) })
    } else this.#content(element, look, block)
    if (isBlock) this.#end()
  }

  #addComment({ tag, attributes }: HtmlElement): boolean {
    const id = tag === 'a' ? /^#(.+)/.exec(attributes['href'] ?? '')?.[1] : undefined
    const message = id === undefined ? undefined : this.#notes.comments.get(id)
    if (message === undefined) return false
    this.builder.run({ type: 'notice', notice: { kind: 'comment', message } })
    return true
  }

  #content(element: HtmlElement, look: TextLook, block: BlockLook): void {
    switch (element.tag) {
      case 'br':
        return this.builder.run({ type: 'break' })
      case 'hr':
        return this.#text('* * *', plainTextLook, {})
      case 'img':
      case 'image':
        return this.#picture(element, look, this.#context.css.of(element)['width'])
      case 'table':
        return this.#table(element, look)
      case 'math':
        return this.#formula(element, look, block)
      case 'ruby':
        return this.#ruby(element)
      case 'ul':
      case 'ol':
        return this.#list(element, look, block)
      default:
        return this.children(element, look, this.#blockLook(element, block, look))
    }
  }

  #blockLook(element: HtmlElement, block: BlockLook, look: TextLook): BlockLook {
    const { tag, attributes } = element
    const heading = /^h([1-6])$/.exec(tag)?.[1]
    this.#look = { ...plainLook, align: look.align }
    if (heading !== undefined) return { ...block, heading: Number(heading) }
    if (tag === 'blockquote') return { ...block, role: block.role ?? 'quote' }
    if (tag === 'figcaption' || tag === 'caption') return { ...block, role: 'caption' }
    if (tag === 'dt') return { ...block, role: 'term' }
    if (tag === 'dd') return { ...block, role: 'definition', definition: ++this.#definitions }
    if (tag === 'pre') return { ...block, role: 'code', isPre: true }
    // In the header of a section, the label before the title has the level of the title.
    if (tag === 'p' && element.parent?.tag === 'header' && hasWord(element, 'class', /^label$/)) {
      return { ...block, heading: headingIn(element.parent) }
    }
    const names = (attributes['class'] ?? '').split(/\s+/)
    const meant = names.map(styleMeaning).find(({ role }) => role !== undefined)
    return blockTags.has(tag) && meant?.role && !block.role ? { ...block, role: meant.role } : block
  }

  #list(element: HtmlElement, look: TextLook, block: BlockLook): void {
    const ordered = element.tag === 'ol'
    // Google Docs has the levels of a list side by side: `lst-kix_abc-1` is the second of abc.
    const [, name, outer = '0'] =
      /\blst-(kix_\w+)-(\d)\b/.exec(element.attributes['class'] ?? '') ?? []
    const level = block.list ? block.list.level + 1 : Number(outer)
    const id = name ?? `list${++this.#lists}`
    let number = Number(element.attributes['start'] ?? 1) || 1
    for (const child of element.children) {
      if (typeof child === 'string') {
        this.#text(child, look, block)
      } else if (child.tag === 'li') {
        const list = { id: block.list?.id ?? id, level, ordered, number: number++ }
        this.#listItem(child, look, { ...block, list })
      } else this.#element(child, look, block)
    }
  }

  #listItem(element: HtmlElement, look: TextLook, block: BlockLook): void {
    this.#end()
    this.#isItemOpen = false
    this.#element(element, look, block)
    this.#end()
  }

  #isItemOpen = false

  #picture({ attributes }: HtmlElement, look: TextLook, written: string | undefined): void {
    const address = attributes['src'] ?? attributes['xlink:href'] ?? attributes['href'] ?? ''
    const picture = this.#context.pictureAt(address)
    if (look.isHidden) return
    if (picture === undefined) {
      if (address === '') return
      return this.builder.run({ type: 'notice', notice: absentPicture(address) })
    }
    const alt = attributes['alt'] ?? ''
    // A pixel of CSS is three quarters of a point (CSS Values 4, 6.2).
    const pixels = /^([\d.]+)px$/.exec(written ?? '')?.[1] ?? attributes['width']
    const width = Number(pixels) * 0.75
    const isDecorative = attributes['alt'] === '' && attributes['role'] === 'presentation'
    this.builder.run({
      type: 'picture',
      picture,
      alt,
      ...(isDecorative && { decorative: true as const }),
      ...(width > 0 && { width }),
    })
  }

  #formula(element: HtmlElement, look: TextLook, block: BlockLook): void {
    if (look.isHidden) return
    for (const run of pageFormula(element)) {
      if (run.type === 'text') this.#text(run.value, look, block)
      else {
        this.#setLook(look, block)
        this.builder.run(run)
      }
    }
  }

  #ruby(element: HtmlElement): void {
    let base = ''
    for (const child of element.children) {
      if (typeof child === 'string') base += child
      else if (child.tag === 'rt') {
        this.builder.run({ type: 'ruby', base: base.trim(), text: elementText(child).trim() })
        base = ''
      } else if (child.tag !== 'rp') base += elementText(child)
    }
    if (base.trim() !== '') this.builder.text(base, this.#context.formats.one({}))
  }

  #table(element: HtmlElement, look: TextLook): void {
    const rows: FlatCell[][] = []
    let headerRows = 0
    for (const row of rowsOf(element)) {
      const cells: FlatCell[] = []
      let isHeader = true
      for (const cell of row.children) {
        if (typeof cell === 'string' || !/^t[dh]$/.test(cell.tag)) continue
        if (cell.tag === 'td') isHeader = false
        cells.push({
          paragraphs: this.#apart(() => this.children(cell, { ...look, bold: false }, {})),
        })
        const span = Math.min(Number(cell.attributes['colspan']) || 1, 60)
        for (let column = 1; column < span; column++) cells.push({ paragraphs: [] })
      }
      if (isHeader && headerRows === rows.length) headerRows++
      if (cells.length > 0) rows.push(cells)
    }
    for (const child of element.children) {
      if (typeof child !== 'string' && child.tag === 'caption') this.#element(child, look, {})
    }
    const cells = rows.flat()
    if (cells.length === 1) for (const one of cells[0]?.paragraphs ?? []) this.builder.block(one)
    else if (cells.length > 0) this.builder.block({ type: 'table', rows, headerRows })
  }

  // Reads something that has paragraphs of its own.
  #apart(read: () => void): readonly FlatParagraph[] {
    const { builder } = this
    this.builder = new FlatBuilder()
    read()
    this.#end()
    const { blocks } = this.builder
    this.builder = builder
    return blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [block]
        : block.rows.flat().flatMap(({ paragraphs }) => paragraphs),
    )
  }

  #isNote(element: HtmlElement): boolean {
    const id = this.#notes.idOf(element)
    if (this.#notes.isBackLink(element)) return true
    if (id === undefined) return false
    const kind = this.#notes.isEndnote(element) ? 'endnote' : 'footnote'
    const name = this.#context.anchorOf(id)
    if (!this.#context.isNote(name)) return false
    const blocks = this.#apart(() => this.children(element, plainTextLook, {}))
    this.#context.notes.set(name, { kind, blocks: withoutNumber(blocks) })
    return true
  }

  #text(text: string, look: TextLook, block: BlockLook): void {
    if (look.isHidden) return
    if (text.trim() === '' && this.builder.isEmpty) return
    this.#setLook(look, block)
    const format = this.#context.formats.one(
      toFormat(block.heading === undefined ? look : { ...look, bold: false }),
    )
    if (!block.isPre) return this.builder.text(text.replace(/\s+/g, ' '), format)
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.builder.run({ type: 'break' })
      this.builder.text(line, format)
    })
  }

  #setLook(look: TextLook, block: BlockLook): void {
    const list =
      block.list && this.#isItemOpen ? { ...block.list, continues: true as const } : block.list
    this.#look = {
      ...plainLook,
      align: look.align,
      style: block.style ?? '',
      ...(block.role && { role: block.role }),
      ...(block.heading !== undefined && { heading: block.heading }),
      ...(list && { list }),
      ...(block.definition !== undefined && { definition: block.definition }),
    }
  }

  #end(): void {
    if (this.builder.isEmpty) return
    const section = this.#section
    this.builder.endParagraph(
      section ? { ...this.#look, section, breakBefore: 'section' } : this.#look,
    )
    if (this.#look.list) this.#isItemOpen = true
    this.#section = undefined
    this.#look = plainLook
  }
}

function headingIn(header: HtmlElement): number {
  for (const child of header.children) {
    const level = typeof child === 'string' ? undefined : /^h([1-6])$/.exec(child.tag)?.[1]
    if (level !== undefined) return Number(level)
  }
  return 1
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.tag === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tag) ? rowsOf(child) : []
  })
}

// The number of a note, printed before its text, or the sign after a number that was a link back.
function withoutNumber(blocks: readonly FlatBlock[]): readonly FlatBlock[] {
  const [first, ...rest] = blocks
  const run =
    first?.type === 'paragraph' ? first.runs.find(({ type }) => type === 'text') : undefined
  if (first?.type !== 'paragraph' || run?.type !== 'text') return blocks
  const value = run.value.replace(/^\s*(?:(?:\[?\d{1,4}\]?|[*†‡])[.:)]?|[.:)])\s+/, '')
  return [
    { ...first, runs: first.runs.map((one) => (one === run ? { ...run, value } : one)) },
    ...rest,
  ]
}

const leftOut = new Set(
  'head script style template noscript iframe object embed audio video nav form button select textarea input svg rp'.split(
    ' ',
  ),
)

const blockTags = new Set(
  'address article aside blockquote body center dd details dir div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tr ul'.split(
    ' ',
  ),
)
