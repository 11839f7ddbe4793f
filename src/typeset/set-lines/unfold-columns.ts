import type { Pt } from '../../edition/length.ts'
import { columnsOfPart, type FilledColumn } from '../blocks/column-parts.ts'
import type { BlockContent, VerticalBlock } from '../blocks/vertical-list.ts'
import { blockLines } from '../blocks/block-lines.ts'
import { artifactOf } from '../paged-book/origin.ts'
import type { PlacedRule } from '../paged-book/paged-book.ts'
import { setDecorations, type PlacedPart } from './decorations.ts'

type Columns = Extract<BlockContent, { type: 'columns' }>

/** The blocks of columns at their places, and what is drawn beside and behind them. */
export interface UnfoldedColumns {
  readonly parts: readonly PlacedPart[]
  readonly rules: readonly PlacedRule[]
}

/**
 * Takes a part of a block of columns apart into the lines of each block in each column; anything
 * else stays as it is. The left edge is that of the text block.
 */
export function unfoldColumns(placed: PlacedPart, left: Pt): UnfoldedColumns {
  const { block, part, top } = placed
  const { content } = block
  if (content.type !== 'columns') return { parts: [placed], rules: [] }
  const columns = columnsOfPart(content, part).map((column) => placeColumn(column, top, block.x))
  const rules = columns.flatMap(({ x, parts }) =>
    setDecorations(content.decorations, parts, left + x),
  )
  return {
    parts: columns.flatMap(({ parts, x }) =>
      parts.map((inner) => ({
        ...inner,
        block: shifted(inner.block, x),
        part: { ...inner.part, block: part.block },
      })),
    ),
    rules: [...rules, ...columnRules(content, columns, { top, left })],
  }
}

interface PlacedColumn {
  /** From the left edge of the text block. */
  readonly x: Pt
  readonly parts: readonly PlacedPart[]
}

function placeColumn({ x, blocks }: FilledColumn, top: Pt, left: Pt): PlacedColumn {
  const parts = blocks.map(({ block, part, top: y }) => {
    const lines = blockLines(block).slice(part.from, part.to)
    const height = lines.reduce((sum, line) => sum + line, 0)
    return { block, part, top: top + y, bottom: top + y + height }
  })
  return { x: left + x, parts }
}

function shifted(block: VerticalBlock, x: Pt): VerticalBlock {
  const markers = block.markers?.map((marker) => ({ ...marker, x: marker.x + x }))
  return { ...block, x: block.x + x, ...(markers && { markers }) }
}

// A rule stands between columns that both have text, and is as long as the longest of all.
function columnRules(
  { rule, grid }: Columns,
  columns: readonly PlacedColumn[],
  { top, left }: { readonly top: Pt; readonly left: Pt },
): readonly PlacedRule[] {
  if (!rule || rule.width <= 0 || rule.style === 'none') return []
  const bottom = Math.max(...columns.flatMap(({ parts }) => parts.map((part) => part.bottom)))
  const edges = columns.map(({ x }) => x).sort((a, b) => a - b)
  return edges.slice(1).map((x) => ({
    type: 'rule',
    x: left + x - (grid.gap + rule.width) / 2,
    y: top,
    width: rule.width,
    height: bottom - top,
    color: rule.color,
    origin: artifactOf(rule.origin, 'layout'),
  }))
}
