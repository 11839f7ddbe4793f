import type { Pt } from '../../edition/length.ts'
import type { BrokenLine } from '../lines/break-lines.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { placeWord } from './place-word.ts'
import { shapeWord } from '../words/shape-word.ts'

/** Marks the end of a line of code that goes on in the next: a small hook at the right, in the margin, as no sign of code is. */
export function setTurnoverMark(
  { style, list }: Paragraph,
  line: BrokenLine,
  right: Pt,
  baseline: Pt,
  out: PlacedItem[],
): void {
  if (!style.whiteSpace.startsWith('pre') || isTyped(list.items[line.end])) return
  const own = list.contents.find((content) => content?.type === 'word')
  if (own?.type !== 'word') return
  const word = shapeWord(mark, own.piece.style)
  const x = right + gap * own.piece.style.size
  placeWord(word, x, baseline, { color: style.color, artifact: true }, out)
}

const mark = '↩'
const gap = 0.3 // em from the text block

function isTyped(item: Paragraph['list']['items'][number] | undefined): boolean {
  return item === undefined || (item.type === 'penalty' && item.cost === -Infinity)
}
