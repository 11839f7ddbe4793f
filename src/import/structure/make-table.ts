import type { MdInline, MdTable, MdTableCell } from '../../markdown/document/document.ts'
import { plainFormat } from '../model/flat-builder.ts'
import type { FlatCell, FlatRun, FlatTable } from '../model/flat-document.ts'
import { makeInlines } from './make-inlines.ts'
import { nowhere } from './nowhere.ts'
import { readLine, type Line } from '../evidence/read-line.ts'
import type { StructureContext } from './structure-context.ts'

/** Makes a table; paragraphs in a cell are parted by line breaks. */
export function makeTable(
  table: FlatTable,
  options: { readonly noteLabel: (id: string) => string | undefined },
  context: StructureContext,
): MdTable {
  const columns = Math.max(...table.rows.map((row) => row.length))
  const rows = table.rows.map((row) =>
    Array.from({ length: columns }, (_, column) =>
      makeCell(row[column] ?? { paragraphs: [] }, options, context),
    ),
  )
  const align = Array.from({ length: columns }, (_, column) => alignOf(table, column))
  if (table.headerRows === 0) {
    const [first] = table.rows
    const words = first?.flatMap(({ paragraphs }) => paragraphs).flatMap(({ runs }) => runs)
    const text = words?.map((run) => (run.type === 'text' ? run.value : '')).join(' ') ?? ''
    context.notices.add('doubtful', 'The first row of a table is read as its heading.', { text })
  }
  return { type: 'table', span: nowhere, align, rows }
}

function makeCell(
  { paragraphs }: FlatCell,
  options: { readonly noteLabel: (id: string) => string | undefined },
  context: StructureContext,
): MdTableCell {
  const children: MdInline[] = []
  for (const paragraph of paragraphs) {
    const line = readLine(paragraph, 0, { spaces: 0, hyphens: 0, empty: 0 })
    const inlines = makeInlines(withMark(line, context), { ...options, text: line.text }, context)
    if (inlines.length === 0) continue
    if (children.length > 0) children.push({ type: 'break', span: nowhere })
    children.push(...inlines)
  }
  return { type: 'tableCell', span: nowhere, children }
}

// A cell holds no lists, so the items of one are lines with their marks.
function withMark(line: Line, context: StructureContext): readonly FlatRun[] {
  const { list } = line.look
  if (!list) return line.runs
  const message = 'A list in a cell of a table is lines with its marks, since a cell holds no list.'
  context.notices.add('changed', message, line)
  if (list.continues) return line.runs
  const value = list.ordered ? `${list.number}. ` : '• '
  return [{ type: 'text', value, format: plainFormat }, ...line.runs]
}

// A column is centered or ranged right when all of its cells below the first row are.
function alignOf(table: FlatTable, column: number): 'center' | 'right' | undefined {
  const sides = table.rows
    .slice(1)
    .flatMap((row) => row[column]?.paragraphs.slice(0, 1) ?? [])
    .map(({ look }) => look.align)
  const [side] = sides
  if (side !== 'center' && side !== 'right') return undefined
  return sides.every((one) => one === side) ? side : undefined
}
