import type { MdText, TextPlace } from '../document/document.ts'
import { collapseSpaces, decodeCharacters } from './characters.ts'
import { spanOf, type Leaf } from './leaf.ts'

/**
 * The text node of a stretch of source, which knows where its parts stand when they do not follow
 * each other there.
 */
export function placedText(raw: string, start: number, leaf: Leaf): MdText {
  const span = spanOf(leaf, start, start + raw.length)
  const value = collapseSpaces(decodeCharacters(raw))
  if (value === raw) return { type: 'text', span, value }
  const places: TextPlace[] = []
  let offset = 0
  // Where the next character would stand if it followed the last in the source.
  let next = -1
  for (const match of raw.matchAll(pieces)) {
    const [piece] = match
    const isSpace = /^[ \t\n]+$/.test(piece)
    const text = isSpace ? ' ' : decodeCharacters(piece)
    // Of several spaces the last is left; of a line end, what comes after it is told.
    const from = match.index + (isSpace ? piece.length - 1 : 0)
    if (from !== next && !piece.includes('\n')) places.push(placeOf(offset, start + from, leaf))
    next = piece.includes('\n') ? -1 : from + text.length
    offset += text.length
  }
  // A reference may be read otherwise beside what follows it; then it is told where the whole
  // stands, and no closer.
  return offset === value.length
    ? { type: 'text', span, value, places }
    : { type: 'text', span, value }
}

// Runs of white space, references to characters, and what stands between.
const pieces = /[ \t]*\n[ \t\n]*|[ \t]{2,}|\t|&[#\w]+;|(?:[^ \t\n&]| (?![ \t\n])|&(?![#\w]+;))+/g

function placeOf(offset: number, at: number, leaf: Leaf): TextPlace {
  return { offset, position: spanOf(leaf, at, at).start }
}
