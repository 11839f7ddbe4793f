import type { MdText, TextPlace } from '../document/document.ts'
import { collapseSpaces, decodeCharacters } from '../document/characters.ts'
import { spanOf, type Leaf } from './leaf.ts'

/**
 * The text node of a stretch of source. When its parts do not follow each other in the source, the
 * node records where each part stands.
 */
export function placedText(raw: string, start: number, leaf: Leaf): MdText {
  const span = spanOf(leaf, start, start + raw.length)
  const value = collapseSpaces(decodeCharacters(raw))
  if (value === raw) return { type: 'text', span, value }
  const places: TextPlace[] = []
  let offset = 0
  // The source offset of the next character, if it directly follows the last one.
  let next = -1
  for (const match of raw.matchAll(pieces)) {
    const [piece] = match
    const isSpace = /^[ \t\n]+$/.test(piece)
    const text = isSpace ? ' ' : decodeCharacters(piece)
    // Of several spaces the last one stays. After a line end, the place of the next piece is
    // recorded.
    const from = match.index + (isSpace ? piece.length - 1 : 0)
    if (from !== next && !piece.includes('\n')) places.push(placeOf(offset, start + from, leaf))
    next = piece.includes('\n') ? -1 : from + text.length
    offset += text.length
  }
  // A reference may decode differently when it stands next to other text. The node then records
  // only the place of the whole.
  return offset === value.length
    ? { type: 'text', span, value, places }
    : { type: 'text', span, value }
}

// Runs of white space, character references, and the text between them.
const pieces = /[ \t]*\n[ \t\n]*|[ \t]{2,}|\t|&[#\w]+;|(?:[^ \t\n&]| (?![ \t\n])|&(?![#\w]+;))+/g

function placeOf(offset: number, at: number, leaf: Leaf): TextPlace {
  return { offset, position: spanOf(leaf, at, at).start }
}
