import { toMeasure } from './box-bounds.ts'
import type { Pt } from '../../edition/length.ts'
import type { Border } from '../../theme/properties/property-values.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { columnWidths, type ColumnNeeds } from './column-widths.ts'
import { horizontalList } from '../text/horizontal-list.ts'
import { inlineContent } from '../text/inline-content.ts'
import type { InlinePiece } from '../text/inline-piece.ts'
import { missingCharacters } from '../text/missing-characters.ts'
import { breakParagraph } from '../text/paragraph.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { TableCell, TableRow } from './vertical-list.ts'
import type { TypesetContext } from '../text/typeset-context.ts'

/** A table laid out: its rows, and how wide it came out. */
export interface TableContent {
  readonly width: Pt
  readonly rows: readonly TableRow[]
  /** How many of the first rows are repeated where the table is parted. */
  readonly headerRows: number
  readonly caption?: StyledElement
}

interface CellDraft {
  readonly styled: StyledElement
  readonly pieces: readonly InlinePiece[]
}
interface RowDraft {
  readonly origin: ElementOrigin
  readonly style: Style
  readonly group: Style
  readonly isHeader: boolean
  readonly isFirstOfGroup: boolean
  readonly isLastOfGroup: boolean
  readonly cells: readonly CellDraft[]
}

/**
 * Lays out a table in a measure: its columns are as wide as their content asks, if there is room.
 */
export function tableContent(
  table: StyledElement,
  measure: Pt,
  context: TypesetContext,
): TableContent {
  const rows = draftRows(table, context)
  const needs = columnNeeds(rows, measure)
  const asked = table.style.width
  const least = asked === 'auto' ? 0 : asked.unit === '%' ? asked.value * measure : asked.value
  const widths = columnWidths(needs, measure, Math.min(least, measure))
  const caption = table.children.find(
    (child): child is StyledElement =>
      child.type === 'element' && child.style.display === 'table-caption',
  )
  return {
    width: widths.reduce((sum, width) => sum + width, 0),
    rows: rows.map((row) => layOutRow(row, widths, context)),
    headerRows: rows.filter((row) => row.isHeader).length,
    ...(caption && { caption }),
  }
}

function draftRows(table: StyledElement, context: TypesetContext): RowDraft[] {
  return elementsOf(table).flatMap((group) => {
    const { display } = group.style
    if (display !== 'table-header-group' && display !== 'table-row-group') return []
    const rows = elementsOf(group)
    return rows.map((row, index) => ({
      origin: context.originOf(row.element),
      style: row.style,
      group: group.style,
      isHeader: display === 'table-header-group',
      isFirstOfGroup: index === 0,
      isLastOfGroup: index === rows.length - 1,
      cells: elementsOf(row).map((cell) => ({
        styled: cell,
        pieces: inlineContent(cell, cell.children, context),
      })),
    }))
  })
}

function elementsOf(styled: StyledElement): StyledElement[] {
  return styled.children.filter(
    (child): child is StyledElement => child.type === 'element' && child.style.display !== 'none',
  )
}

function columnNeeds(rows: readonly RowDraft[], measure: Pt): ColumnNeeds[] {
  const needs: ColumnNeeds[] = []
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      const inset = horizontalInset(cell.styled.style, measure)
      const { least, most } = textNeeds(cell.pieces)
      const known = needs[column] ?? { least: 0, most: 0 }
      needs[column] = {
        least: Math.max(known.least, least + inset),
        most: Math.max(known.most, most + inset),
      }
    })
  }
  return needs
}

// The widest word, and the whole text on one line.
function textNeeds(pieces: readonly InlinePiece[]): ColumnNeeds {
  const { items } = horizontalList(pieces, { indent: 0 })
  let least = 0
  let most = 0
  let word = 0
  let line = 0
  for (const item of items) {
    if (item.type === 'box') {
      word += item.width
      line += item.width
    } else {
      if (item.type === 'glue') line += item.width
      if (item.type === 'glue' || item.cost < Infinity) word = 0
      if (item.type === 'penalty' && item.cost === -Infinity) line = 0
    }
    least = Math.max(least, word)
    most = Math.max(most, line)
  }
  // A hair more, so that rounding never breaks a line that fits.
  return { least: least + 0.05, most: most + 0.05 }
}

function layOutRow(row: RowDraft, widths: readonly Pt[], context: TypesetContext): TableRow {
  let x = 0
  const laidOut = row.cells.map((cell, column) => {
    const width = widths[column] ?? 0
    x += width
    return layOutCell(cell, x - width, width, context)
  })
  const height = Math.max(...laidOut.map((cell) => cell.height), row.style.lineHeight)
  // Heads of columns end on one line, above the rule (Chicago, ch. 3); other cells begin on one.
  const cells = laidOut.map(({ cell, height: own }): TableCell =>
    row.isHeader ? { ...cell, insetTop: cell.insetTop + height - own } : cell,
  )
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
    height,
    cells,
    origin: row.origin,
    ...(top && { borderTop: top }),
    ...(bottom && { borderBottom: bottom }),
    ...(background && { background }),
  }
}

function layOutCell(
  { styled, pieces }: CellDraft,
  x: Pt,
  width: Pt,
  context: TypesetContext,
): { readonly cell: TableCell; readonly height: Pt } {
  const { style } = styled
  const insetLeft = toMeasure(style.padding.left, width) + style.border.left.width
  const insetTop = toMeasure(style.padding.top, width)
  const insetBottom = toMeasure(style.padding.bottom, width)
  const measure = Math.max(width - horizontalInset(style, width), 1)
  const cell = { x, width, style, insetLeft, insetTop }
  if (pieces.length === 0) return { cell, height: style.lineHeight + insetTop + insetBottom }
  const paragraph = breakParagraph(pieces, {
    style,
    measure,
    missing: missingCharacters(styled.element, context.report),
  })
  const lines = paragraph.breakings[0]?.lines.length ?? 1
  return {
    cell: { ...cell, paragraph },
    height: lines * style.lineHeight + insetTop + insetBottom,
  }
}

function horizontalInset(style: Style, measure: Pt): Pt {
  const { padding, border } = style
  return (
    toMeasure(padding.left, measure) +
    toMeasure(padding.right, measure) +
    border.left.width +
    border.right.width
  )
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
