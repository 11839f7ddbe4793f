import type { Pt } from '../../edition/length.ts'
import type { LineFacts } from '../paged-book/paged-book.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { isRunt, runtReason } from './runt.ts'
import type { LineSetting } from './set-line.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { VerticalBlock } from '../blocks/vertical-list.ts'

/** A line as it was set, and where. */
export interface SetLine extends LineSetting {
  readonly x: Pt
  readonly y: Pt
  readonly measure: Pt
}

/** What a proof wants to know of lines of a paragraph; `from` is the index of the first of them. */
export function lineFacts(
  block: VerticalBlock,
  paragraph: Paragraph,
  variant: number,
  from: number,
  settings: readonly SetLine[],
  { leading }: TypesetContext,
): readonly LineFacts[] {
  const lines = paragraph.breakings[variant]?.lines ?? []
  const { style } = block
  return settings.map((setting, index) => {
    const line = from + index
    const end = paragraph.list.items[lines[line]?.end ?? -1]
    const place = placeOf(line, lines.length)
    const width = setting.end - setting.x
    const justified = style.textAlign === 'justify'
    return {
      x: setting.x,
      y: setting.y,
      width,
      measure: setting.measure,
      wordSpace: setting.wordSpace,
      glyphs: setting.glyphs,
      spaces: setting.spaces,
      place,
      endsInHyphen: end?.type === 'penalty' && end.flagged,
      justified,
      isBody: justified && Math.abs(style.lineHeight - leading) < 0.01,
      fontSize: style.fontSize,
      ...(place === 'last' &&
        justified &&
        isRunt(width, style) && { runt: runtReason(paragraph, variant) }),
      ...(block.span && { span: block.span }),
    }
  })
}

function placeOf(line: number, count: number): LineFacts['place'] {
  if (count === 1) return 'only'
  if (line === 0) return 'first'
  return line === count - 1 ? 'last' : 'inner'
}
