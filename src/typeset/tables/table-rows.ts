import type { Pt } from '../../edition/length.ts'
import type { Border } from '../../theme/properties/property-values.ts'
import { lineHeights } from '../text/line-heights.ts'
import { breakParagraph, type Paragraph } from '../text/paragraph.ts'
import { toMeasure } from '../../theme/css/extent.ts'
import { horizontalInset, type CellDraft, type RowDraft } from './draft-table.ts'
import type { TableCell, TableRow } from './table-row.ts'

/** Breaks the cells of a row into lines, in columns of given widths. */
export function layOutRow(row: RowDraft, widths: readonly Pt[]): TableRow {
  let x = 0
  const laidOut = row.cells.map((cell, column) => {
    const width = widths[column] ?? 0
    x += width
    return layOutCell(cell, x - width, width)
  })
  const height = Math.max(...laidOut.map((cell) => cell.height), row.style.lineHeight)
  // Heads of columns end on one line, above the rule (Chicago, ch. 3); other cells begin on one.
  const cells = laidOut.map(({ cell, height: own }): TableCell =>
    row.isHeader ? { ...cell, insetTop: cell.insetTop + height - own } : cell,
  )
  return { height, cells, origin: row.origin, ...rulesOf(row) }
}

function rulesOf(row: RowDraft): Omit<TableRow, 'height' | 'cells' | 'origin'> {
  const styles = row.cells.map((cell) => cell.styled.style)
  const top = widest([
    row.style.border.top,
    ...styles.map((style) => style.border.top),
    ...(row.isFirstOfGroup ? [row.group.border.top] : []),
  ])
  const bottom = widest([
    row.style.border.bottom,
    ...styles.map((style) => style.border.bottom),
    ...(row.isLastOfGroup ? [row.group.border.bottom] : []),
  ])
  const background = row.style.backgroundColor ?? row.group.backgroundColor
  return {
    ...(top && { borderTop: top }),
    ...(bottom && { borderBottom: bottom }),
    ...(background && { background }),
  }
}

function layOutCell(
  { styled, pieces }: CellDraft,
  x: Pt,
  width: Pt,
): { readonly cell: TableCell; readonly height: Pt } {
  const { style } = styled
  const insetLeft = toMeasure(style.padding.left, width) + style.border.left.width
  const insetTop = toMeasure(style.padding.top, width)
  const insetBottom = toMeasure(style.padding.bottom, width)
  const measure = Math.max(width - horizontalInset(style, width), 1)
  const cell = { x, width, style, insetLeft, insetTop, from: 0, to: Infinity }
  if (pieces.length === 0) return { cell, height: style.lineHeight + insetTop + insetBottom }
  const paragraph = inFewestLines(breakParagraph(pieces, { style, measure }))
  const lines = lineHeights(paragraph, paragraph.breakings[0]?.lines ?? [])
  return {
    cell: { ...cell, paragraph },
    height: lines.reduce((sum, line) => sum + line, 0) + insetTop + insetBottom,
  }
}

// A more even edge is not worth another line in a cell.
function inFewestLines(paragraph: Paragraph): Paragraph {
  const breakings = paragraph.breakings.toSorted((a, b) => a.lines.length - b.lines.length)
  return { ...paragraph, breakings }
}

function widest(borders: readonly Border[]): Border | undefined {
  return borders.reduce<Border | undefined>(
    (best, border) =>
      border.width > 0 && border.style !== 'none' && border.width > (best?.width ?? 0)
        ? border
        : best,
    undefined,
  )
}
