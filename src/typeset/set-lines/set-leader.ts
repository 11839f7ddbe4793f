import type { Pt } from '../../edition/length.ts'
import { artifactOf } from '../paged-book/origin.ts'
import type { PlacedItem, PlacedText } from '../paged-book/paged-book.ts'
import { placedWords } from '../paged-book/placed-words.ts'
import { type Leader, leastGap } from '../text/leader.ts'
import { shapeWord } from '../words/shape-word.ts'
import { setOneLine } from './set-one-line.ts'

const pitch = 0.9 // em from dot to dot

/** A stretch of a line. */
interface Room {
  readonly left: Pt
  readonly right: Pt
}

/**
 * Sets the number at the end of a line, and dots between the text and the number. The dots of all
 * lines align.
 */
export function setLeader(
  leader: Leader,
  text: { readonly start: Pt; readonly end: Pt },
  line: Room,
  baseline: Pt,
): readonly PlacedItem[] {
  const { after, isRightToLeft } = leader
  const x = isRightToLeft ? line.left : line.right - after.width
  const number = setOneLine(after, { x, baseline })
  if (leader.pattern.trim() === '') return number
  const room = isRightToLeft
    ? { left: line.left + after.width, right: text.start }
    : { left: text.end, right: line.right - after.width }
  const dots = setDots(leader, room, line, baseline)
  return dots ? [...number, dots] : number
}

// Dots are counted from the edge with the number, which is the same for all lines.
function setDots(
  { style, origin, pattern, isRightToLeft }: Leader,
  room: Room,
  line: Room,
  baseline: Pt,
): PlacedText | undefined {
  const dot = shapeWord(pattern.trim(), style).pieces[0]
  if (!dot) return undefined
  const width = dot.shape.advance * dot.size
  const step = Math.max(pitch * style.size, width)
  const from = room.left + leastGap * style.size
  const to = room.right - leastGap * style.size - width
  const words = []
  for (let k = 1; k * step <= line.right - line.left; k++) {
    const x = isRightToLeft ? line.left + k * step - width : line.right - k * step
    if (x >= from && x <= to) words.push({ x, shape: dot.shape, spaceAfter: false })
  }
  if (words.length === 0) return undefined
  return {
    type: 'text',
    y: baseline,
    font: dot.font,
    size: dot.size,
    color: style.style.color,
    scale: 1,
    tracking: 0,
    words: placedWords(isRightToLeft ? words : words.reverse()),
    origin: artifactOf(origin, 'layout'),
  }
}
