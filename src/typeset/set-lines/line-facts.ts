import type { VerticalBlock } from '../blocks/vertical-list.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { LineFacts } from '../paged-book/paged-book.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import { isRunt, runtReason } from './runt.ts'
import type { SetLine } from './set-paragraph.ts'

/** Measures the lines of a part of a block for a proof. */
export function lineFacts(
  { content, style, breakable, span }: VerticalBlock,
  { variant, ...part }: PagePart,
  set: readonly SetLine[],
  { leading }: TypesetContext,
): readonly LineFacts[] {
  if (content.type !== 'paragraph') return []
  const { paragraph } = content
  const lines = paragraph.breakings[variant]?.lines ?? []
  const from = breakable ? part.from : 0
  const justified = style.textAlign === 'justify'
  const isBody = justified && Math.abs(style.lineHeight - leading) < 0.01
  return set.map(({ x, y, measure, setting }, index) => {
    const end = paragraph.list.items[lines[from + index]?.end ?? -1]
    const place = placeOf(from + index, lines.length)
    const width = setting.end - x
    const isShort = place === 'last' && justified && isRunt(width, style)
    return {
      x,
      y,
      width,
      measure,
      wordSpace: setting.wordSpace,
      glyphs: setting.glyphs,
      spaces: setting.spaces,
      place,
      endsInHyphen: end?.type === 'penalty' && end.flagged,
      justified,
      isBody,
      fontSize: style.fontSize,
      ...(isShort && { runt: runtReason(paragraph, variant) }),
      ...(span && { span }),
    }
  })
}

function placeOf(line: number, count: number): LineFacts['place'] {
  if (count === 1) return 'only'
  if (line === 0) return 'first'
  return line === count - 1 ? 'last' : 'inner'
}
