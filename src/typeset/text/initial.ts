import type { Em, Pt } from '../../edition/length.ts'
import type { ShapedWord, TextStyle } from '../words/text-style.ts'
import { inkAtBaseline, inkRightInBand } from '../../fonts/glyph-ink.ts'
import type { Style } from '../../theme/properties/style.ts'
import { splitInitialLetter } from '../../markup/sections/opening.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { InlinePiece, TextPiece } from '../lists/inline-piece.ts'
import { shapeWord } from '../words/shape-word.ts'

/**
 * A large first letter, with the first lines of a chapter beside it (CSS Inline 3, initial-letter).
 */
export interface Initial {
  /**
   * How far it pushes each line aside, including the space after it. The lines follow its shape: they
   * come close to the stem of an L and to the point of an A. A tail below its baseline pushes one
   * more line, so that a Q or a J never prints over it.
   */
  readonly widths: readonly Pt[]
  readonly letter: ShapedWord
  /** Opening marks before the letter, which hang into the margin. */
  readonly marks?: ShapedWord
  readonly size: Pt
  /** Its baseline is that of this line, 0-based. */
  readonly baselineLine: number
  /** The empty space at the left of its ink, removed so that the ink aligns with the margin. */
  readonly bearing: Pt
  readonly style: TextStyle
  /** What the first word of the text beside it is copied with: letter and marks. */
  readonly copied: string
  readonly origin: ElementOrigin
}

const gapShare = 0.06 // of the size of the initial, between it and the text

const wordGap = 0.5 // of a word space, added if the initial is a whole word: "I", "A"

/**
 * Takes the first letter out of a paragraph's pieces, and sizes it to reach from the cap height of
 * the first line to the baseline of the last line beside it. Undefined if the text does not begin
 * with a letter.
 */
export function takeInitial(
  pieces: readonly InlinePiece[],
  style: Style,
  body: TextStyle,
  textStyle: (style: Style) => TextStyle,
): { readonly initial: Initial; readonly rest: readonly InlinePiece[] } | undefined {
  const at = pieces.findIndex(
    (piece) => piece.type === 'ruby' || (piece.type === 'text' && piece.text.trim() !== ''),
  )
  const piece = pieces[at]
  const letters = style.initialLetter
  if (piece?.type !== 'text' || !letters) return undefined
  const begin = splitInitialLetter(piece.text)
  if (!begin) return undefined
  const { whole, marks, letter } = begin
  const size = initialSize(letters.size, style, body, textStyle)
  // The name of a ship is italic from its first letter on.
  const { fontStyle } = piece.style === body ? style : piece.style.style
  const fixed = { fontSize: size, verticalAlign: 0, letterSpacing: 0 }
  const sized = textStyle({ ...style, fontStyle, ...fixed })
  const shaped = shapeWord(letter, sized)
  const bearing = leftBearing(shaped) * size
  const rest = piece.text.slice(whole.length)
  const isWord = /^\s/.test(rest)
  const gap = gapShare * size + (isWord ? wordGap * body.space : 0)
  const tail = tailOf(shaped)
  // The ink of an italic letter may reach beyond its width: it keeps half the gap to the text.
  const width = Math.max(shaped.width + gap, rightOf(shaped) * size + gap / 2) - bearing
  const tailWidth = Math.max(width, tail.right * size - bearing + gap)
  const tailLines = linesUnder(tail.depth * size, body)
  return {
    initial: {
      widths: [
        ...linesBeside({ shaped, size, sink: letters.sink, width, bearing, gap }, body),
        ...Array<Pt>(tailLines).fill(tailWidth),
      ],
      letter: shaped,
      ...(marks !== '' && { marks: shapeWord(marks, body) }),
      size,
      baselineLine: letters.sink - 1,
      bearing,
      style: sized,
      copied: `${marks}${letter}${isWord ? ' ' : ''}`,
      origin: piece.origin,
    },
    rest: pieces.with(at, withText(piece, rest, whole.length)),
  }
}

function leftBearing({ pieces: [first] }: ShapedWord): Em {
  const glyph = first?.shape.glyphs[0]
  return glyph ? first.font.glyphBounds(glyph.id).minX : 0
}

// How far the ink of a letter reaches to the right above its baseline.
function rightOf({ pieces: [first] }: ShapedWord): Em {
  const glyph = first?.shape.glyphs[0]
  return (glyph && inkAtBaseline(first.font, glyph.id).above?.maxX) ?? 0
}

interface LetterBeside {
  readonly shaped: ShapedWord
  readonly size: Pt
  /** Lines beside it. */
  readonly sink: number
  /** What it takes at its widest. */
  readonly width: Pt
  readonly bearing: Pt
  readonly gap: Pt
}

// How far each line beside a letter is pushed by the ink at its height. Round letters push all of
// them alike, since a step of a point would look like a mistake.
function linesBeside(letter: LetterBeside, body: TextStyle): readonly Pt[] {
  const { shaped, size, sink, width, bearing, gap } = letter
  const piece = shaped.pieces[0]
  const glyph = piece?.shape.glyphs[0]
  const { capHeight, descender } = body.font.metrics
  return Array.from({ length: sink }, (_, line) => {
    if (!piece || !glyph) return width
    const baseline = (sink - 1 - line) * body.style.lineHeight
    const low = (baseline + descender * body.size) / size
    const high = (baseline + (capHeight + ascent) * body.size) / size
    const right = inkRightInBand(piece.font, glyph.id, low, high)
    const own = Math.max((right ?? 0) * size - bearing + gap, width * leastWidth)
    return width - own < leastTuck * size ? width : own
  })
}

const ascent: Em = 0.08 // of small letters, above capitals
const leastWidth = 0.5 // of the letter at its widest
const leastTuck = 0.15 // of the size of the letter

// How far the ink of a letter reaches below its baseline, and to the right there.
function tailOf({ pieces: [first] }: ShapedWord): { readonly depth: Em; readonly right: Em } {
  const glyph = first?.shape.glyphs[0]
  const below = glyph && inkAtBaseline(first.font, glyph.id).below
  return { depth: -(below?.minY ?? 0), right: below?.maxX ?? 0 }
}

// How many lines under the baseline of an initial have capitals that its tail touches.
function linesUnder(depth: Pt, body: TextStyle): number {
  const capHeight = body.font.metrics.capHeight * body.size
  return Math.max(0, Math.ceil((depth + capHeight) / body.style.lineHeight) - 1)
}

function initialSize(
  lines: number,
  style: Style,
  body: TextStyle,
  textStyle: (style: Style) => TextStyle,
): Pt {
  const bodyCap = body.font.metrics.capHeight * body.size
  const cap = textStyle(style).font.metrics.capHeight
  return ((lines - 1) * body.style.lineHeight + bodyCap) / cap
}

function withText(piece: TextPiece, text: string, taken: number): TextPiece {
  return {
    ...piece,
    text,
    ...(piece.source && { source: { ...piece.source, offset: piece.source.offset + taken } }),
  }
}
