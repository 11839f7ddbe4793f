import type { InlinePiece } from './inline-piece.ts'
import { type Level, hasRightToLeft, levelsOf } from '../words/bidi.ts'

/**
 * The embedding levels of a paragraph, piece by piece: one for each UTF-16 unit of text, and one
 * for an image or a formula. Undefined if the whole paragraph runs from left to right. A forced
 * break starts over, as in CSS.
 */
export function paragraphLevels(
  pieces: readonly InlinePiece[],
  base: Level,
): readonly Uint8Array[] | undefined {
  const mixed = pieces.some((piece) => piece.type === 'text' && hasRightToLeft(piece.text))
  if (!mixed && base === 0) return undefined
  const texts = pieces.map(bidiText)
  const levels = levelsOf(texts.join(''), base)
  let start = 0
  return texts.map((text) => levels.subarray(start, (start += text.length)))
}

// UAX #9, § 3.2: anything that is not text counts as neutral.
function bidiText(piece: InlinePiece): string {
  switch (piece.type) {
    case 'text':
      return piece.text.replaceAll(/\s/g, ' ')
    case 'break':
      return '\u2029'
    case 'image':
    case 'formula':
    case 'ruby':
      return '\ufffc'
    case 'note':
    case 'anchor':
    case 'leader':
      return ''
  }
}
