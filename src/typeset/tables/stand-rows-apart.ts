import type { TableRow } from './table-row.ts'

const gapShare = 0.4 // of a line: enough to see where a row begins, and less than a blank line

/**
 * Puts space between the rows of a table whose cells have several lines, so that each row is seen
 * as one. Rows that rules, backgrounds or paddings part already stay as they are.
 */
export function standRowsApart(rows: readonly TableRow[]): readonly TableRow[] {
  if (!rows.some(isTurnedOver) || rows.some(isPartedAlready)) return rows
  return rows.map((row, index) => {
    const [cell] = row.cells
    if (index === rows.length - 1 || !cell) return row
    return { ...row, height: row.height + gapShare * cell.style.lineHeight }
  })
}

function isTurnedOver({ cells }: TableRow): boolean {
  return cells.some(({ paragraph }) => (paragraph?.breakings[0]?.lines.length ?? 0) > 1)
}

function isPartedAlready({ cells, borderTop, borderBottom, background }: TableRow): boolean {
  return (
    (borderTop ?? borderBottom ?? background) !== undefined ||
    cells.some(({ insetTop, style }) => insetTop > gapShare * 0.25 * style.lineHeight)
  )
}
