import type { Pt } from '../../edition/length.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { baselineOffset, setParagraphLines } from './set-paragraph.ts'
import type { TableRow } from '../blocks/vertical-list.ts'
import type { TypesetContext } from '../text/typeset-context.ts'

/** Sets rows of a table; where it goes on from the page before, its header rows stand above `top`. */
export function setTableRows(
  table: { readonly rows: readonly TableRow[]; readonly headerRows: number },
  part: PagePart,
  x: Pt,
  top: Pt,
  context: TypesetContext,
  out: PlacedItem[],
): void {
  const repeated = part.from > 0 ? table.rows.slice(0, table.headerRows) : []
  const rows = [...repeated, ...table.rows.slice(part.from, part.to)]
  let y = top - repeated.reduce((sum, row) => sum + row.height, 0)
  for (const row of rows) {
    setRow(row, x, y, context, out)
    y += row.height
  }
}

function setRow(row: TableRow, x: Pt, y: Pt, context: TypesetContext, out: PlacedItem[]): void {
  const width = row.cells.reduce((sum, cell) => sum + cell.width, 0)
  if (row.background) {
    out.push({ type: 'rule', x, y, width, height: row.height, color: row.background })
  }
  for (const cell of row.cells) {
    if (!cell.paragraph) continue
    const baseline = y + cell.insetTop + baselineOffset(cell.style, context)
    const lines = { from: 0, to: cell.paragraph.breakings[0]?.lines.length ?? 0 }
    setParagraphLines(cell.paragraph, 0, lines, x + cell.x + cell.insetLeft, baseline, out)
  }
  const { borderTop, borderBottom } = row
  if (borderTop) {
    out.push({ type: 'rule', x, y, width, height: borderTop.width, color: borderTop.color })
  }
  if (borderBottom) {
    const height = borderBottom.width
    out.push({
      type: 'rule',
      x,
      y: y + row.height - height,
      width,
      height,
      color: borderBottom.color,
    })
  }
}
