import type { Pt } from '../../edition/length.ts'
import { isRightToLeft } from '../../language/script.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { lineRooms } from '../text/line-heights.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { LineAbove, Pen } from './pen.ts'
import { evenGlyphs } from '../lists/even-glyphs.ts'
import { lineSums } from '../lists/spend-room.ts'
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

/** A line of a paragraph as it was set, and where its measure is. */
export interface SetLine {
  readonly x: Pt
  /** The position of its baseline. */
  readonly y: Pt
  readonly measure: Pt
  readonly setting: LineSetting
  /** Of the line, with what stands beside it. */
  readonly items: readonly PlacedItem[]
}

/** Sets lines of a paragraph, the first of them at the pen. */
export function setParagraph(
  paragraph: Paragraph,
  { variant, from, to }: Omit<PagePart, 'block'>,
  pen: Pen & LineAbove,
): readonly SetLine[] {
  const { style, list, initial, breakings } = paragraph
  const lines = (breakings[variant] ?? breakings[0])?.lines ?? []
  const rooms = lineRooms(paragraph, lines)
  let top = pen.baseline // where the baseline is if nothing in the line is high
  const align = alignOf(style)
  const sums = align === 'justify' ? lines.map((line) => lineSums(list, line)) : undefined
  const glyphs = sums && evenGlyphs(sums, paragraph.measure, pen.glyphsAbove)
  const rightToLeft = isRightToLeft(style.language)
  return lines.slice(from, to).map((line, index) => {
    const number = from + index
    const x = pen.x + paragraph.offset(number)
    const { above, height } = rooms[number] ?? { above: 0, height: style.lineHeight }
    const baseline = top + above
    top += height
    const measure = paragraph.measure(number)
    const own = glyphs?.[number]
    const place = {
      x,
      baseline,
      measure,
      align,
      isRightToLeft: rightToLeft,
      ...(own !== undefined && { glyphs: own }),
    }
    const setting = setLine(list, line, place, sums?.[number])
    const isLast = number === lines.length - 1
    const marks = isLast
      ? leaderOf(paragraph, setting, place)
      : turnoverMark(paragraph, line, { x: x + measure, baseline })
    const text =
      initial && number === 0
        ? setInitial(initial, setting.items, pen, style.lineHeight)
        : setting.items
    const items = marks.length === 0 ? text : [...text, ...marks]
    return { x, y: baseline, measure, setting, items }
  })
}

function leaderOf(
  { leader }: Paragraph,
  line: LineSetting,
  { x, baseline, measure }: LinePlace,
): readonly PlacedItem[] {
  return leader ? setLeader(leader, line, { left: x, right: x + measure }, baseline) : []
}

function alignOf({ textAlign, language }: Style): LinePlace['align'] {
  if (textAlign !== 'start' && textAlign !== 'end') return textAlign
  return (textAlign === 'start') === isRightToLeft(language) ? 'right' : 'left'
}
