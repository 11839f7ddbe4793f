import type { Pt } from '../../edition/length.ts'
import { wholeBlock, blockLines } from '../blocks/block-lines.ts'
import { paintDecorations } from './decorations.ts'
import { setDisplay } from './set-display.ts'
import type { PagePart } from '../pages/page-part.ts'
import { lineFacts } from './line-facts.ts'
import { setMarker } from './set-marker.ts'
import type { LineFacts, PlacedItem } from '../paged-book/paged-book.ts'
import { setTableRows } from './set-table.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { VerticalBlock } from '../blocks/vertical-list.ts'
import { baselineOffset, setParagraphLines } from './set-paragraph.ts'

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
