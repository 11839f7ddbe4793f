import type { Em, Pt } from '../../edition/length.ts'
import { paragraphLevels } from './paragraph-levels.ts'
import { withoutControls, type Level } from '../words/bidi.ts'
import type { FormulaPiece } from './inline-piece.ts'
import type { ImagePiece, InlinePiece, LinkTarget, TextPiece } from './inline-piece.ts'
import { box, finishingItems, glue, penalty, type LineItem } from '../lines/line-items.ts'
import { spaceCost } from '../words/space-cost.ts'
import type { TextStyle } from '../words/text-style.ts'
import { wordSpace } from '../words/word-space.ts'
import { isCode, tokenBreaks } from './token-breaks.ts'
import { wordBreaks } from '../words/word-breaks.ts'
import { rightToLeftItems, wordItems } from '../words/word-items.ts'
import type { WordItems } from '../words/text-style.ts'
/** A paragraph as a list of boxes, glue and penalties, and what each item shows. */
export interface HorizontalList {
  readonly items: readonly LineItem[]
  /** Parallel to `items`. */
  readonly contents: readonly (ItemContent | undefined)[]
  /** Notes and ids, each at the index of the item that follows it. */
  readonly marks: readonly ListMark[]
  /** Embedding levels, parallel to `items`; absent if everything runs from left to right. */
  readonly levels?: readonly Level[]
}

export type ItemContent =
  | WordContent
  | { readonly type: 'space'; readonly style: TextStyle; readonly link?: LinkTarget }
  // A place between two characters of a script without spaces, where a line can be stretched.
  | { readonly type: 'gap'; readonly piece: TextPiece }
  | { readonly type: 'image'; readonly image: ImagePiece }
  // Beside the break where a line of code turns over.
  | { readonly type: 'turnover'; readonly atSpace: boolean }
  | { readonly type: 'formula'; readonly formula: FormulaPiece; readonly part: number }

export interface ListMark {
  readonly item: number
  readonly note?: string
  readonly anchor?: string
}

/** A part of a word at its place in the text. */
export interface WordContent {
  readonly type: 'word'
  readonly word: WordItems
  /** The piece that it comes from, and where in that piece the word begins. */
  readonly piece: TextPiece
  readonly offset: number
  /** Its index among the parts into which hyphens split the word. */
  readonly part: number
}

export interface ListOptions {
  readonly indent: Pt
  /** The measure that images are fitted to; that of the page when absent. */
  readonly measure?: Pt
  /** 1 for a paragraph that runs from right to left as a whole; 0 when absent. */
  readonly baseLevel?: 0 | 1
}

// The cost of a break at a hyphen that the author wrote (TeX's \exhyphenpenalty).
const ownHyphenCost = 50
// Longer stretches of code may be broken in the middle, and what that costs.
const longestCode = 24
const codeParts = /.{1,8}?(?:[^\p{L}\p{N}\s](?=[\p{L}\p{N}])|$)|.{1,8}/gu
const codeBreakCost = 500
// The space between ideographs at ratio 1, in em. In a line of thirty that has no room for one
// more, each gap takes up to 1/30 em.
const gapStretch = 0.04

/** Makes the horizontal list of a paragraph. */
export function horizontalList(
  pieces: readonly InlinePiece[],
  options: ListOptions,
): HorizontalList {
  const levels = paragraphLevels(pieces, options.baseLevel ?? 0)
  const builder = new ListBuilder(options, levels !== undefined)
  for (const [index, piece] of pieces.entries()) {
    const levelsHere = levels?.[index]
    builder.enter(levelsHere)
    switch (piece.type) {
      case 'text':
        builder.text(piece, levelsHere)
        break
      case 'break':
        builder.lineBreak(piece.justified)
        break
      case 'image':
        builder.image(piece)
        break
      case 'formula':
        builder.formula(piece)
        break
      case 'note':
        builder.mark({ note: piece.id })
        break
      case 'anchor':
        builder.mark({ anchor: piece.id })
        break
      case 'leader':
        break // The last line of a paragraph with a leader is set apart: see `leader-line.ts`.
    }
  }
  return builder.finish()
}

// A token is what stands between two spaces; its segments differ in style or source.
interface Segment {
  readonly text: string
  readonly piece: TextPiece
  readonly offset: number
  /** Embedding levels of the piece. */
  readonly levels: Uint8Array | undefined
}

class ListBuilder {
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
    for (let i = 0; i < text.length;) {
      const start = i
      const isSpace = isWhiteSpace(text.charCodeAt(i))
      while (i < text.length && isWhiteSpace(text.charCodeAt(i)) === isSpace) i++
      if (isSpace) {
        this.#flushToken()
        const level = levels?.[start] ?? this.#baseLevel
        if (!this.#atLineStart) this.#space ??= { piece, level }
      } else this.#token.push({ text: text.slice(start, i), piece, offset: start, levels })
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
    if (text.length <= longestCode) {
      this.#token.push({ text, piece, offset, levels })
      return
    }
    for (const { 0: part, index } of text.matchAll(codeParts)) {
      if (index > 0) {
        this.#flushToken()
        this.#add(penalty(codeBreakCost))
      }
      this.#token.push({ text: part, piece, offset: offset + index, levels })
    }
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
      this.#flushSpace(text)
      for (const mark of this.#tokenMarks) {
        if (mark.note === undefined) this.#marks.push({ ...mark, item: this.#items.length })
      }
      const [only] = segments
      const word = segments.length === 1 && only && !only.levels && this.#plainWord(only)
      if (word) this.#addWord(word, only, 0, 0)
      else this.#emitToken(segments)
      for (const mark of this.#tokenMarks) {
        if (mark.note !== undefined) this.#marks.push({ ...mark, item: this.#items.length - 1 })
      }
      this.#token = []
      this.#tokenMarks = []
      this.#previous = text
      this.#atLineStart = false
      return
    }
    for (const mark of this.#tokenMarks) this.#marks.push({ ...mark, item: this.#items.length })
    this.#tokenMarks = []
  }

  // A token of one style and direction without breaks inside: most are like that.
  #plainWord(segment: Segment): WordItems | undefined {
    const { text, piece } = segment
    const { style } = piece
    if (isCode(piece)) {
      if (text.includes('\u00a0') || tokenBreaks([segment]).length > 0) return undefined
      return wordItems(text, style)
    }
    let word = style.tokens.get(text)
    if (word === undefined) {
      const isPlain = !text.includes('\u00a0') && wordBreaks(text).length === 0
      word = isPlain && wordItems(text, style)
      style.tokens.set(text, word)
    }
    return word || undefined
  }

  // Splits a token, and its segments, at its breaks and at no-break spaces.
  #emitToken(segments: readonly Segment[]): void {
    const nowrap = segments[0]?.piece.style.style.whiteSpace === 'nowrap'
    const breaks = nowrap ? [] : tokenBreaks(segments)
    let next = 0
    let start = 0
    for (const segment of segments) {
      const end = start + segment.text.length
      let from = start
      for (let b = breaks[next]; b && b.at <= end; b = breaks[++next]) {
        this.#emitSegment(segment, from - start, b.at - start)
        if (b.isGap) this.#addGap(segment, b.at - start, b.isDouble ? -0.5 : 0)
        else {
          const cost = b.afterHyphen ? ownHyphenCost : b.cost
          this.#add(penalty(cost, { flagged: b.afterHyphen }))
        }
        from = b.at
      }
      this.#emitSegment(segment, from - start, end - start)
      start = end
    }
  }

  #addGap({ piece, offset, levels }: Segment, at: number, width: Em): void {
    const level = levels?.[offset + at] ?? this.#baseLevel
    const { size } = piece.style
    this.#add(glue(width * size, gapStretch * size, 0), { type: 'gap', piece }, level)
  }

  #emitSegment(segment: Segment, from: number, to: number): void {
    if (to <= from) return
    let start = from
    for (let i = from; i <= to; i++) {
      if (i < to && segment.text[i] !== '\u00a0') continue
      if (i > start) this.#emitWord(segment, start, i)
      if (i < to) {
        this.#add(penalty(Infinity))
        const level = segment.levels?.[segment.offset + i] ?? this.#baseLevel
        this.#addSpace(segment.piece.style, segment.piece.link, level)
      }
      start = i + 1
    }
  }

  // Splits a word where its direction changes.
  #emitWord(segment: Segment, from: number, to: number): void {
    const { levels, offset } = segment
    if (!levels) return this.#emitRun(segment, from, to, 0)
    let start = from
    for (let i = from + 1; i <= to; i++) {
      const level = levels[offset + start] ?? this.#baseLevel
      if (i < to && levels[offset + i] === level) continue
      this.#emitRun(segment, start, i, level)
      start = i
    }
  }

  #emitRun(segment: Segment, from: number, to: number, level: Level): void {
    const { piece, text } = segment
    const part = withoutControls(text.slice(from, to))
    if (part === '') return
    const word =
      level % 2 === 1 ? rightToLeftItems(part, piece.style) : wordItems(part, piece.style)
    this.#addWord(word, segment, from, level)
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
