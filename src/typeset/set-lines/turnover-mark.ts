import type { BrokenLine } from '../lines/break-lines.ts'
import { artifactOf } from '../paged-book/origin.ts'
import type { PlacedText } from '../paged-book/paged-book.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { shapeWord } from '../words/shape-word.ts'
import type { Pen } from './pen.ts'
import { placeWord } from './place-word.ts'

/**
 * The mark of a line of code that continues on the next line: a small hook in the right margin,
 * where no character of the code can be. `end` is the right end of the measure.
 */
export function turnoverMark(
  { style, list }: Paragraph,
  line: BrokenLine,
  end: Pen,
): readonly PlacedText[] {
  if (!style.whiteSpace.startsWith('pre') || isTyped(list, line)) return []
  const own = list.contents.find((content) => content?.type === 'word')
  if (own?.type !== 'word') return []
  const { style: textStyle, origin } = own.piece
  const pen = { ...end, x: end.x + gap * textStyle.size }
  const ink = { color: style.color, origin: artifactOf(origin, 'layout') }
  return placeWord(shapeWord(mark, textStyle), pen, ink)
}

const mark = '↩'
const gap = 0.3 // em from the text block

// Whether the author ended the line here.
function isTyped({ items, contents }: Paragraph['list'], { end }: BrokenLine): boolean {
  const item = items[end]
  const isForced = item === undefined || (item.type === 'penalty' && item.cost === -Infinity)
  return isForced && contents[end]?.type !== 'turnover'
}
