import type { Border } from '../../theme/properties/property-values.ts'
import type { TableCell, TableRow } from '../tables/table-row.ts'
import type { PagePart } from '../pages/page-part.ts'
import { artifactOf } from '../paged-book/origin.ts'
import type { PlacedItem, PlacedRule } from '../paged-book/paged-book.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { Corner } from './pen.ts'
import { baselineOffset, setParagraph } from './set-paragraph.ts'

/**
 * Sets rows of a table. If the table continues from the page before, its header rows are repeated
 * above the corner.
 */
export function setTableRows(
  table: { readonly rows: readonly TableRow[]; readonly repeated: readonly TableRow[] },
  part: PagePart,
  { x, top }: Corner,
  context: TypesetContext,
): readonly PlacedItem[] {
  const repeated = part.from > 0 ? table.repeated : []
  const rows = [...repeated, ...table.rows.slice(part.from, part.to)]
  let y = top - repeated.reduce((sum, row) => sum + row.height, 0)
  return rows.flatMap((row) => {
    const items = setRow(row, { x, top: y }, context)
    y += row.height
    return items
  })
}

function setRow(row: TableRow, corner: Corner, context: TypesetContext): readonly PlacedItem[] {
  const { x, top } = corner
  const { height, background, borderTop, borderBottom } = row
  const origin = artifactOf(row.origin, 'layout')
  const width = row.cells.reduce((sum, cell) => sum + cell.width, 0)
  const foot = top + height - (borderBottom?.width ?? 0)
  return [
    ...(background ? [rule({ x, y: top, width, height, color: background, origin })] : []),
    ...row.cells.flatMap((cell) => setCell(cell, corner, context)),
    ...(borderTop ? [border(borderTop, { x, top, width, origin })] : []),
    ...(borderBottom ? [border(borderBottom, { x, top: foot, width, origin })] : []),
  ]
}

function setCell(
  cell: TableCell,
  { x, top }: Corner,
  context: TypesetContext,
): readonly PlacedItem[] {
  if (!cell.paragraph) return []
  const baseline = top + cell.insetTop + baselineOffset(cell.style, context)
  const pen = { x: x + cell.x + cell.insetLeft, baseline }
  const part = { variant: 0, from: cell.from, to: cell.to }
  return setParagraph(cell.paragraph, part, pen).flatMap(({ items }) => items)
}

function border(
  { width: height, color }: Border,
  { top, ...place }: Corner & Pick<PlacedRule, 'width' | 'origin'>,
): PlacedRule {
  return rule({ ...place, y: top, height, color })
}

function rule(box: Omit<PlacedRule, 'type'>): PlacedRule {
  return { type: 'rule', ...box }
}
