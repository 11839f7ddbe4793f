import type { Pt } from '../../edition/length.ts'
import type { HorizontalList, ItemContent, ListMark, RubyBox } from './horizontal-list.ts'
import type { FormulaPiece, ImagePiece, LinkTarget, TextPiece } from './inline-piece.ts'
import { breaksBetween } from './ruby-box.ts'
import { box, finishingItems, glue, penalty, type LineItem } from '../lines/line-items.ts'
import type { Level } from '../words/bidi.ts'
import { spaceCost } from '../words/space-cost.ts'
import type { TextStyle, WordItems } from '../words/text-style.ts'
import { wordSpace } from '../words/word-space.ts'
import { isCode } from './token-breaks.ts'
import { plainWord, tokenParts, type Segment } from './token-parts.ts'

/** How the list of a paragraph is made. */
export interface ListOptions {
  readonly indent: Pt
  /** The measure that images are fitted to; that of the page when absent. */
  readonly measure?: Pt
  /** 1 for a paragraph that runs from right to left as a whole; 0 when absent. */
  readonly baseLevel?: 0 | 1
}

// Longer stretches of code may be broken in the middle, and what that costs.
const longestCode = 24
const codeParts = /.{1,8}?(?:[^\p{L}\p{N}\s](?=[\p{L}\p{N}])|$)|.{1,8}/gu
const codeBreakCost = 500
// The space between ideographs at ratio 1, in em. In a line of thirty that has no room for one
// more, each gap takes up to 1/30 em.
const gapStretch = 0.04

/** Makes a list piece by piece, and puts spaces and breaks between the words. */
export class ListBuilder {
  readonly #items: LineItem[] = []
  readonly #contents: (ItemContent | undefined)[] = []
  readonly #marks: ListMark[] = []
  readonly #options: ListOptions
  // The level of items that have none of their own: that of the paragraph.
  readonly #baseLevel: Level
  readonly #levels: Level[] | undefined
  #level: Level
  #token: Segment[] = []
  #tokenMarks: Omit<ListMark, 'item'>[] = []
  #space: { readonly piece: TextPiece; readonly level: Level } | undefined
  #previous = '' // text of the token before the space
  #atLineStart = true
  #afterRuby = false

  constructor(options: ListOptions, hasLevels: boolean) {
    this.#options = options
    this.#baseLevel = options.baseLevel ?? 0
    this.#level = this.#baseLevel
    this.#levels = hasLevels ? [] : undefined
    if (options.indent !== 0) this.#add(box(options.indent))
  }

  /** Takes the embedding level of an image or a formula. */
  enter(levels: Uint8Array | undefined): void {
    this.#level = levels?.[0] ?? this.#baseLevel
  }

  text(piece: TextPiece, levels: Uint8Array | undefined): void {
    if (piece.style.style.whiteSpace.startsWith('pre')) {
      this.#preserved(piece, levels)
      return
    }
    const { text } = piece
    const { length } = text
    const inCode = isCode(piece)
    for (let i = 0; i < length;) {
      const start = i
      while (i < length && !isWhiteSpace(text.charCodeAt(i))) i++
      if (i > start) {
        this.#take({ text: text.slice(start, i), piece, offset: start, levels, isCode: inCode })
        continue
      }
      while (i < length && isWhiteSpace(text.charCodeAt(i))) i++
      this.#flushToken()
      const level = levels?.[start] ?? this.#baseLevel
      if (!this.#atLineStart) this.#space ??= { piece, level }
    }
  }

  // Every space and every line end counts.
  #preserved(piece: TextPiece, levels: Uint8Array | undefined): void {
    for (const { 0: text, index } of piece.text.matchAll(/\n|[ \t]|[^\n\t ]+/g)) {
      if (text === '\n') this.lineBreak()
      else if (text === ' ' || text === '\t') {
        this.#flushToken()
        const width = piece.style.space * (text === '\t' ? 4 : 1)
        const level = levels?.[index] ?? this.#baseLevel
        this.#add(glue(width, 0, 0), { type: 'space', style: piece.style }, level)
      } else this.#unspaced(piece, text, index, levels)
    }
  }

  // A long stretch of code without a space is broken after a mark, or else anywhere.
  #unspaced(piece: TextPiece, text: string, offset: number, levels: Uint8Array | undefined): void {
    const inCode = isCode(piece)
    if (text.length <= longestCode) {
      this.#take({ text, piece, offset, levels, isCode: inCode })
      return
    }
    for (const { 0: part, index } of text.matchAll(codeParts)) {
      if (index > 0) {
        this.#flushToken()
        this.#add(penalty(codeBreakCost))
      }
      this.#take({ text: part, piece, offset: offset + index, levels, isCode: inCode })
    }
  }

  // Most tokens have one segment, and an array that grows is made for seventeen.
  #take(segment: Segment): void {
    if (this.#token.length === 0) this.#token = [segment]
    else this.#token.push(segment)
  }

  lineBreak(justified?: true): void {
    this.#flushToken()
    this.#space = undefined
    if (!justified) {
      this.#add(penalty(Infinity))
      this.#add(glue(0, Infinity, 0))
    }
    this.#add(penalty(-Infinity))
    this.#atLineStart = true
    this.#previous = ''
  }

  // Between two images a line may be broken.
  image(piece: ImagePiece): void {
    this.#flushToken()
    this.#flushSpace('')
    if (this.#contents.at(-1)?.type === 'image') this.#add(penalty(0))
    const { measure } = this.#options
    const image = measure === undefined ? piece : { ...piece, size: piece.sizeIn(measure) }
    this.#add(box(image.size.width), { type: 'image', image }, this.#level)
    this.#previous = ''
    this.#atLineStart = false
  }

  // Lines may be broken between its parts; text next to it without a space stays with it.
  formula(formula: FormulaPiece): void {
    const level = this.#level
    this.#flushToken()
    this.#flushSpace('')
    formula.parts.forEach(({ drawing, space, penalty: cost }, part) => {
      this.#add(box(drawing.width), { type: 'formula', formula, part }, level)
      if (part + 1 === formula.parts.length) return
      this.#add(penalty(cost))
      this.#add(glue(space, 0, 0), undefined, level)
    })
    this.#previous = ''
    this.#atLineStart = false
  }

  // Beside a ruby a line may be broken where it may be broken beside its base.
  ruby(ruby: RubyBox, base: string): void {
    this.#flushToken()
    this.#breakBeside(this.#atLineStart || this.#space ? '' : this.#previous, base)
    this.#flushSpace(base)
    for (const mark of [...ruby.base.marks, ...ruby.over.marks]) {
      this.#marks.push({ ...mark, item: this.#items.length })
    }
    this.#add(box(ruby.width), { type: 'ruby', ruby }, this.#level)
    this.#previous = base
    this.#afterRuby = true
    this.#atLineStart = false
  }

  #breakBeside(before: string, after: string): void {
    for (const item of breaksBetween(before, after)) this.#add(item)
  }

  mark(mark: Omit<ListMark, 'item'>): void {
    // A note belongs to the word before it; an id belongs to what follows.
    if (mark.note === undefined || this.#token.length > 0) this.#tokenMarks.push(mark)
    else this.#marks.push({ ...mark, item: this.#items.length })
  }

  finish(): HorizontalList {
    this.#flushToken()
    for (const item of finishingItems) this.#add(item)
    const list = { items: this.#items, contents: this.#contents, marks: this.#marks }
    return this.#levels ? { ...list, levels: this.#levels } : list
  }

  #flushSpace(next: string): void {
    const space = this.#space
    this.#space = undefined
    if (!space) return
    const { style, link } = space.piece
    const cost = style.style.whiteSpace === 'nowrap' ? Infinity : spaceCost(this.#previous, next)
    if (cost > 0) this.#add(penalty(cost))
    this.#addSpace(style, link, space.level)
  }

  #addSpace(style: TextStyle, link: LinkTarget | undefined, level: Level): void {
    const space = wordSpace(style)
    this.#add(space.glue, link ? { ...space.content, link } : space.content, level)
  }

  #flushToken(): void {
    const segments = this.#token
    if (segments.length > 0) {
      const text =
        segments.length === 1 ? (segments[0]?.text ?? '') : segments.map((s) => s.text).join('')
      if (this.#afterRuby && !this.#space) this.#breakBeside(this.#previous, text)
      this.#afterRuby = false
      this.#flushSpace(text)
      for (const mark of this.#tokenMarks) {
        if (mark.note === undefined) this.#marks.push({ ...mark, item: this.#items.length })
      }
      this.#addToken(segments)
      for (const mark of this.#tokenMarks) {
        if (mark.note !== undefined) this.#marks.push({ ...mark, item: this.#items.length - 1 })
      }
      this.#token = []
      if (this.#tokenMarks.length > 0) this.#tokenMarks = []
      this.#previous = text
      this.#atLineStart = false
      return
    }
    for (const mark of this.#tokenMarks) this.#marks.push({ ...mark, item: this.#items.length })
    if (this.#tokenMarks.length > 0) this.#tokenMarks = []
  }

  #addToken(segments: readonly Segment[]): void {
    const [only] = segments
    const word = segments.length === 1 && only && plainWord(only)
    if (word) return this.#addWord(word, only, 0, 0)
    for (const part of tokenParts(segments, this.#baseLevel)) {
      switch (part.type) {
        case 'word':
          this.#addWord(part.word, part.segment, part.from, part.level)
          break
        case 'gap': {
          const { piece } = part
          const { size } = piece.style
          const gap = glue(part.width * size, gapStretch * size, 0)
          this.#add(gap, { type: 'gap', piece }, part.level)
          break
        }
        case 'break':
          this.#add(penalty(part.cost, { flagged: part.isFlagged }))
          break
        case 'noBreakSpace':
          this.#add(penalty(Infinity))
          this.#addSpace(part.piece.style, part.piece.link, part.level)
          break
      }
    }
  }

  #addWord(word: WordItems, { piece, offset }: Segment, from: number, level: Level): void {
    let index = 0
    for (const item of word.items) {
      if (item.type === 'box') {
        const content = { type: 'word', word, piece, offset: offset + from, part: index++ } as const
        this.#add(level === 0 ? item : withoutHang(item), content, level)
      } else this.#add(level === 0 ? item : withoutHang(item), undefined, level)
    }
  }

  #add(item: LineItem, content?: ItemContent, level = this.#baseLevel): void {
    this.#items.push(item)
    this.#contents.push(content)
    this.#levels?.push(level)
  }
}

// Space, tab, line feed, carriage return.
function isWhiteSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

// In mixed directions, the first and last character in the text need not be at the edges of the
// line.
function withoutHang(item: LineItem): LineItem {
  if (item.type === 'glue') return item
  return item.type === 'box' ? { ...item, hangStart: 0, hangEnd: 0 } : { ...item, hangEnd: 0 }
}
