import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import {
  partedWordWidths,
  squeezedWidths,
  wholeWordWidths,
  type TableRoom,
} from './column-widths.ts'
import { leastWidth } from './cell-text.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import {
  draftTable,
  marksIn,
  notesIn,
  tableText,
  withoutNoteMarks,
  type RowDraft,
} from './draft-table.ts'
import { standRowsApart } from './stand-rows-apart.ts'
import { partRow } from './part-row.ts'
import { restyled, squeezed, withManyHyphens, withOwnHyphens } from './restyle.ts'
import { layOutRow } from './table-rows.ts'
import type { TableRow } from './table-row.ts'

/** A table laid out: its rows, and how wide it came out. */
export interface TableContent {
  readonly width: Pt
  readonly rows: readonly TableRow[]
  /** How many of the first rows are its head, if the head is repeated. */
  readonly headerRows: number
  /** The number of rows down to the end of the head, repeated or not. */
  readonly headTo: number
  /** The head, repeated where the table continues; none when it is too high to repeat. */
  readonly repeated: readonly TableRow[]
  readonly caption?: StyledElement
  /** For a table too wide for the page, turned on a page of its own: the area it may fill there. */
  readonly turned?: Pt
}

/**
 * Lays out a table in a measure. Its columns are as wide as their content asks, if there is room.
 * If not, the columns are narrowed, then words are hyphenated, then the whole table is set smaller.
 * A table that still has no room is laid out for a turned page of its own.
 */
export function tableContent(
  table: StyledElement,
  measure: Pt,
  context: TypesetContext,
): TableContent {
  const asked = table.style.width
  const isOwn = asked === 'auto' || asked === 'fit-content'
  const least = isOwn ? 0 : asked.unit === '%' ? asked.value * measure : asked.value
  const rows = draftTable(restyled(table, withOwnHyphens), context)
  const notes = notesIn(rows)
  const caption = table.children.find(
    (child): child is StyledElement =>
      child.type === 'element' && child.style.display === 'table-caption',
  )
  const again = (): TypesetContext => withNotes(notes, context)
  const finish = (fitted: FittedTable, page: TypesetContext): TableContent => ({
    width: fitted.widths.reduce((sum, width) => sum + width, 0),
    ...layOutRows(fitted.rows, fitted.widths, page),
    ...(caption && { caption }),
  })
  const drafted = { table, rows, again }
  const fitted = fitTable(drafted, { measure, atLeast: Math.min(least, measure) })
  if (fitted) return finish(fitted, context)
  const noteCount = notes.size + (caption ? marksIn(caption) : 0)
  const turned = turnTable(drafted, noteCount, context)
  return { ...finish(turned, { ...context, depth: context.measure }), turned: turned.reach }
}

// A table, and how its text comes out.
interface DraftedTable {
  readonly table: StyledElement
  /** With the hyphens that the stylesheet asks for. */
  readonly rows: readonly RowDraft[]
  /** The context for drafting it again in another way. */
  readonly again: () => TypesetContext
}

// A turned page has notes at its foot like any other. Two lines are kept free for each note, or one
// if the table needs more room.
const linesOfNotes = [2, 1]

// Fits a table between the head of a page and its last baseline, or the notes there.
function turnTable(
  drafted: DraftedTable,
  notes: number,
  { depth, leading, gridBaseline }: TypesetContext,
): FittedTable & { readonly reach: Pt } {
  const whole = depth - (leading - gridBaseline)
  let reach = whole
  for (const lines of linesOfNotes) {
    if (notes > 0) reach = Math.max(whole - (1 + lines * notes) * leading, depth / 2)
    const fitted = fitTable(drafted, { measure: reach, atLeast: 0 })
    if (fitted) return { ...fitted, reach }
  }
  return { ...squeezeTable(drafted, reach), reach }
}

const leastSize: Pt = 7
const leastPadding = 0.4 // of the stylesheet's

interface FittedTable {
  readonly rows: readonly RowDraft[]
  readonly widths: readonly Pt[]
}

// Tried if the columns have no room at the stylesheet's size and padding: less padding, then
// smaller text too. Text below the least size cannot be read.
const squeezes = [1, 0.95, 0.9, 0.85, 0.8].map((scale) => ({
  scale,
  change: squeezed(scale, leastPadding),
}))

function fitTable({ table, rows, again }: DraftedTable, room: TableRoom): FittedTable | undefined {
  const widths = wholeWordWidths(tableText(rows, room.measure, 'whole'), room)
  if (widths) return { rows, widths }
  for (const { change } of squeezesOf(table)) {
    const fitted = fitWords(restyled(table, change), room, again)
    if (fitted) return fitted
  }
  return undefined
}

function squeezesOf({ style }: StyledElement): typeof squeezes {
  return squeezes.filter(({ scale }) => scale === 1 || style.fontSize * scale >= leastSize)
}

function squeezeTable({ table, again }: DraftedTable, measure: Pt): FittedTable {
  const smallest = squeezesOf(table).at(-1)?.change ?? withManyHyphens
  const rows = draftTable(restyled(restyled(table, smallest), withManyHyphens), again())
  return { rows, widths: squeezedWidths(tableText(rows, measure, 'parted'), measure) }
}

// Words are parted only in the columns that are narrower than their widest word.
function fitWords(
  table: StyledElement,
  room: TableRoom,
  again: () => TypesetContext,
): FittedTable | undefined {
  const rows = draftTable(restyled(table, withOwnHyphens), again())
  const whole = tableText(rows, room.measure, 'whole')
  const kept = wholeWordWidths(whole, room)
  if (kept) return { rows, widths: kept }
  const hyphenated = draftTable(restyled(table, withManyHyphens), again())
  const parted = tableText(hyphenated, room.measure, 'parted')
  const widths = partedWordWidths(whole, parted, room)
  if (!widths) return undefined
  const mixed = rows.map((row, index) => {
    const cells = row.cells.map((cell, column) => {
      const text = whole.rows[index]?.[column]
      const fits = !text || leastWidth(text) <= (widths[column] ?? 0)
      return fits ? cell : (hyphenated[index]?.cells[column] ?? cell)
    })
    return { ...row, cells }
  })
  return { rows: mixed, widths }
}

// A second draft of a table marks its notes again.
function withNotes(notes: ReadonlySet<string>, context: TypesetContext): TypesetContext {
  const left = new Set(notes)
  return { ...context, beginsNote: (id) => left.delete(id) }
}

const highestHead = 0.4 // of the page
const highestRow = 0.5 // of the page: it is better to split a higher row

function layOutRows(
  rows: readonly RowDraft[],
  widths: readonly Pt[],
  context: TypesetContext,
): Pick<TableContent, 'rows' | 'headerRows' | 'headTo' | 'repeated'> {
  const { depth } = context
  const drafts = rows.filter((row) => row.isHeader)
  const head = drafts.map((row) => layOutRow(row, widths))
  const isRepeated = heightOf(head) <= depth * highestHead
  const parted = (drafted: readonly RowDraft[]) =>
    standRowsApart(drafted.map((row) => layOutRow({ ...row, isHeader: false }, widths))).flatMap(
      (row) => partRow(row, depth * highestRow),
    )
  const body = parted(rows.slice(head.length))
  if (!isRepeated) {
    const split = parted(drafts)
    return { rows: [...split, ...body], headerRows: 0, headTo: split.length, repeated: [] }
  }
  const repeated = drafts.map((row) => layOutRow(withoutNoteMarks(row, context), widths))
  const { length } = head
  return { rows: [...head, ...body], headerRows: length, headTo: length, repeated }
}

function heightOf(rows: readonly TableRow[]): Pt {
  return rows.reduce((sum, { height }) => sum + height, 0)
}
