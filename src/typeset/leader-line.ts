import type { Pt } from '../edition/length.ts'
import type { InlinePiece, LinkTarget, TextPiece } from './inline-content.ts'
import type { PlacedItem } from './paged-book.ts'
import { shapeWord } from './shape-word.ts'
import type { TextStyle } from './text-style.ts'

/** What stands at the end of a line after a row of dots: the page number of a contents entry. */
export interface Leader {
  readonly pattern: string
  readonly style: TextStyle
  readonly after: readonly TextPiece[]
}

/** Parts the pieces of a paragraph at its leader. */
export function splitLeader(pieces: readonly InlinePiece[]): {
  readonly before: readonly InlinePiece[]
  readonly leader?: Leader
} {
  const at = pieces.findIndex((piece) => piece.type === 'leader')
  const found = pieces[at]
  if (found?.type !== 'leader') return { before: pieces }
  const after = pieces.slice(at + 1).filter((piece) => piece.type === 'text')
  return {
    before: pieces.slice(0, at),
    leader: { pattern: found.pattern, style: found.style, after },
  }
}

const leastGap = 0.5 // em between text and dots, dots and number
const pitch = 0.9 // em from dot to dot

/** Sets dots and number of a line whose text ends at `from`. Dots of all lines stand under one another. */
export function setLeader(
  leader: Leader,
  from: Pt,
  right: Pt,
  baseline: Pt,
  out: PlacedItem[],
): void {
  let x = right
  const words = leader.after.map((piece) => ({
    piece,
    shape: shapeWord(piece.text.trim(), piece.style),
  }))
  for (const { piece, shape } of [...words].reverse()) {
    x -= shape.width
    for (const part of shape.pieces) {
      out.push({
        type: 'text',
        y: baseline,
        font: part.font,
        size: part.size,
        color: piece.style.style.color,
        scale: 1,
        tracking: piece.style.style.letterSpacing,
        words: [{ x: x + part.x, shape: part.shape, spaceAfter: false }],
      })
    }
    pushLink(piece.link, x, shape.width, baseline, piece.style, out)
  }
  if (leader.pattern.trim() !== '') setDots(leader, from, x, right, baseline, out)
}

function setDots(
  leader: Leader,
  from: Pt,
  to: Pt,
  right: Pt,
  baseline: Pt,
  out: PlacedItem[],
): void {
  const { style } = leader
  const dot = shapeWord(leader.pattern.trim(), style).pieces[0]
  if (!dot) return
  const step = Math.max(pitch * style.size, dot.shape.advance * dot.size)
  const words = []
  for (let k = 1; ; k++) {
    const x = right - k * step
    if (x < from + leastGap * style.size) break
    if (x + dot.shape.advance * dot.size > to - leastGap * style.size) continue
    words.push({ x, shape: dot.shape, spaceAfter: false })
  }
  if (words.length === 0) return
  out.push({
    type: 'text',
    y: baseline,
    font: dot.font,
    size: dot.size,
    color: style.style.color,
    scale: 1,
    tracking: 0,
    words: words.reverse(),
    artifact: true,
  })
}

function pushLink(
  link: LinkTarget | undefined,
  x: Pt,
  width: Pt,
  baseline: Pt,
  style: TextStyle,
  out: PlacedItem[],
): void {
  if (!link) return
  const { ascender, descender } = style.font.metrics
  out.push({
    type: 'link',
    x,
    width,
    y: baseline - ascender * style.size,
    height: (ascender - descender) * style.size,
    to: link,
  })
}
