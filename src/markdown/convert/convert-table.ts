import type { Tokens } from 'marked'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { splitTrailingAttributes } from '../document/attributes.ts'
import type { MdTable, MdTableCell } from '../document/document.ts'
import { slicePlaced, type PlacedText } from '../document/source-lines.ts'
import { attributesField, complain, type Conversion } from '../text/conversion.ts'
import { readInlines } from './read-inlines.ts'

/**
 * Converts a table. A line that begins with a colon just under the last row is the caption,
 * although marked reads it as a row.
 */
export function convertTable(
  token: Tokens.Table,
  line: number,
  span: Span,
  conversion: Conversion,
): MdTable {
  const sources = token.raw.split('\n')
  // The second line holds the alignments, so the first row of the body is the third line.
  const captionLine = sources.findIndex((source, index) => index > 1 && isCaption.test(source))
  const rowCount = captionLine < 0 ? token.rows.length : captionLine - 2
  const rows = [token.header, ...token.rows.slice(0, rowCount)].map((cells, index) => {
    const offset = index === 0 ? 0 : index + 1
    const row = conversion.lines.place(sources[offset] ?? '', line + offset)
    return convertRow(cells, row, conversion)
  })
  const align = token.align.map((side) => side ?? undefined)
  const table: MdTable = { type: 'table', span, align, rows }
  if (captionLine < 0) return table
  const caption = sources.slice(captionLine).join('\n')
  return addCaption(table, captionOf(caption) ?? '', line + captionLine, conversion)
}

/** The text of a `: Caption` paragraph; undefined when the paragraph is not a caption. */
export function captionOf(paragraph: string): string | undefined {
  const mark = isCaption.exec(paragraph)
  return mark ? paragraph.slice(mark[0].length).trimEnd() : undefined
}

/** A table with the caption on `line`, and with the attributes at the end of the caption. */
export function addCaption(
  table: MdTable,
  caption: string,
  line: number,
  conversion: Conversion,
): MdTable {
  const { text, parsed } = splitTrailingAttributes(caption)
  const children = readInlines(conversion.lines.place(text, line), conversion)
  const attributes = attributesField(parsed, table.span, conversion)
  return { ...table, caption: children, ...attributes }
}

function convertRow(
  cells: readonly Tokens.TableCell[],
  row: PlacedText,
  conversion: Conversion,
): readonly MdTableCell[] {
  let from = 0
  const converted = cells.map((cell): MdTableCell => {
    const source = cell.text.replaceAll('|', '\\|')
    const found = row.text.indexOf(source, from)
    const start = found < 0 ? from : found
    from = Math.min(start + source.length, row.text.length)
    const placed = { ...slicePlaced(row, start, from), text: cell.text }
    const span = conversion.lines.spanIn(row, start, from)
    return { type: 'tableCell', span, children: readInlines(placed, conversion) }
  })
  reportExtraCells(row, from, conversion)
  return converted
}

// GFM § 4.10: cells past the last column of the header are dropped.
function reportExtraCells(row: PlacedText, from: number, conversion: Conversion): void {
  const extra = /^[\s|]*(?=[^\s|])/.exec(row.text.slice(from))
  if (!extra) return
  const span = conversion.lines.spanIn(row, from + extra[0].length, row.text.trimEnd().length)
  complain(
    conversion,
    'table/extra-cell',
    'This row has more cells than the first row of its table, and the extra cells are left out.',
    span,
    'give the first row as many cells',
    'write a | that is part of the text as \\|',
  )
}

// Pandoc also writes "Table:" before it.
const isCaption = /^ {0,3}(?:[Tt]able)?:[ \t]+(?=\S)/
