import { columnPieces } from '../blocks/column-pieces.ts'
import type { BlockContent, Flow, VerticalBlock } from '../blocks/vertical-list.ts'
import { columnRoom } from '../pages/column-room.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { ColumnsStep } from './flow-step.ts'

/** What begins with the first block of columns. */
export type BeginsWithColumns = Pick<VerticalBlock, 'ids' | 'strings'> &
  Required<Pick<VerticalBlock, 'markers'>>

/** The blocks of a flow in columns. Their lines stand on the leading of the columns' own text. */
export function columnBlocks(
  { blocks: laid, decorations }: Pick<Flow, 'blocks' | 'decorations'>,
  begins: BeginsWithColumns,
  { styled: { style, element }, grid }: ColumnsStep,
  { depth, originOf }: TypesetContext,
): Extract<BlockContent, { type: 'columns' }> {
  const blocks = laid.map((block, index) => (index === 0 ? beginWith(block, begins) : block))
  const step = style.lineHeight
  const pieces = columnPieces(blocks, { step, depth })
  const { columnRuleWidth: width, columnRuleStyle, columnRuleColor: color } = style
  const rule = { width, style: columnRuleStyle, color, origin: originOf(element) }
  return {
    type: 'columns',
    grid,
    blocks,
    decorations,
    pieces,
    fillsInTurn: style.columnFill === 'auto',
    room: columnRoom(pieces, grid.count, step),
    ...(columnRuleStyle !== 'none' && { rule }),
  }
}

function beginWith(block: VerticalBlock, { ids, strings, markers }: BeginsWithColumns) {
  const all = [...markers, ...(block.markers ?? [])]
  return {
    ...block,
    ids: [...ids, ...block.ids],
    strings: [...strings, ...block.strings],
    ...(all.length > 0 && { markers: all }),
  }
}
