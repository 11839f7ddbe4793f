import type { Table, TableCell } from '../../book/model/block.ts'
import { captionLabel } from './markup-figure.ts'
import type { Element } from '../tree/element.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import type { BlockContext } from './block-context.ts'
import { markupInlines } from '../inlines/markup-inline.ts'

/** A table. A header row with text goes into `thead` and repeats on every page. */
export function markupTable(table: Table, context: BlockContext): Element {
  const rows = table.rows.map((row, index) => markupRow(table, row, index + 1, context))
  const isHeaded = table.header.some((cell) => cell.length > 0)
  const header = isHeaded
    ? [makeElement('thead', {}, [markupRow(table, table.header, 0, context)])]
    : []
  return makeElement('table', partsOf(table), [
    ...caption(table, context),
    ...header,
    makeElement('tbody', {}, rows),
  ])
}

function caption(table: Table, context: BlockContext): readonly Element[] {
  if (!table.caption) return []
  const label = captionLabel('table', table.number, context.language)
  const text = markupInlines(table.caption, context.marks)
  const children = label ? [label, makeText(' '), ...text] : text
  return [makeElement('caption', { node: `${table.node}.caption` }, children)]
}

// Row 0 is the header.
function markupRow(
  table: Table,
  cells: readonly TableCell[],
  row: number,
  context: BlockContext,
): Element {
  const children = cells.map((cell, column) => {
    // An empty corner cell is not a header.
    const isHeader = row === 0 && cell.length > 0
    return makeElement(
      isHeader ? 'th' : 'td',
      {
        classes: [table.align[column]],
        attributes: { scope: isHeader ? 'col' : undefined },
        node: `${table.node}.r${row}.c${column}`,
      },
      markupInlines(cell, context.marks),
    )
  })
  return makeElement('tr', {}, children)
}
