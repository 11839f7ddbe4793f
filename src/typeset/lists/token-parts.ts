import type { Em } from '../../edition/length.ts'
import type { TextPiece } from './inline-piece.ts'
import { tokenBreaks } from './token-breaks.ts'
import { withoutControls, type Level } from '../words/bidi.ts'
import type { WordItems } from '../words/text-style.ts'
import { wordBreaks } from '../words/word-breaks.ts'
import { makeWordItems, rightToLeftItems, wordItems } from '../words/word-items.ts'

/** A stretch of a token in one style. A token is what stands between two spaces. */
export interface Segment {
  readonly text: string
  readonly piece: TextPiece
  /** Where in its piece it begins. */
  readonly offset: number
  /** Embedding levels of the piece. */
  readonly levels: Uint8Array | undefined
  /** The piece is code. */
  readonly isCode: boolean
}

/** What a token consists of, in text order. */
export type TokenPart =
  // `from` is where in its segment the word begins.
  | {
      readonly type: 'word'
      readonly word: WordItems
      readonly segment: Segment
      readonly from: number
      readonly level: Level
    }
  // Between two characters of a script without spaces.
  | { readonly type: 'gap'; readonly piece: TextPiece; readonly width: Em; readonly level: Level }
  | { readonly type: 'break'; readonly cost: number; readonly isFlagged: boolean }
  | { readonly type: 'noBreakSpace'; readonly piece: TextPiece; readonly level: Level }

// The cost of a break at a hyphen that the author wrote (TeX's \exhyphenpenalty).
const ownHyphenCost = 50

/**
 * The word of a token of one style and direction without breaks inside: most are like that.
 * Undefined for any other token.
 */
export function plainWord(segment: Segment): WordItems | undefined {
  const { text, piece, levels, isCode } = segment
  if (levels) return undefined
  const { style } = piece
  if (isCode) {
    if (text.includes('\u00a0') || tokenBreaks([segment]).length > 0) return undefined
    return wordItems(text, style)
  }
  let word = style.tokens.get(text)
  if (word === undefined) {
    const isPlain = !text.includes('\u00a0') && wordBreaks(text).length === 0
    word = isPlain && makeWordItems(text, style)
    style.tokens.set(text, word)
  }
  return word || undefined
}

/** Splits a token at its breaks, at no-break spaces, and where style or direction change. */
export function tokenParts(segments: readonly Segment[], baseLevel: Level): readonly TokenPart[] {
  const nowrap = segments[0]?.piece.style.style.whiteSpace === 'nowrap'
  const breaks = nowrap ? [] : tokenBreaks(segments)
  const parts: TokenPart[] = []
  let next = 0
  let start = 0
  for (const segment of segments) {
    const { piece, text } = segment
    const end = start + text.length
    let from = start
    for (let b = breaks[next]; b && b.at <= end; b = breaks[++next]) {
      parts.push(...segmentParts(segment, from - start, b.at - start, baseLevel))
      const level = levelAt(segment, b.at - start, baseLevel)
      if (b.isGap) parts.push({ type: 'gap', piece, width: b.isDouble ? -0.5 : 0, level })
      else {
        const cost = b.afterHyphen ? ownHyphenCost : b.cost
        parts.push({ type: 'break', cost, isFlagged: b.afterHyphen })
      }
      from = b.at
    }
    parts.push(...segmentParts(segment, from - start, text.length, baseLevel))
    start = end
  }
  return parts
}

function segmentParts(
  segment: Segment,
  from: number,
  to: number,
  baseLevel: Level,
): readonly TokenPart[] {
  const parts: TokenPart[] = []
  let start = from
  for (let i = from; i <= to && from < to; i++) {
    if (i < to && segment.text[i] !== '\u00a0') continue
    if (i > start) parts.push(...words(segment, start, i, baseLevel))
    if (i < to) {
      const level = levelAt(segment, i, baseLevel)
      parts.push({ type: 'noBreakSpace', piece: segment.piece, level })
    }
    start = i + 1
  }
  return parts
}

// Splits a word where its direction changes.
function words(segment: Segment, from: number, to: number, baseLevel: Level): readonly TokenPart[] {
  const { levels, offset } = segment
  if (!levels) return wordOf(segment, from, to, 0)
  const parts: TokenPart[] = []
  let start = from
  for (let i = from + 1; i <= to; i++) {
    const level = levelAt(segment, start, baseLevel)
    if (i < to && levels[offset + i] === level) continue
    parts.push(...wordOf(segment, start, i, level))
    start = i
  }
  return parts
}

function wordOf(segment: Segment, from: number, to: number, level: Level): readonly TokenPart[] {
  const { style } = segment.piece
  const text = withoutControls(segment.text.slice(from, to))
  if (text === '') return []
  const word = level % 2 === 1 ? rightToLeftItems(text, style) : wordItems(text, style)
  return [{ type: 'word', word, segment, from, level }]
}

function levelAt({ levels, offset }: Segment, index: number, baseLevel: Level): Level {
  return levels?.[offset + index] ?? baseLevel
}
