import type { InlinePiece, TextPiece } from './inline-content.ts'
import type { TextStyle } from './text-style.ts'

/** How the first words of a paragraph are set apart. */
export interface FirstWords {
  readonly count: number
  /** Whether the line ends after them; else it goes on in the style of the paragraph. */
  readonly endLine: boolean
  /** Style of the paragraph, and of its first words. */
  readonly own: TextStyle
  readonly style: TextStyle
}

/** The pieces of a paragraph with its first words in a style of their own. */
export function styleFirstWords(
  pieces: readonly InlinePiece[],
  { count, endLine, own, style }: FirstWords,
): readonly InlinePiece[] {
  const styled: InlinePiece[] = []
  let left = count
  let inWord = false
  for (const [index, piece] of pieces.entries()) {
    if (piece.type !== 'text') {
      styled.push(piece)
      continue
    }
    const cut = endOfWords(piece.text, left, inWord)
    const head = cut.at === undefined ? piece : sliceText(piece, 0, cut.at)
    styled.push(head.style === own ? { ...head, style } : head)
    left = cut.left
    inWord = cut.inWord
    if (cut.at !== undefined) {
      if (endLine) styled.push({ type: 'break', justified: true })
      styled.push(sliceText(piece, cut.at, piece.text.length))
      return [...styled, ...pieces.slice(index + 1)]
    }
  }
  return styled
}

// Where the last of so many words ends in a text; a word may have begun in the text before.
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
