import type { Pt } from '../edition/length.ts'
import { isRightToLeft } from '../fonts/script.ts'
import type { Style } from '../theme/style.ts'
import { blockLines, wholeBlock } from './block-lines.ts'
import { paintDecorations } from './decorations.ts'
import { setDisplay } from './display-formula.ts'
import type { PagePart } from './page-fill.ts'
import { setInitial } from './initial.ts'
import { setLeader } from './leader-line.ts'
import { lineFacts, type SetLine } from './line-facts.ts'
import { setMarker } from './list-marker.ts'
import type { LineFacts, PlacedItem } from './paged-book.ts'
import type { Paragraph } from './paragraph.ts'
import { setLine } from './set-line.ts'
import { setTableRows } from './set-table.ts'
import { setTurnoverMark } from './turnover-mark.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { VerticalBlock } from './vertical-list.ts'

/** Sets lines of a block with the first of them at `top`; `left` is the left edge of the text block. */
export function setBlockPart(
  block: VerticalBlock,
  part: PagePart,
  left: Pt,
  top: Pt,
  context: TypesetContext,
  out: PlacedItem[],
  facts?: LineFacts[],
): void {
  const { content } = block
  const x = left + block.x
  switch (content.type) {
    case 'paragraph': {
      const { paragraph } = content
      const range = block.breakable
        ? { from: part.from, to: part.to }
        : { from: 0, to: paragraph.breakings[part.variant]?.lines.length ?? 0 }
      const baseline = top + baselineOffset(block.style, context)
      if (block.marker && range.from === 0) setMarker(block.marker, left, baseline, out)
      const settings = setParagraphLines(paragraph, part.variant, range, x, baseline, out)
      facts?.push(...lineFacts(block, paragraph, part.variant, range.from, settings, context))
      return
    }
    case 'image':
      out.push({
        type: 'image',
        x: x + content.left,
        y: top,
        ...content.size,
        resource: content.resource,
        alt: content.alt,
      })
      return
    case 'drawing':
      setDisplay(content, x, block.width, top, out)
      return
    case 'table':
      setTableRows(content, part, x, top, context, out)
      return
    case 'stack': {
      const parts = content.blocks.map(({ block: inner, top: y }, index) => {
        const own = { ...wholeBlock(inner), block: index }
        return { block: inner, part: own, top: top + y, bottom: top + y + heightOf(inner) }
      })
      paintDecorations(content.decorations, parts, x, out)
      for (const { block: inner, part: own, top: y } of parts) {
        setBlockPart(inner, own, x, y, context, out)
      }
      return
    }
    case 'space':
      return
  }
}

function heightOf(block: VerticalBlock): Pt {
  return blockLines(block).reduce((sum, height) => sum + height, 0)
}

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
