import { FlatBuilder, type FormatPool, plainLook } from '../model/flat-builder.ts'
import type {
  FlatBlock,
  FlatParagraph,
  Look,
  NoticeKind,
  RunFormat,
} from '../model/flat-document.ts'
import { apartFrom, toRunFormat } from '../model/letter-look.ts'
import type { Relation } from './docx-package.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import { combineLooks, type DocxStyle, type DocxStyles } from './docx-styles.ts'
import { Fields } from './fields.ts'
import { WrittenLook } from './letter-properties.ts'
import type { ParagraphLook } from './paragraph-look.ts'
import { symbolText } from './symbols.ts'

/** What the text of a part refers to. */
export interface TextContext {
  readonly styles: DocxStyles
  readonly numbering: DocxNumbering
  readonly relations: ReadonlyMap<string, Relation>
  /** The texts of comments, by id. */
  readonly comments: ReadonlyMap<string, string>
  readonly formats: FormatPool
}

/** A paragraph that is being read. */
export interface OpenParagraph {
  style: DocxStyle
  readonly own: ParagraphLook
  /** In points, of its first letters. */
  size?: number
  /** Whether the mark at its end was deleted, so that the next paragraph goes on with it. */
  isJoined?: boolean
  /** Whether a section of the document ends with it. */
  endsSection?: boolean
  /** Whether it stands in a printed table of contents. */
  isContents?: boolean
}

/** A run that is being read. */
export interface OpenRun {
  style?: string
  /** What its own properties add up to. */
  written: WrittenLook
  /** Whether the text of the run is the mark of a note. */
  isMark?: boolean
}

/**
 * What is open while the text of a part is read. The handlers of the elements change it; it keeps
 * no more than the text itself.
 */
export class TextState {
  readonly context: TextContext
  readonly fields = new Fields()
  /** The addresses of the links around the text. */
  readonly links: (string | undefined)[] = []
  /** Whether the content controls around the text are filled by the program. */
  readonly controls: { isHidden: boolean; isContents: boolean }[] = []
  builder = new FlatBuilder()
  paragraph: OpenParagraph
  run: OpenRun
  /** Where text goes. */
  sink: (text: string) => void = () => {}
  /** The place for text of the document. */
  readonly toText = (text: string): void => this.addText(text)
  /** The width of the lines in points: US Letter with an inch at each side, until it is read. */
  pageWidth = 468
  /** Blocks of text boxes, which follow the paragraph that they hang on. */
  boxes: FlatBlock[] = []
  /** How many formulas came before in a paragraph of formulas; undefined outside of one. */
  formulas: number | undefined
  readonly #frames: Frame[] = []
  readonly #plain = new WrittenLook()
  readonly #looks = new Map<WrittenLook, Map<string, ShownLook>>()
  #last: ShownLook | undefined
  #hidden = ''
  #toldContents = false

  constructor(context: TextContext) {
    this.context = context
    this.paragraph = newParagraph(context.styles)
    this.run = { written: this.#plain }
  }

  /** Begins a text of its own: a cell, a text box, a note. */
  enterFrame(): void {
    const { builder, paragraph, run, boxes } = this
    this.#frames.push({ builder, paragraph, run, boxes })
    this.builder = new FlatBuilder()
    this.paragraph = newParagraph(this.context.styles)
    this.beginRun()
    this.boxes = []
  }

  /** Ends it, and gives its blocks. */
  leaveFrame(): readonly FlatBlock[] {
    const { blocks } = this.builder
    Object.assign(this, this.#frames.pop())
    return blocks
  }

  /** Begins a paragraph. */
  beginParagraph(): void {
    this.paragraph = newParagraph(this.context.styles)
    this.beginRun()
  }

  /** Begins a run. */
  beginRun(): void {
    this.run = { written: this.#plain }
  }

  /** Ends the current paragraph. */
  endParagraph(): void {
    const { paragraph } = this
    if (this.#hidden.trim() !== '') {
      this.notice('changed', `Hidden text is left out: “${this.#hidden.trim()}”.`)
    }
    this.#hidden = ''
    // A large first letter in a frame of its own belongs to the paragraph after it.
    const isDropCap = paragraph.own.isDropCap && !this.builder.isEmpty
    const isEmptyContents = this.isContents && this.builder.isEmpty
    if (!paragraph.isJoined && !isDropCap && !isEmptyContents) {
      this.builder.endParagraph(this.#look())
    }
    for (const block of this.boxes) this.builder.block(block)
    this.boxes = []
    if (paragraph.endsSection) this.builder.breakPage('section')
  }

  /** A page break within a paragraph parts it in two. */
  breakPage(): void {
    if (!this.builder.isEmpty) this.builder.endParagraph(this.#look())
    this.builder.breakPage('page')
  }

  /** Adds text in the look of the current run. */
  addText(text: string): void {
    if (this.isHidden || this.run.isMark) return
    const { format, isHidden, symbols, size } = this.#shown()
    if (isHidden) {
      this.#hidden += text
      return
    }
    if (this.paragraph.size === undefined && size > 0) this.paragraph.size = size
    this.builder.text(symbols === undefined ? text : symbolText(symbols, text), format)
  }

  /** Tells the author something about this place. */
  notice(kind: NoticeKind, message: string): void {
    this.builder.run({ type: 'notice', notice: { kind, message } })
  }

  /** Whether text here is left out, because the program makes it or a field holds it. */
  get isHidden(): boolean {
    return this.fields.isHidden || this.controls.some(({ isHidden }) => isHidden)
  }

  /** Whether text here belongs to a printed table of contents. */
  get isContents(): boolean {
    return this.fields.isContents || this.controls.some(({ isContents }) => isContents)
  }

  /** Tells the author once that a printed table of contents is left out. */
  tellContents(): void {
    if (this.#toldContents) return
    this.#toldContents = true
    this.notice(
      'changed',
      'The printed table of contents or index is left out: the book makes its own.',
    )
  }

  // Looking a look up takes little time, and a document has a million runs of a few looks: most look
  // as the run before.
  #shown(): ShownLook {
    const { style, own } = this.paragraph
    const { written, style: runStyle } = this.run
    const field = this.fields.link
    const link =
      field?.link ??
      (this.links.length > 0 ? this.links.findLast((one) => one !== undefined) : undefined)
    const last = this.#last
    if (
      last?.written === written &&
      last.style === style &&
      last.outline === own.outline &&
      last.runStyle === runStyle &&
      last.link === link &&
      last.isPage === field?.page
    ) {
      return last
    }
    const place = { written, style, outline: own.outline, runStyle, link, isPage: field?.page }
    this.#last = this.#lookAt(place)
    return this.#last
  }

  #lookAt(place: RunPlace): ShownLook {
    const { written, style, outline, runStyle, link, isPage } = place
    const looks = this.#looks.get(written) ?? new Map<string, ShownLook>()
    this.#looks.set(written, looks)
    const key = `${style.id}|${outline}|${runStyle}|${link}|${isPage}`
    const known = looks.get(key)
    if (known) return known
    const ownStyle = runStyle === undefined ? undefined : this.context.styles.letters(runStyle)
    const look = combineLooks(style.letters, ownStyle?.letters, written.look)
    const { heading, role } = style.meaning
    const isNamed = heading !== undefined || outline || (role && role !== 'code')
    const format = toRunFormat(isNamed ? apartFrom(style.letters, look) : look, link)
    const made: ShownLook = {
      ...place,
      format: this.context.formats.one(isPage ? { ...format, page: true } : format),
      isHidden: look.hidden ?? false,
      symbols: look.symbols,
      size: look.size ?? 0,
    }
    looks.set(key, made)
    return made
  }

  #look(): Look {
    const { style, own, size } = this.paragraph
    const look = { ...style.paragraph, ...own }
    const heading = own.outline === 0 ? undefined : own.outline || style.meaning.heading
    const { role } = style.meaning
    const count =
      look.numbering !== undefined && look.numbering !== '0'
        ? this.context.numbering.count(look.numbering, look.level ?? 0)
        : undefined
    const isNumber = heading !== undefined || role !== undefined
    return {
      ...plainLook,
      style: style.name,
      ...(role !== undefined && { role }),
      ...(heading !== undefined && { heading }),
      align: look.align ?? 'left',
      left: look.left ?? 0,
      right: look.right ?? 0,
      firstLine: look.firstLine ?? 0,
      before: look.before ?? 0,
      after: look.after ?? 0,
      ...(size !== undefined && { size }),
      ...(look.breakBefore && { breakBefore: 'page' as const }),
      ...(count && !isNumber && { list: count.place }),
      ...(count && count.label !== '' && { number: count.label }),
      ...(look.ruled && { ruled: true as const }),
    }
  }
}

/** The paragraphs of blocks; those of tables too, in reading order. */
export function paragraphsOf(blocks: readonly FlatBlock[]): readonly FlatParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flat().flatMap(({ paragraphs }) => paragraphs),
  )
}

// All that says what a run looks like.
interface RunPlace {
  readonly written: WrittenLook
  readonly style: DocxStyle
  readonly outline: number | undefined
  readonly runStyle: string | undefined
  readonly link: string | undefined
  readonly isPage: true | undefined
}

// What text looks like, with all that is said about it.
interface ShownLook extends RunPlace {
  readonly format: RunFormat
  readonly isHidden: boolean
  readonly symbols: string | undefined
  readonly size: number
}

interface Frame {
  readonly builder: FlatBuilder
  readonly paragraph: OpenParagraph
  readonly run: OpenRun
  readonly boxes: FlatBlock[]
}

function newParagraph(styles: DocxStyles): OpenParagraph {
  return { style: styles.paragraph(undefined), own: {} }
}
