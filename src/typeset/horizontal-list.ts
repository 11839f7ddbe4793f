import type { Pt } from '../edition/length.ts'
import type { FormulaPiece } from './formula.ts'
import type { ImagePiece, InlinePiece, LinkTarget, TextPiece } from './inline-content.ts'
import { box, finishingItems, glue, penalty, type LineItem } from './line-items.ts'
import type { ReportMissing } from './shape-word.ts'
import { spaceCost } from './space-cost.ts'
import type { TextStyle } from './text-style.ts'
import { wordBreaks } from './word-breaks.ts'
import { wordItems, type WordItems } from './word-items.ts'

/** A paragraph as a list of boxes, glue and penalties, and beside each item what it shows. */
export interface HorizontalList {
  readonly items: readonly LineItem[]
  /** Parallel to `items`. */
  readonly contents: readonly (ItemContent | undefined)[]
  /** Notes and ids, each at the index of the item that follows. */
  readonly marks: readonly ListMark[]
}

export type ItemContent =
  | WordContent
  | { readonly type: 'space'; readonly style: TextStyle; readonly link?: LinkTarget }
  | { readonly type: 'image'; readonly image: ImagePiece }
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
  /** What it is of, and where in it the word begins. */
  readonly piece: TextPiece
  readonly offset: number
  /** Among the parts that hyphens may leave. */
  readonly part: number
}

export interface ListOptions {
  readonly indent: Pt
  /** Whether hyphens may be put in, where the style allows them. */
  readonly hyphenate: boolean
  readonly missing?: ReportMissing
}

// Word spaces give a third of their width and take a fifth (the aim and the least of the house rules).
const spaceStretch = 1 / 3
const spaceShrink = 1 / 5
// What a break costs at a hyphen that the author wrote (TeX's \exhyphenpenalty).
const ownHyphenCost = 50

/** Makes the horizontal list of a paragraph. */
export function horizontalList(
  pieces: readonly InlinePiece[],
  options: ListOptions,
): HorizontalList {
  const builder = new ListBuilder(options)
  for (const piece of pieces) {
    switch (piece.type) {
      case 'text':
        builder.text(piece)
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
}

class ListBuilder {
  readonly #items: LineItem[] = []
  readonly #contents: (ItemContent | undefined)[] = []
  readonly #marks: ListMark[] = []
  readonly #options: ListOptions
  #token: Segment[] = []
  #tokenMarks: Omit<ListMark, 'item'>[] = []
  #space: { readonly piece: TextPiece; readonly text: string } | undefined
  #previous = '' // text of the token before the space
  #atLineStart = true

  constructor(options: ListOptions) {
    this.#options = options
    if (options.indent !== 0) this.#add(box(options.indent))
  }

  text(piece: TextPiece): void {
    const preserve = piece.style.style.whiteSpace.startsWith('pre')
    const parts = preserve ? /\n|[ \t]|[^\n\t ]+/g : /[ \t\n\r]+|[^ \t\n\r]+/g
    for (const match of piece.text.matchAll(parts)) {
      const text = match[0]
      if (preserve && text === '\n') this.lineBreak()
      else if (/^[ \t\r\n]/.test(text)) this.#spaceMet(piece, text, preserve)
      else this.#token.push({ text, piece, offset: match.index })
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

  image(image: ImagePiece): void {
    this.#flushToken()
    this.#flushSpace('')
    this.#add(box(image.size.width), { type: 'image', image })
    this.#atLineStart = false
  }

  // Lines may be broken between its parts; what stands beside it without a space stays with it.
  formula(formula: FormulaPiece): void {
    this.#flushToken()
    this.#flushSpace('')
    formula.parts.forEach(({ drawing, space, penalty: cost }, part) => {
      this.#add(box(drawing.width), { type: 'formula', formula, part })
      if (part + 1 === formula.parts.length) return
      this.#add(penalty(cost))
      this.#add(glue(space, 0, 0))
    })
    this.#previous = ''
    this.#atLineStart = false
  }

  mark(mark: Omit<ListMark, 'item'>): void {
    // A note belongs to the word it stands at; an id to what follows it.
    if (mark.note === undefined || this.#token.length > 0) this.#tokenMarks.push(mark)
    else this.#marks.push({ ...mark, item: this.#items.length })
  }

  finish(): HorizontalList {
    this.#flushToken()
    for (const item of finishingItems) this.#add(item)
    return { items: this.#items, contents: this.#contents, marks: this.#marks }
  }

  #spaceMet(piece: TextPiece, text: string, preserve: boolean): void {
    this.#flushToken()
    if (preserve) {
      const width = piece.style.space * (text === '\t' ? 4 : 1)
      this.#add(glue(width, 0, 0), { type: 'space', style: piece.style })
      return
    }
    if (!this.#atLineStart) this.#space ??= { piece, text }
  }

  #flushSpace(next: string): void {
    const space = this.#space
    this.#space = undefined
    if (!space) return
    const { style, link } = space.piece
    const cost = style.style.whiteSpace === 'nowrap' ? Infinity : spaceCost(this.#previous, next)
    if (cost > 0) this.#add(penalty(cost))
    this.#addSpace(style, link)
  }

  #addSpace(style: TextStyle, link: LinkTarget | undefined): void {
    const space = wordSpace(style)
    this.#add(space.glue, link ? { ...space.content, link } : space.content)
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
      this.#emitToken(segments, text)
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

  // Parts a token at its breaks and at no-break spaces, and its segments with it.
  #emitToken(segments: readonly Segment[], text: string): void {
    const nowrap = segments[0]?.piece.style.style.whiteSpace === 'nowrap'
    const breaks = nowrap ? [] : wordBreaks(text)
    let next = 0
    let start = 0
    for (const segment of segments) {
      const end = start + segment.text.length
      let from = start
      for (let b = breaks[next]; b && b.at <= end; b = breaks[++next]) {
        this.#emitSegment(segment, from - start, b.at - start, segments.length === 1)
        const cost = b.afterHyphen ? ownHyphenCost : b.cost
        this.#add(penalty(cost, { flagged: b.afterHyphen }))
        from = b.at
      }
      this.#emitSegment(segment, from - start, end - start, segments.length === 1)
      start = end
    }
  }

  #emitSegment(segment: Segment, from: number, to: number, alone: boolean): void {
    if (to <= from) return
    let start = from
    for (let i = from; i <= to; i++) {
      if (i < to && segment.text[i] !== '\u00a0') continue
      if (i > start) this.#emitWord(segment, start, i, alone)
      if (i < to) {
        this.#add(penalty(Infinity))
        this.#addSpace(segment.piece.style, segment.piece.link)
      }
      start = i + 1
    }
  }

  #emitWord({ piece, text, offset }: Segment, from: number, to: number, alone: boolean): void {
    const hyphenated = alone && this.#options.hyphenate
    const word = wordItems(text.slice(from, to), piece.style, hyphenated, this.#options.missing)
    let part = 0
    for (const item of word.items) {
      if (item.type === 'box')
        this.#add(item, { type: 'word', word, piece, offset: offset + from, part: part++ })
      else this.#add(item)
    }
  }

  #add(item: LineItem, content?: ItemContent): void {
    this.#items.push(item)
    this.#contents.push(content)
  }
}

interface WordSpace {
  readonly glue: LineItem
  readonly content: Extract<ItemContent, { type: 'space' }>
}
const wordSpaces = new WeakMap<TextStyle, WordSpace>()

// The space between words of a style: one object for all of them.
function wordSpace(style: TextStyle): WordSpace {
  let space = wordSpaces.get(style)
  if (!space) {
    const width = style.space
    space = {
      glue: glue(width, width * spaceStretch, width * spaceShrink),
      content: { type: 'space', style },
    }
    wordSpaces.set(style, space)
  }
  return space
}
