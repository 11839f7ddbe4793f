import type { Pt } from '../edition/length.ts'
import type { FormulaPiece } from './formula.ts'
import type { ImagePiece, InlinePiece, LinkTarget, TextPiece } from './inline-content.ts'
import { box, finishingItems, glue, penalty, type LineItem } from './line-items.ts'
import { hangAtEnd, hangAtStart } from './optical-margins.ts'
import { shapeWord, type ReportMissing } from './shape-word.ts'
import { spaceCost } from './space-cost.ts'
import type { ShapedWord, TextStyle } from './text-style.ts'
import { wordBreaks } from './word-breaks.ts'
import { cutsOf, cutWord, softHyphens, type Cut } from './word-cuts.ts'

/** A paragraph as a list of boxes, glue and penalties, and beside each item what it shows. */
export interface HorizontalList {
  readonly items: readonly LineItem[]
  /** Parallel to `items`. */
  readonly contents: readonly (ItemContent | undefined)[]
  /** Notes and ids, each at the index of the item that follows. */
  readonly marks: readonly ListMark[]
}

export type ItemContent =
  | { readonly type: 'word'; readonly word: Word; readonly part: number }
  | { readonly type: 'space'; readonly style: TextStyle; readonly link?: LinkTarget }
  | { readonly type: 'image'; readonly image: ImagePiece }
  | { readonly type: 'formula'; readonly formula: FormulaPiece; readonly part: number }

export interface ListMark {
  readonly item: number
  readonly note?: string
  readonly anchor?: string
}

/** A stretch of text that is one box, or several where hyphens may part it. */
export interface Word {
  readonly style: TextStyle
  readonly shape: ShapedWord
  /** Where hyphens may part it, rising. */
  readonly cuts: readonly Cut[]
  readonly source?: TextPiece['source']
  readonly link?: LinkTarget
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
// Glyphs may be scaled by 2 % and tracked by a hundredth of an em (Hàn Thế Thành 2000).
const glyphScaling = 0.02
const tracking = 0.01
// What a break costs: at a hyphen put in, in a capitalized word, at a hyphen the author wrote (TeX: 50 for all).
const hyphenCost = 80
const capitalizedCost = 400
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
    const width = style.space
    this.#add(glue(width, width * spaceStretch, width * spaceShrink), {
      type: 'space',
      style,
      ...(link && { link }),
    })
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

  #emitWord(segment: Segment, from: number, to: number, alone: boolean): void {
    const { piece } = segment
    const text = segment.text.slice(from, to)
    const shape = shapeWord(text, piece.style, this.#options.missing)
    const cuts = this.#cuts(text, piece.style, alone)
    const word: Word = {
      style: piece.style,
      shape,
      cuts,
      ...(piece.source && {
        source: { node: piece.source.node, offset: piece.source.offset + segment.offset + from },
      }),
      ...(piece.link && { link: piece.link }),
    }
    if (cuts.length === 0) {
      this.#add(wordBox(shape, shape.width, piece.style, true, true), {
        type: 'word',
        word,
        part: 0,
      })
      return
    }
    const widths = partWidths(shape, cuts)
    const cost = /^\P{L}*\p{Lu}/u.test(text) ? capitalizedCost : hyphenCost
    let before = 0
    widths.forEach((width, part) => {
      const cut = cuts[part]
      this.#add(wordBox(shape, width, piece.style, part === 0, !cut), { type: 'word', word, part })
      before += width
      if (!cut) return
      this.#add(
        penalty(cost, {
          width: cut.head.width - before,
          after: cut.tail.width - (shape.width - before),
          flagged: true,
          hangEnd: endHang(cut.head, piece.style),
        }),
      )
    })
  }

  #cuts(text: string, style: TextStyle, alone: boolean): readonly Cut[] {
    const { hyphens, hyphenateLimitChars, language } = style.style
    const clean = text.replaceAll('\u00ad', '')
    if (hyphens === 'none') return []
    const own = clean === text ? [] : softHyphens(text)
    if (own.length === 0 && (!this.#options.hyphenate || hyphens !== 'auto' || !alone)) return []
    return own.length > 0
      ? own.map((at) => cutWord(clean, at, style))
      : cutsOf(clean, style, language, {
          word: hyphenateLimitChars[0],
          before: hyphenateLimitChars[1],
          after: hyphenateLimitChars[2],
        })
  }

  #add(item: LineItem, content?: ItemContent): void {
    this.#items.push(item)
    this.#contents.push(content)
  }
}

function wordBox(
  shape: ShapedWord,
  width: Pt,
  style: TextStyle,
  isStart: boolean,
  isEnd: boolean,
): LineItem {
  const glyphs = shape.width > 0 ? (shape.glyphCount * width) / shape.width : 0
  return box(width, {
    flex: width * glyphScaling + glyphs * tracking * style.size,
    hangStart: isStart && style.style.hangingPunctuation ? startHang(shape) : 0,
    hangEnd: isEnd ? endHang(shape, style) : 0,
  })
}

function startHang(shape: ShapedWord): Pt {
  const piece = shape.pieces[0]
  const glyph = piece?.shape.glyphs[0]
  return piece && glyph ? hangAtStart(glyph.text, glyph.advance * piece.size) : 0
}

function endHang(shape: ShapedWord, style: TextStyle): Pt {
  if (!style.style.hangingPunctuation) return 0
  const piece = shape.pieces.at(-1)
  const glyph = piece?.shape.glyphs.at(-1)
  return piece && glyph ? hangAtEnd(glyph.text, glyph.advance * piece.size) : 0
}

// The whole word's width, dealt out to its parts by the glyphs that begin in each.
function partWidths(shape: ShapedWord, cuts: readonly Cut[]): Pt[] {
  const widths = new Array<Pt>(cuts.length + 1).fill(0)
  let part = 0
  let characters = 0
  for (const piece of shape.pieces) {
    for (const glyph of piece.shape.glyphs) {
      while (part < cuts.length && characters >= (cuts[part]?.at ?? Infinity)) part++
      widths[part] = (widths[part] ?? 0) + glyph.advance * piece.size
      characters += glyph.text.length
    }
  }
  const sum = widths.reduce((a, b) => a + b, 0)
  widths[0] = (widths[0] ?? 0) + shape.width - sum // letter spacing, if any
  return widths
}
