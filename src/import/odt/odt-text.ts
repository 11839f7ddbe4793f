import type { XmlListener } from '../../container/xml/stream-xml.ts'
import type { FormulaNode } from '../formula/formula-node.ts'
import { formulaRuns } from '../formula/formula-runs.ts'
import { absentPicture } from '../model/absent-picture.ts'
import { FlatBuilder, type FormatPool, plainLook, runText } from '../model/flat-builder.ts'
import type { FlatBlock, FlatNote, ListPlace } from '../model/flat-document.ts'
import type { LetterLook } from '../model/letter-look.ts'
import { leftOut, odtFormat, odtLook } from './odt-look.ts'
import { odtFormulaText } from './odt-formula.ts'
import { OdtTables } from './odt-tables.ts'
import { pointsOf, type OdtStyle, type OdtStyles } from './odt-styles.ts'

type Attributes = Readonly<Record<string, string>>

interface OpenList {
  readonly id: string
  readonly style: string
  number: number
  isItemOpen: boolean
}

interface Frame {
  readonly builder: FlatBuilder
  readonly style: OdtStyle
  readonly heading: number | undefined
  readonly spans: OdtStyle[]
  readonly lists: OpenList[]
}

/** Reads the text of an OpenDocument text (ODF 1.3, part 3, 5 to 10), following the events of the XML. */
export class OdtText implements XmlListener {
  builder = new FlatBuilder()
  readonly notes = new Map<string, FlatNote>()
  readonly #styles: OdtStyles
  readonly #formats: FormatPool
  readonly #frames: Frame[] = []
  readonly #tables = new OdtTables()
  readonly #links: (string | undefined)[] = []
  #style: OdtStyle
  #heading: number | undefined
  #spans: OdtStyle[] = []
  #lists: OpenList[] = []
  #inParagraph = 0
  #skipped = 0
  #isBody = false
  #note: { id: string; kind: FlatNote['kind'] } | undefined
  #width = 0
  #picture: { alt: string } | undefined
  #sink: 'alt' | undefined
  #ruby = ''
  #boxes: FlatBlock[] = []
  readonly #formulaAt: (object: string) => FormulaNode | undefined
  /** Whether the frame holds a formula; the picture of it is left out. */
  #isFormula = false

  constructor(
    styles: OdtStyles,
    formats: FormatPool,
    formulaAt: (object: string) => FormulaNode | undefined,
  ) {
    this.#formulaAt = formulaAt
    this.#styles = styles
    this.#formats = formats
    this.#style = styles.one('paragraph', undefined)
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#skipped > 0) this.#skipped++
    else if (name === 'office:text') this.#isBody = true
    else if (!this.#isBody) return
    else if (leftOut.has(name)) {
      this.#skipped = 1
      if (/(?:-index|of-content)$/.test(name)) this.#tellContents()
    } else this.#openElement(name, attributes)
  }

  readonly close = (name: string): void => {
    if (this.#skipped > 0) this.#skipped--
    else if (this.#isBody) this.#closeElement(name)
  }

  readonly text = (value: string): void => {
    if (this.#skipped > 0 || !this.#isBody) return
    if (this.#sink === 'alt' && this.#picture) this.#picture.alt += value
    else if (this.#inParagraph > 0) this.#add(value.replace(/[\t\n\r ]+/g, ' '))
  }

  #tellContents(): void {
    const message = 'The printed table of contents or index is left out: the book makes its own.'
    this.builder.run({ type: 'notice', notice: { kind: 'changed', message } })
  }

  #openElement(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#inParagraph++
        this.#style = this.#styles.one('paragraph', attributes['text:style-name'])
        this.#heading =
          name === 'text:h' ? Number(attributes['text:outline-level']) || 1 : undefined
        this.#spans = []
        if (this.#style.breakBefore) this.builder.breakPage('page')
        return
      case 'text:span':
        this.#spans.push(this.#styles.one('text', attributes['text:style-name']))
        return
      case 'text:s':
        return this.#add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 200)))
      case 'text:tab':
        return this.#add('\t')
      case 'text:line-break':
        return this.builder.run({ type: 'break' })
      case 'text:a':
        this.#links.push(attributes['xlink:href'])
        return
      case 'text:bookmark':
      case 'text:bookmark-start':
      case 'text:reference-mark-start':
        return this.builder.run({ type: 'anchor', name: attributes['text:name'] ?? '' })
      case 'text:bookmark-ref':
      case 'text:reference-ref':
        this.#links.push(`#${attributes['text:ref-name'] ?? ''}`)
        return
      case 'text:note':
        this.#openNote(attributes)
        return
      case 'text:list':
        return this.#openList(attributes)
      case 'text:list-item':
      case 'text:list-header': {
        const list = this.#lists.at(-1)
        if (list) {
          list.number = Number(attributes['text:start-value']) || list.number + 1
          list.isItemOpen = false
        }
        return
      }
      default:
        this.#openBox(name, attributes)
    }
  }

  #openBox(name: string, attributes: Attributes): void {
    switch (name) {
      case 'table:table':
        return this.#tables.begin()
      case 'table:table-header-rows':
        return this.#tables.setHeader(true)
      case 'table:table-row':
        return this.#tables.beginRow()
      case 'table:table-cell':
        this.#enter()
        return
      case 'draw:frame':
        this.#width = pointsOf(attributes['svg:width']) ?? 0
        this.#picture = { alt: '' }
        this.#isFormula = false
        return
      case 'draw:image':
        if (this.#isFormula) return
        return this.#addPicture(attributes['xlink:href'] ?? '')
      case 'svg:title':
      case 'svg:desc':
        if (this.#picture) this.#picture.alt = ''
        this.#sink = 'alt'
        return
      case 'draw:text-box':
      case 'office:annotation':
      case 'text:ruby-text':
      case 'text:ruby-base':
        this.#enter()
        return
      case 'draw:object':
        return this.#addObject(attributes['xlink:href'] ?? '')
      case 'text:alphabetical-index-mark': {
        const { 'text:key1': first, 'text:key2': second, 'text:string-value': own } = attributes
        const terms = [first, second, own].filter((term) => term !== undefined && term !== '')
        this.builder.run({ type: 'index', terms: terms.map(String) })
      }
    }
  }

  #closeElement(name: string): void {
    switch (name) {
      case 'office:text':
        this.#isBody = false
        return
      case 'text:p':
      case 'text:h':
        return this.#endParagraph()
      case 'text:span':
        this.#spans.pop()
        return
      case 'text:a':
      case 'text:bookmark-ref':
      case 'text:reference-ref':
        this.#links.pop()
        return
      case 'text:note-body':
        return this.#closeNote()
      case 'text:list':
        this.#lists.pop()
        return
      case 'table:table-header-rows':
        return this.#tables.setHeader(false)
      case 'table:table-row':
        return this.#tables.endRow()
      case 'table:table-cell':
        return this.#tables.addCell(this.#leave())
      case 'table:covered-table-cell':
        return this.#tables.addCell([])
      case 'table:table':
        for (const block of this.#tables.end()) this.builder.block(block)
        return
      default:
        this.#closeBox(name)
    }
  }

  #closeBox(name: string): void {
    switch (name) {
      case 'svg:title':
      case 'svg:desc': {
        this.#sink = undefined
        this.#describePicture()
        return
      }
      case 'draw:text-box': {
        const blocks = this.#leave()
        if (this.#inParagraph > 0) this.#boxes.push(...blocks)
        else for (const block of blocks) this.builder.block(block)
        return
      }
      case 'office:annotation': {
        const words = textOf(this.#leave())
        this.builder.run({ type: 'notice', notice: { kind: 'comment', message: words } })
        return
      }
      case 'text:ruby-base':
        this.#ruby = textOf(this.#leave())
        return
      case 'text:ruby-text': {
        const text = textOf(this.#leave())
        this.builder.run({ type: 'ruby', base: this.#ruby, text })
      }
    }
  }

  #openNote(attributes: Attributes): void {
    const kind = attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote'
    const id = `n${this.notes.size + 1}`
    this.builder.run({ type: 'note', id })
    this.notes.set(id, { kind, blocks: [] })
    this.#note = { id, kind }
    this.#enter()
  }

  #closeNote(): void {
    const blocks = this.#leave()
    const note = this.#note
    if (note) this.notes.set(note.id, { kind: note.kind, blocks })
    this.#note = undefined
  }

  #openList(attributes: Attributes): void {
    const outer = this.#lists.at(-1)
    const id = outer?.id ?? attributes['xml:id'] ?? `list${this.builder.blocks.length}`
    const style = attributes['text:style-name'] ?? outer?.style ?? ''
    this.#lists.push({ id, style, number: 0, isItemOpen: false })
  }

  #addPicture(path: string): void {
    if (/^[a-z][a-z\d+.-]*:/i.test(path)) {
      return this.builder.run({ type: 'notice', notice: absentPicture(path) })
    }
    const width = this.#width
    const alt = this.#picture?.alt.trim() ?? ''
    const picture = path.replace(/^\.\//, '')
    this.builder.run({ type: 'picture', picture, alt, ...(width > 0 && { width }) })
  }

  #addObject(path: string): void {
    const formula = this.#formulaAt(path.replace(/^\.\//, ''))
    if (!formula) {
      return this.#lose(
        'An object of another program, such as a chart, is kept only as its picture.',
      )
    }
    this.#isFormula = true
    for (const run of formulaRuns(formula, odtFormulaText(formula))) {
      if (run.type === 'text') this.#add(run.value)
      else this.builder.run(run)
    }
  }

  // The description of a picture comes after it.
  #describePicture(): void {
    const runs = [...this.builder.takeRuns()]
    const last = runs.at(-1)
    if (last?.type === 'picture' && this.#picture)
      runs[runs.length - 1] = { ...last, alt: this.#picture.alt.trim() }
    for (const run of runs) {
      if (run.type === 'text') this.builder.text(run.value, run.format)
      else this.builder.run(run)
    }
  }

  #lose(message: string): void {
    this.builder.run({ type: 'notice', notice: { kind: 'lost', message } })
  }

  #enter(): void {
    const { builder } = this
    this.#frames.push({
      builder,
      style: this.#style,
      heading: this.#heading,
      spans: this.#spans,
      lists: this.#lists,
    })
    this.builder = new FlatBuilder()
    this.#spans = []
    this.#lists = []
  }

  #leave(): readonly FlatBlock[] {
    const { builder } = this
    const frame = this.#frames.pop()
    if (frame) {
      this.builder = frame.builder
      this.#style = frame.style
      this.#heading = frame.heading
      this.#spans = frame.spans
      this.#lists = frame.lists
    }
    builder.endOpenParagraph(plainLook)
    return builder.blocks
  }

  #add(value: string): void {
    const letters: LetterLook = Object.assign(
      {},
      this.#style.letters,
      ...this.#spans.map((one) => one.letters),
    )
    if (letters.hidden) return
    const link = this.#links.findLast((one) => one !== undefined)
    const isHeading = this.#heading !== undefined
    this.builder.text(value, this.#formats.one(odtFormat(letters, this.#style, isHeading, link)))
  }

  #endParagraph(): void {
    this.#inParagraph--
    this.builder.endParagraph(odtLook(this.#style, this.#heading, this.#listPlace()))
    for (const block of this.#boxes) this.builder.block(block)
    this.#boxes = []
    const list = this.#lists.at(-1)
    if (list) list.isItemOpen = true
  }

  #listPlace(): ListPlace | undefined {
    const list = this.#lists.at(-1)
    if (!list) return undefined
    const level = this.#lists.length - 1
    const ordered = this.#styles.isOrdered(list.style, level + 1)
    const place = { id: list.id, level, ordered, number: list.number }
    return list.isItemOpen ? { ...place, continues: true } : place
  }
}

function textOf(blocks: readonly FlatBlock[]): string {
  return blocks
    .flatMap((block) => (block.type === 'paragraph' ? [runText(block.runs).trim()] : []))
    .join(' ')
    .trim()
}
