import type { Style } from '../../theme/properties/style.ts'
import type { InlinePiece, RubyPiece, TextPiece } from '../lists/inline-piece.ts'
import { isCode } from '../lists/token-breaks.ts'
import type { TextStyle } from '../words/text-style.ts'

/** The style of a paragraph's text in its first line. */
export type FirstLineStyle = (style: TextStyle) => TextStyle

/**
 * The look of a first line, where `first` is its style and `own` that of its paragraph. Text with
 * its own style, such as emphasis, changes only in what it inherits from the paragraph (CSS
 * Pseudo-Elements 4, § 2.1.2).
 */
export function firstLineStyle(
  own: Style,
  first: Style,
  textStyle: (style: Style) => TextStyle,
): FirstLineStyle {
  const changed = Object.entries(first).filter(
    ([name, value]) => own[name as keyof Style] !== value,
  )
  const known = new Map<Style, TextStyle>([[own, textStyle(first)]])
  return ({ style }) => {
    let found = known.get(style)
    if (!found) {
      const taken = changed.filter(([name]) => {
        const key = name as keyof Style
        return style[key] === own[key]
      })
      known.set(style, (found = textStyle({ ...style, ...Object.fromEntries(taken) })))
    }
    return found
  }
}

/** The first words of a paragraph in their own style, and what follows them. */
export interface FirstWords {
  readonly styled: readonly InlinePiece[]
  /** Empty if the paragraph has no more words. */
  readonly rest: readonly InlinePiece[]
}

/** Gives the first words of a paragraph their own style. */
export function styleFirstWords(
  pieces: readonly InlinePiece[],
  count: number,
  styleOf: FirstLineStyle,
): FirstWords {
  const styled: InlinePiece[] = []
  let left = count
  let inWord = false
  for (const [index, piece] of pieces.entries()) {
    if (piece.type !== 'text') {
      styled.push(piece.type === 'ruby' ? styleBase(piece, styleOf) : piece)
      if (piece.type === 'ruby') inWord = true
      continue
    }
    const cut = endOfWords(piece.text, left, inWord)
    const head = cut.at === undefined ? piece : sliceText(piece, 0, cut.at)
    // A name in code is spelled in the letters that it has.
    styled.push(isCode(head) ? head : { ...head, style: styleOf(head.style) })
    left = cut.left
    inWord = cut.inWord
    if (cut.at !== undefined) {
      const rest = [sliceText(piece, cut.at, piece.text.length), ...pieces.slice(index + 1)]
      return { styled, rest }
    }
  }
  return { styled, rest: [] }
}

function styleBase(ruby: RubyPiece, styleOf: FirstLineStyle): RubyPiece {
  const base = styleFirstWords(ruby.base, Infinity, styleOf).styled
  return { ...ruby, base, style: styleOf(ruby.style) }
}

// Finds the end of the last of the words in a text; a word may have begun in the text before.
function endOfWords(
  text: string,
  count: number,
  begun: boolean,
): { readonly at?: number; readonly left: number; readonly inWord: boolean } {
  let left = count
  let inWord = begun
  for (let i = 0; i < text.length; i++) {
    const isSpace = /[ \t\n\r]/.test(text[i] ?? '')
    if (isSpace && inWord) {
      left--
      if (left === 0) return { at: i, left, inWord: false }
    }
    inWord = !isSpace
  }
  return { left, inWord }
}

function sliceText(piece: TextPiece, from: number, to: number): TextPiece {
  return {
    ...piece,
    text: piece.text.slice(from, to),
    ...(piece.source && { source: { ...piece.source, offset: piece.source.offset + from } }),
  }
}
