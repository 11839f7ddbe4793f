import type { Pt } from '../../edition/length.ts'
import { fullWidth, leastWidth, type CellText } from './cell-text.ts'
import { evenWidths } from './even-widths.ts'
import { fewestLines, type RowText } from './fewest-lines.ts'

/** The cells of a table, row by row: their words whole, or in the parts that hyphens leave. */
export interface TableText {
  readonly columns: number
  readonly rows: readonly RowText[]
}

/** What a table may fill. */
export interface TableRoom {
  readonly measure: Pt
  /** Columns that need less are widened together up to this width. */
  readonly atLeast: Pt
}

/**
 * Shares a measure out to columns, each as wide as its widest word or more (CSS 2.2, § 17.5.2.2).
 * If all text fits on one line, each column gets the width that it needs. Otherwise the rows get
 * the fewest lines, and the remaining width goes to the columns that need more. Undefined if some
 * word does not fit.
 */
export function wholeWordWidths(
  { columns, rows }: TableText,
  { measure, atLeast }: TableRoom,
): readonly Pt[] | undefined {
  const most = widest(columns, rows, fullWidth)
  if (sum(most) <= measure) return scaled(most, Math.max(sum(most), atLeast))
  const least = widest(columns, rows, leastWidth)
  if (sum(least) > measure) return undefined
  const widths = fewestLines(rows, least, measure)
  const lacks = widths.map((width, column) => Math.max((most[column] ?? 0) - width, 0))
  const free = measure - sum(widths)
  const lack = sum(lacks)
  const shared = widths.map((width, column) =>
    lack > 0 ? width + (free * (lacks[column] ?? 0)) / lack : width,
  )
  return evenWidths(shared, { whole: rows, least })
}

/**
 * Widths at which words are hyphenated. The widest columns are narrowed to one width, as far as the
 * parts of their words allow, and the others keep their words whole, unless the rows get shorter
 * otherwise. Undefined if there is still no room.
 */
export function partedWordWidths(
  whole: TableText,
  parted: TableText,
  { measure }: Pick<TableRoom, 'measure'>,
): readonly Pt[] | undefined {
  const wholeLeast = widest(whole.columns, whole.rows, leastWidth)
  const partedLeast = widest(parted.columns, parted.rows, leastWidth)
  const narrowedTo = (width: Pt): readonly Pt[] =>
    wholeLeast.map((least, column) => Math.min(least, Math.max(partedLeast[column] ?? 0, width)))
  if (sum(narrowedTo(0)) > measure) return undefined
  let low = 0
  let high = measure
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2
    if (sum(narrowedTo(middle)) <= measure) low = middle
    else high = middle
  }
  return evenWidths(narrowedTo(low), {
    whole: whole.rows,
    parted: parted.rows,
    least: partedLeast,
  })
}

/**
 * Widths for a table that cannot fit: as narrow as it must be, each column by what its words ask.
 */
export function squeezedWidths({ columns, rows }: TableText, measure: Pt): readonly Pt[] {
  return scaled(widest(columns, rows, leastWidth), measure)
}

const steps = 20 // each halves the range

function widest(
  columns: number,
  rows: readonly RowText[],
  widthOf: (text: CellText) => Pt,
): readonly Pt[] {
  const widths = new Array<Pt>(columns).fill(0)
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (cell) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
    })
  }
  return widths
}

function scaled(widths: readonly Pt[], to: Pt): readonly Pt[] {
  const total = sum(widths)
  return widths.map((width) => (total > 0 ? (width * to) / total : to / widths.length))
}

function sum(widths: readonly Pt[]): Pt {
  return widths.reduce((total, width) => total + width, 0)
}
