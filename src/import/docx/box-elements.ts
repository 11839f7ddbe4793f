import type { FlatCell, FlatParagraph } from '../model/flat-document.ts'
import type { ElementHandler } from './text-elements.ts'
import { paragraphsOf, type TextState } from './text-state.ts'

/** A table that is being read. */
export interface OpenTable {
  readonly rows: FlatCell[][]
  headerRows: number
  isHeader: boolean
  /** How many columns the current cell covers. */
  span: number
}

/** The elements of tables (ISO 29500-1, 17.4) and of text boxes. */
export function boxElements(tables: OpenTable[]): Readonly<Record<string, ElementHandler>> {
  return {
    'w:tbl': {
      open: () => tables.push({ rows: [], headerRows: 0, isHeader: false, span: 1 }),
      close: (state) => endTable(state, tables),
    },
    'w:tr': {
      open: () => {
        const table = tables.at(-1)
        table?.rows.push([])
        if (table) table.isHeader = false
      },
      close: () => {
        const table = tables.at(-1)
        if (table?.isHeader && table.headerRows === table.rows.length - 1) table.headerRows++
      },
    },
    'w:tblHeader': {
      open: () => {
        const table = tables.at(-1)
        if (table) table.isHeader = true
      },
    },
    'w:tc': {
      open: (state) => {
        const table = tables.at(-1)
        if (table) table.span = 1
        state.enterFrame()
      },
      close: (state) => endCell(state, tables.at(-1)),
    },
    'w:gridSpan': {
      open: (_, attributes) => {
        const table = tables.at(-1)
        if (table) table.span = Math.min(Number(attributes['w:val']) || 1, mostColumns)
      },
    },
    'w:txbxContent': {
      open: (state) => state.enterFrame(),
      close: (state) => {
        const blocks = state.leaveFrame()
        state.boxes.push(...blocks)
      },
    },
  }
}

// Word has no more columns than these.
const mostColumns = 63

function endCell(state: TextState, table: OpenTable | undefined): void {
  const paragraphs = paragraphsOf(state.leaveFrame())
  const row = table?.rows.at(-1)
  if (!table || !row) return
  row.push({ paragraphs })
  for (let column = 1; column < table.span; column++) row.push({ paragraphs: [] })
}

function endTable(state: TextState, tables: OpenTable[]): void {
  const table = tables.pop()
  if (!table) return
  const { rows, headerRows } = table
  const cells = rows.flat()
  const inner = tables.length > 0
  // A table of one cell is a frame around its text; a table in a cell is read cell by cell.
  const isFrame = cells.length === 1
  if (inner || isFrame) {
    for (const paragraph of cells.flatMap(({ paragraphs }): readonly FlatParagraph[] => paragraphs))
      state.builder.block(paragraph)
  } else if (cells.length > 0) {
    state.builder.block({ type: 'table', rows, headerRows })
  }
}
