import type { Pt } from '../../edition/length.ts'
import { balancedDepth } from '../pages/column-room.ts'
import type { PagePart } from '../pages/page-part.ts'
import { lineHeights } from '../text/line-heights.ts'
import type { VerticalBlock } from './vertical-list.ts'

/** The heights of a block's lines in its best setting: lines of text, rows of a table, an image. */
export function blockLines({ content }: VerticalBlock): readonly Pt[] {
  switch (content.type) {
    case 'paragraph':
      return lineHeights(content.paragraph, content.paragraph.breakings[0]?.lines ?? [])
    case 'image':
      return [content.size.height]
    case 'drawing':
    case 'space':
    case 'stack':
      return [content.height]
    case 'columns':
      return [balancedDepth(content.room, { from: 0, to: content.pieces.length })]
    case 'table':
      return content.rows.map((row) => row.height)
  }
}

/** The whole block, in its best setting. */
export function wholeBlock(block: VerticalBlock): PagePart {
  return { block: 0, variant: 0, from: 0, to: blockLines(block).length }
}
