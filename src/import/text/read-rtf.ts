/** The reader of Rich Text. In: the bytes of a file. Out: its paragraphs with their looks. */
import { FlatBuilder, FormatPool, plainLook } from '../model/flat-builder.ts'
import type {
  FlatCell,
  FlatParagraph,
  FlatDocument,
  FlatNote,
  FlatPicture,
  Look,
  RunFormat,
} from '../model/flat-document.ts'
import { styleMeaning } from '../model/style-names.ts'
import { rtfTokens, type RtfToken } from './rtf-tokens.ts'
import { destinations, paragraphWords, signs, toggles } from './rtf-words.ts'

/** Reads a document in Rich Text. */
export function readRtf(bytes: Uint8Array): FlatDocument {
  const reader = new RtfReader()
  for (const token of rtfTokens(Buffer.from(bytes).toString('latin1'))) reader.take(token)
  return reader.document
}

// What a group inherits, and gives back at its end.
interface GroupState {
  readonly destination: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly smallCaps: boolean
  readonly caps: boolean
  readonly hidden: boolean
  readonly position: RunFormat['position']
  /** How many bytes follow a Unicode character for older programs. */
  readonly skip: number
  readonly codePage: string
  readonly link: string | undefined
}

const plainState = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  smallCaps: false,
  caps: false,
  hidden: false,
  position: undefined,
} as const

class RtfReader {
  #builder = new FlatBuilder()
  readonly #formats = new FormatPool()
  readonly #notes = new Map<string, FlatNote>()
  readonly #pictures = new Map<string, FlatPicture>()
  readonly #styles = new Map<number, string>()
  readonly #info = new Map<string, string>()
  readonly #groups: GroupState[] = []
  readonly #outer: {
    builder: FlatBuilder
    look: Look
    depth: number
    id: string
    isEnd: boolean
  }[] = []
  #state: GroupState = {
    ...plainState,
    destination: 'text',
    skip: 1,
    codePage: 'windows-1252',
    link: undefined,
  }
  #look: Look = plainLook
  #styleNumber = 0
  #collected = ''
  #toSkip = 0
  #isNewGroup = false
  #isStarred = false
  #pictureKind: string | undefined
  #pictureWidth = 0
  #bytes: number[] = []
  /** The paragraphs of the open cell that have ended. */
  #cell: FlatParagraph[] = []
  #cells: FlatCell[] = []
  #rows: FlatCell[][] = []
  #inTable = false
  #nextLink: string | undefined

  get document(): FlatDocument {
    this.#flushBytes()
    this.#endTable()
    this.#builder.endOpenParagraph(this.#look)
    const title = this.#info.get('title')?.trim()
    const author = this.#info.get('author')?.trim()
    const subject = this.#info.get('doccomm')?.trim()
    return {
      properties: {
        ...(title && { title }),
        ...(author && { authors: [author] }),
        ...(subject && { description: subject }),
      },
      blocks: this.#builder.blocks,
      notes: this.#notes,
      pictures: this.#pictures,
      textWidth: 468,
      notices: [],
    }
  }

  take(token: RtfToken): void {
    if (token.type !== 'byte') this.#flushBytes()
    switch (token.type) {
      case 'open':
        this.#groups.push(this.#state)
        this.#isNewGroup = true
        return
      case 'close':
        return this.#closeGroup()
      case 'byte':
        if (this.#toSkip > 0) this.#toSkip--
        else this.#bytes.push(token.value)
        return
      case 'text': {
        this.#isNewGroup = false
        const skipped = Math.min(this.#toSkip, token.value.length)
        this.#toSkip -= skipped
        return this.#text(token.value.slice(skipped))
      }
      case 'word':
        this.#word(token.name, token.value)
        this.#isNewGroup = token.name === '*' && this.#isNewGroup
        this.#isStarred = token.name === '*'
    }
  }

  #word(name: string, value: number | undefined): void {
    if (this.#isNewGroup && this.#openDestination(name)) return
    if (this.#toSkip > 0 && name !== 'u') this.#toSkip = 0
    const sign = signs[name]
    const isOn = value !== 0
    if (sign !== undefined) this.#text(sign)
    else if (toggles.has(name)) this.#change({ [toggles.get(name) ?? '']: isOn })
    else if (name === 'u') this.#unicode(value ?? 0)
    else if (name in paragraphWords)
      this.#look = paragraphWords[name]?.(this.#look, value ?? 0) ?? this.#look
    else this.#otherWord(name, value)
  }

  #otherWord(name: string, value: number | undefined): void {
    switch (name) {
      case 'par':
      case 'sect':
        return this.#endParagraph(name === 'sect')
      case 'line':
        if (this.#state.destination === 'text') this.#builder.run({ type: 'break' })
        return
      case 'page':
        return this.#breakPage()
      case 'pard':
        this.#inTable = false
        this.#look = { ...plainLook, style: this.#styles.get(0) ?? '' }
        return
      case 'plain':
        return this.#change(plainState)
      case 'ulnone':
        return this.#change({ underline: false })
      case 'super':
        return this.#change({ position: value === 0 ? undefined : 'superscript' })
      case 'sub':
        return this.#change({ position: value === 0 ? undefined : 'subscript' })
      case 'nosupersub':
        return this.#change({ position: undefined })
      case 'uc':
        return this.#change({ skip: value ?? 1 })
      case 'ansicpg':
        return this.#change({ codePage: `windows-${value}` })
      case 's':
        return this.#setStyle(value ?? 0)
      case 'outlinelevel':
        if ((value ?? 9) < 9) this.#look = { ...this.#look, heading: (value ?? 0) + 1 }
        return
      case 'pngblip':
      case 'jpegblip':
        this.#pictureKind = name === 'pngblip' ? 'png' : 'jpg'
        return
      case 'picwgoal':
        this.#pictureWidth = (value ?? 0) / 20
        return
      case 'ftnalt': {
        const note = this.#outer.at(-1)
        if (note) note.isEnd = true
        return
      }
      case 'trowd':
      case 'intbl':
        this.#inTable = true
        return
      case 'cell':
        return this.#endCell()
      case 'row':
        if (this.#cells.length > 0) this.#rows.push(this.#cells)
        this.#cells = []
        this.#inTable = false
    }
  }

  #breakPage(): void {
    if (this.#state.destination !== 'text') return
    if (!this.#builder.isEmpty && !this.#inTable) this.#builder.endParagraph(this.#look)
    this.#builder.breakPage('page')
  }

  // The first word of a group says what the group is for; a star before it means that programs that
  // do not know the word leave the group out.
  #openDestination(name: string): boolean {
    if (name === '*') return false
    const known = destinations[name]
    if (known === undefined && !this.#isStarred) return false
    if (name === 'footnote') {
      this.#openNote()
      return true
    }
    this.#state = { ...this.#state, destination: known ?? 'nothing' }
    this.#collected = ''
    if (known === 'text' && name === 'fldrslt')
      this.#state = { ...this.#state, link: this.#nextLink }
    return known !== undefined
  }

  #openNote(): void {
    const id = `n${this.#notes.size + 1}`
    this.#builder.run({ type: 'note', id })
    this.#notes.set(id, { kind: 'footnote', blocks: [] })
    this.#outer.push({
      builder: this.#builder,
      look: this.#look,
      depth: this.#groups.length,
      id,
      isEnd: false,
    })
    this.#builder = new FlatBuilder()
    this.#look = plainLook
    this.#state = { ...this.#state, ...plainState }
  }

  #closeGroup(): void {
    const { destination } = this.#state
    const note = this.#outer.at(-1)
    if (note && note.depth === this.#groups.length) {
      this.#builder.endOpenParagraph(this.#look)
      this.#notes.set(note.id, {
        kind: note.isEnd ? 'endnote' : 'footnote',
        blocks: this.#builder.blocks,
      })
      this.#builder = note.builder
      this.#look = note.look
      this.#outer.pop()
    }
    const before = this.#groups.pop()
    if (before) this.#state = before
    if (destination === 'picture') this.#endPicture()
    else if (destination === 'instruction') {
      this.#nextLink = /HYPERLINK\s+"([^"]+)"/i.exec(this.#collected)?.[1]
    } else if (/^(?:title|author|doccomm)$/.test(destination)) {
      this.#info.set(destination, this.#collected)
    } else if (destination === 'styles' && this.#collected !== '') {
      this.#styles.set(this.#styleNumber, this.#collected.replace(/;.*$/, '').trim())
      this.#styleNumber = 0
    }
    this.#collected = ''
    this.#isNewGroup = false
  }

  #text(value: string): void {
    if (value === '') return
    const { destination, hidden } = this.#state
    if (destination === 'nothing' || hidden) return
    if (destination !== 'text') {
      this.#collected += value
      return
    }
    this.#builder.text(value, this.#format())
  }

  // Bytes are letters of the code page of the document; in some, two bytes are one.
  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#text(decode(bytes, this.#state.codePage))
  }

  #unicode(value: number): void {
    // Numbers above 32,767 are written as negative ones.
    this.#text(String.fromCharCode(value < 0 ? value + 65_536 : value))
    this.#toSkip = this.#state.skip
  }

  #setStyle(number: number): void {
    if (this.#state.destination === 'styles') {
      this.#styleNumber = number
      return
    }
    const name = this.#styles.get(number) ?? ''
    const { role, heading } = styleMeaning(name)
    this.#look = {
      ...this.#look,
      style: name,
      ...(role && { role }),
      ...(heading !== undefined && { heading }),
    }
  }

  #change(change: Partial<GroupState>): void {
    this.#state = { ...this.#state, ...change }
  }

  #format(): RunFormat {
    const { bold, italic, underline, strike, smallCaps, caps, position, link } = this.#state
    return this.#formats.one({
      ...(bold && { bold: true as const }),
      ...(italic && { italic: true as const }),
      ...(underline && link === undefined && { underline: true as const }),
      ...(strike && { strike: true as const }),
      ...(smallCaps && { smallCaps: true as const }),
      ...(caps && { caps: true as const }),
      ...(position && { position }),
      ...(link !== undefined && { link }),
    })
  }

  #endParagraph(isSection: boolean): void {
    if (this.#state.destination !== 'text') return
    if (!this.#inTable && this.#rows.length > 0) this.#endTable()
    this.#builder.endParagraph(this.#look)
    if (this.#inTable) this.#cell.push(...this.#takeParagraphs(this.#builder.blocks.length - 1))
    if (isSection) this.#builder.breakPage('section')
  }

  #endCell(): void {
    const first = this.#builder.blocks.length
    this.#builder.endOpenParagraph(this.#look)
    this.#cells.push({ paragraphs: [...this.#cell, ...this.#takeParagraphs(first)] })
    this.#cell = []
  }

  #takeParagraphs(first: number): readonly FlatParagraph[] {
    const taken = this.#builder.blocks.splice(first)
    return taken.flatMap((block) => (block.type === 'paragraph' ? [block] : []))
  }

  #endTable(): void {
    const open = this.#builder.takeRuns()
    if (this.#rows.length > 0)
      this.#builder.block({ type: 'table', rows: this.#rows, headerRows: 0 })
    this.#rows = []
    for (const run of open) {
      if (run.type === 'text') this.#builder.text(run.value, run.format)
      else this.#builder.run(run)
    }
  }

  #endPicture(): void {
    const kind = this.#pictureKind
    const hex = this.#collected.replace(/[^\da-f]/gi, '')
    this.#pictureKind = undefined
    if (kind === undefined || hex === '') {
      const message =
        'A picture of an old kind is not carried over: put a PNG or JPEG of it into images/.'
      return this.#builder.run({ type: 'notice', notice: { kind: 'lost', message } })
    }
    const name = `picture-${this.#pictures.size + 1}.${kind}`
    this.#pictures.set(name, { name, read: () => Buffer.from(hex, 'hex') })
    const width = this.#pictureWidth
    this.#builder.run({ type: 'picture', picture: name, alt: '', ...(width > 0 && { width }) })
  }
}

function decode(bytes: Uint8Array, codePage: string): string {
  try {
    return new TextDecoder(codePage).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}
