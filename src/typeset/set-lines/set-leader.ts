import type { Pt } from '../../edition/length.ts'
import { setOneLine } from './set-one-line.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { type Leader, leastGap } from '../text/leader.ts'
import { shapeWord } from '../words/shape-word.ts'

const pitch = 0.9 // em from dot to dot

/** Sets dots and number of a line between its edges. Dots of all lines stand under one another. */
export function setLeader(
  leader: Leader,
  text: { readonly start: Pt; readonly end: Pt },
  line: { readonly left: Pt; readonly right: Pt },
  baseline: Pt,
  out: PlacedItem[],
): void {
  const { after } = leader
  setOneLine(after, leader.isRightToLeft ? line.left : line.right - after.width, baseline, out)
  const dots = leader.isRightToLeft
    ? { from: line.left + after.width, to: text.start }
    : { from: text.end, to: line.right - after.width }
  if (leader.pattern.trim() !== '') setDots(leader, dots, line, baseline, out)
}

// The dots are counted from the edge at which the number stands, which is the same for all lines.
function setDots(
  { style, pattern, isRightToLeft }: Leader,
  room: { readonly from: Pt; readonly to: Pt },
  line: { readonly left: Pt; readonly right: Pt },
  baseline: Pt,
  out: PlacedItem[],
): void {
  const dot = shapeWord(pattern.trim(), style).pieces[0]
  if (!dot) return
  const width = dot.shape.advance * dot.size
  const step = Math.max(pitch * style.size, width)
  const from = room.from + leastGap * style.size
  const to = room.to - leastGap * style.size - width
  const words = []
  for (let k = 1; k * step <= line.right - line.left; k++) {
    const x = isRightToLeft ? line.left + k * step - width : line.right - k * step
    if (x >= from && x <= to) words.push({ x, shape: dot.shape, spaceAfter: false })
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
    words: isRightToLeft ? words : words.reverse(),
    artifact: true,
  })
}
