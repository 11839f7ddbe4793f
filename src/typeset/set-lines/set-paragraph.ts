import type { Pt } from '../../edition/length.ts'
import { isRightToLeft } from '../../language/script.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { lineHeights } from '../text/line-heights.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { Pen } from './pen.ts'
import { setInitial } from './set-initial.ts'
import { setLeader } from './set-leader.ts'
import { setLine, type LinePlace, type LineSetting } from './set-line.ts'
import { turnoverMark } from './turnover-mark.ts'

/**
 * How far the baseline of a line is below its top. Text on the leading of the body shares the
 * baseline of the body, whatever its font.
 */
export function baselineOffset(style: Style, context: TypesetContext): Pt {
  if (Math.abs(style.lineHeight - context.leading) < 0.01) return context.gridBaseline
  const { font, size } = context.textStyle(style)
  const { ascender, descender } = font.metrics
  return (style.lineHeight - (ascender - descender) * size) / 2 + ascender * size
}

/** A line of a paragraph as it was set, with what stands beside it, and where its measure is. */
export interface SetLine extends LineSetting {
  readonly x: Pt
  /** Of the baseline. */
  readonly y: Pt
  readonly measure: Pt
}

/** Sets lines of a paragraph; the pen is at the first of them. */
export function setParagraph(
  paragraph: Paragraph,
  { variant, from, to }: Omit<PagePart, 'block'>,
  pen: Pen,
): readonly SetLine[] {
  const { style, list, initial, breakings } = paragraph
  const lines = (breakings[variant] ?? breakings[0])?.lines ?? []
  const heights = lineHeights(paragraph, lines)
  let top = pen.baseline - style.lineHeight
  const look = { align: alignOf(style), isRightToLeft: isRightToLeft(style.language) }
  return lines.slice(from, to).map((line, index) => {
    const number = from + index
    const x = pen.x + paragraph.offset(number)
    const baseline = (top += heights[number] ?? style.lineHeight)
    const measure = paragraph.measure(number)
    const set = {
      ...setLine(list, line, { x, baseline, measure, ...look }),
      x,
      y: baseline,
      measure,
    }
    const isLast = number === lines.length - 1
    const end = { x: x + measure, baseline }
    const marks = isLast ? leaderOf(paragraph, set) : turnoverMark(paragraph, line, end)
    const letters = initial && number === 0 ? setInitial(initial, pen, style.lineHeight) : []
    if (marks.length + letters.length === 0) return set
    return { ...set, items: [...letters, ...set.items, ...marks] }
  })
}

function leaderOf({ leader }: Paragraph, line: SetLine): readonly PlacedItem[] {
  const { x, y, measure } = line
  return leader ? setLeader(leader, line, { left: x, right: x + measure }, y) : []
}

function alignOf({ textAlign, language }: Style): LinePlace['align'] {
  if (textAlign !== 'start' && textAlign !== 'end') return textAlign
  return (textAlign === 'start') === isRightToLeft(language) ? 'right' : 'left'
}
