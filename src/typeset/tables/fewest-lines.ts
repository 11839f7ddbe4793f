import type { Pt } from '../../edition/length.ts'
import { lineCount, widthForLines, type CellText } from './cell-text.ts'

/** The cells of a row, by column; a column without text has none. */
export type RowText = readonly (CellText | undefined)[]

// How many rows are looked at, those with the most lines first. So only columns add to the work.
const mostRows = 40
// Cells of ways to share the width that are tried before the best found so far is taken.
const mostWork = 2400

/**
 * Widens columns from their least widths so that the rows have the fewest lines together, within a
 * measure. Returns widths that leave as much of the measure free as can be.
 */
export function fewestLines(
  rows: readonly RowText[],
  least: readonly Pt[],
  measure: Pt,
): readonly Pt[] {
  const searched = longRows(rows, least).map(rowNeeds)
  let best = widenStepwise(searched, least, measure)
  let fewest = linesOf(searched, best)
  const mostTries = mostWork / least.length
  let tries = 0
  // Try each row in turn with every number of lines that there is room for.
  const search = (index: number, widths: readonly Pt[], lines: number): void => {
    const needs = searched[index]
    if (!needs) {
      if (lines < fewest || (lines === fewest && sum(widths) < sum(best))) {
        best = widths
        fewest = lines
      }
      return
    }
    const most = linesAt(needs, widths)
    for (let count = 1; count <= most && tries < mostTries; count++) {
      const wider = widened(widths, needs.widths(count))
      if (sum(wider) > measure) continue
      tries++
      const rest = searched.slice(index + 1)
      if (lines + count + bound(rest, wider, measure) <= fewest) {
        search(index + 1, wider, lines + count)
      }
    }
  }
  search(0, least, 0)
  return best
}

/** A row, and the widths its columns need for a number of lines, computed once when asked for. */
interface RowNeeds {
  readonly row: RowText
  readonly widths: (lines: number) => readonly Pt[]
}

function rowNeeds(row: RowText): RowNeeds {
  const known: (readonly Pt[])[] = []
  const widths = (lines: number): readonly Pt[] =>
    (known[lines] ??= row.map((cell) => (cell ? widthForLines(cell, lines) : 0)))
  return { row, widths }
}

function longRows(rows: readonly RowText[], least: readonly Pt[]): readonly RowText[] {
  return rows
    .map((row) => ({ row, lines: rowLines(row, least) }))
    .filter(({ lines }) => lines > 1)
    .toSorted((a, b) => b.lines - a.lines)
    .slice(0, mostRows)
    .map(({ row }) => row)
}

// Takes a line from the row where that costs the least width, as long as there is room.
function widenStepwise(
  rows: readonly RowNeeds[],
  least: readonly Pt[],
  measure: Pt,
): readonly Pt[] {
  let widths = least
  for (;;) {
    const wider = rows.flatMap((needs) => {
      const lines = linesAt(needs, widths)
      return lines > 1 ? [widened(widths, needs.widths(lines - 1))] : []
    })
    const [next] = wider
      .filter((candidate) => sum(candidate) <= measure)
      .toSorted((a, b) => sum(a) - sum(b))
    if (!next) return widths
    widths = next
  }
}

// The rows cannot have fewer lines than these, whatever the others get.
function bound(rows: readonly RowNeeds[], widths: readonly Pt[], measure: Pt): number {
  return rows.reduce((total, needs) => {
    const most = linesAt(needs, widths)
    let lines = 1
    while (lines < most && sum(widened(widths, needs.widths(lines))) > measure) lines++
    return total + lines
  }, 0)
}

function linesOf(rows: readonly RowNeeds[], widths: readonly Pt[]): number {
  return rows.reduce((total, needs) => total + linesAt(needs, widths), 0)
}

// From the widths that the row needs, so that a width it asked for is enough.
function linesAt({ row, widths: needed }: RowNeeds, widths: readonly Pt[]): number {
  let lines = rowLines(row, widths)
  while (lines > 1 && isWithin(needed(lines - 1), widths)) lines--
  return lines
}

function isWithin(needed: readonly Pt[], widths: readonly Pt[]): boolean {
  return needed.every((width, column) => width <= (widths[column] ?? 0))
}

function rowLines(row: RowText, widths: readonly Pt[]): number {
  return row.reduce(
    (most, cell, column) => Math.max(most, cell ? lineCount(cell, widths[column] ?? 0) : 1),
    1,
  )
}

function widened(widths: readonly Pt[], needed: readonly Pt[]): readonly Pt[] {
  return widths.map((width, column) => Math.max(width, needed[column] ?? 0))
}

function sum(widths: readonly Pt[]): Pt {
  return widths.reduce((total, width) => total + width, 0)
}
