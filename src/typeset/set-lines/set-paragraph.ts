import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import { isRightToLeft } from '../../language/script.ts'
import { setInitial } from './set-initial.ts'
import { setLeader } from './set-leader.ts'
import type { SetLine } from './line-facts.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { setLine } from './set-line.ts'
import { setTurnoverMark } from './turnover-mark.ts'

/** From the top of a line to its baseline. Text on the leading of the body shares its baseline, whatever its font. */
export function baselineOffset(style: Style, context: TypesetContext): Pt {
  if (Math.abs(style.lineHeight - context.leading) < 0.01) return context.gridBaseline
  const { font, size } = context.textStyle(style)
  const { ascender, descender } = font.metrics
  return (style.lineHeight - (ascender - descender) * size) / 2 + ascender * size
}

/** Sets lines of a paragraph; the baseline is that of the first of them. */
export function setParagraphLines(
  paragraph: Paragraph,
  variant: number,
  range: { readonly from: number; readonly to: number },
  x: Pt,
  firstBaseline: Pt,
  out: PlacedItem[],
): readonly SetLine[] {
  const settings: SetLine[] = []
  const breaking = paragraph.breakings[variant] ?? paragraph.breakings[0]
  const { style, initial, leader, list } = paragraph
  const leading = style.lineHeight
  const last = (breaking?.lines.length ?? 0) - 1
  if (initial && range.from === 0) setInitial(initial, x, firstBaseline, leading, out)
  for (let i = range.from; i < range.to; i++) {
    const line = breaking?.lines[i]
    if (!line) continue
    const baseline = firstBaseline + (i - range.from) * leading
    const offset = paragraph.offset(i)
    const measure = paragraph.measure(i)
    const setting = setLine(
      list,
      line,
      {
        x: x + offset,
        baseline,
        measure,
        align: alignOf(style),
        isRightToLeft: isRightToLeft(style.language),
      },
      out,
    )
    if (i < last) setTurnoverMark(paragraph, line, x + offset + measure, baseline, out)
    if (leader && i === last) {
      const edges = { left: x + offset, right: x + offset + measure }
      setLeader(leader, setting, edges, baseline, out)
    }
    const { start, end, wordSpace, glyphs, spaces } = setting
    settings.push({ x: x + offset, y: baseline, measure, start, end, wordSpace, glyphs, spaces })
  }
  return settings
}

function alignOf({ textAlign, language }: Style): 'left' | 'right' | 'center' | 'justify' {
  if (textAlign !== 'start' && textAlign !== 'end') return textAlign
  return (textAlign === 'start') === isRightToLeft(language) ? 'right' : 'left'
}
