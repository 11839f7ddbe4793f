import type { Pt } from '../../edition/length.ts'
import { lineHeights } from '../text/line-heights.ts'
import type { TableCell, TableRow } from './table-row.ts'

// Lines of a split row that stay together at its beginning and its end, as in paragraphs.
const leastLines = 2

/**
 * Splits a row that is too high into several, so that pages may end between its lines. Each new row
 * holds the same lines of every cell.
 */
export function partRow(row: TableRow, most: Pt): readonly TableRow[] {
  const count = Math.max(...row.cells.map(lineCountOf))
  if (row.height <= most || count < 2 * leastLines + 1) return [row]
  const { height: _, cells: __, borderTop, borderBottom, ...look } = row
  const ends = Array.from({ length: count }, (___, line) => line + 1).filter(
    (line) => line === count || (line >= leastLines && line <= count - leastLines),
  )
  return ends.map((to, index): TableRow => {
    const from = ends[index - 1] ?? 0
    const isLast = to === count
    return {
      ...look,
      ...partLines(row, from, isLast ? Infinity : to),
      ...(from === 0 && borderTop && { borderTop }),
      ...(isLast && borderBottom && { borderBottom }),
    }
  })
}

function partLines(
  { cells, height }: TableRow,
  from: number,
  to: number,
): Pick<TableRow, 'cells' | 'height'> {
  const parts = cells.map((cell) => ({
    ...cell,
    from,
    to,
    insetTop: from === 0 ? cell.insetTop : 0,
  }))
  const lines = parts.map((cell) => {
    return cell.insetTop + sum(heightsOf(cell).slice(from, to))
  })
  const below = to === Infinity ? height - Math.max(...cells.map(footOf)) : 0
  return { cells: parts, height: Math.max(...lines) + below }
}

function footOf(cell: TableCell): Pt {
  return cell.insetTop + sum(heightsOf(cell))
}

function lineCountOf(cell: TableCell): number {
  return heightsOf(cell).length
}

function heightsOf({ paragraph, style }: TableCell): readonly Pt[] {
  const lines = paragraph?.breakings[0]?.lines
  return paragraph && lines ? lineHeights(paragraph, lines) : [style.lineHeight]
}

function sum(heights: readonly Pt[]): Pt {
  return heights.reduce((total, height) => total + height, 0)
}
