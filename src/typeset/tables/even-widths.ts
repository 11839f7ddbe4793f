import type { Pt } from '../../edition/length.ts'
import { leastWidth, lineCount, type CellText } from './cell-text.ts'
import type { RowText } from './fewest-lines.ts'

/** A table whose words are whole, and the same with words parted; as it stands and as it could be. */
export interface ShareableWidths {
  readonly whole: readonly RowText[]
  /** Absent where no word may be parted. */
  readonly parted?: readonly RowText[]
  /** The widths that columns need at the least. */
  readonly least: readonly Pt[]
}

// More rows than these are not looked at, but every so many of them.
const mostRows = 80
const moves: readonly Pt[] = [48, 24, 12, 6, 3]
const mostRounds = 40
// In lines: a place where a word is parted, and a line of a cell that is not the longest of its row.
const partedCost = 1.5
const cellLineCost = 0.02

/**
 * Moves width from columns that hardly need it to those whose text is turned over most, as long as
 * the rows of the table get shorter together. The widths keep their sum.
 */
export function evenWidths(
  start: readonly Pt[],
  { whole, parted, least }: ShareableWidths,
): readonly Pt[] {
  const step = Math.max(Math.ceil(whole.length / mostRows), 1)
  const rows = whole.flatMap((row, index) =>
    index % step === 0 ? [{ whole: row, parted: parted?.[index] }] : [],
  )
  const costOf = (widths: readonly Pt[]): number =>
    rows.reduce((sum, row) => sum + rowCost(row, widths), 0)
  let widths = start
  let cost = costOf(start)
  for (let round = 0; round < mostRounds; round++) {
    const better = bestMove(widths, least, costOf)
    if (!better || better.cost >= cost - cellLineCost / 2) return widths
    ;({ widths, cost } = better)
  }
  return widths
}

function bestMove(
  widths: readonly Pt[],
  least: readonly Pt[],
  costOf: (widths: readonly Pt[]) => number,
): { readonly widths: readonly Pt[]; readonly cost: number } | undefined {
  let best: { readonly widths: readonly Pt[]; readonly cost: number } | undefined
  for (const from of widths.keys()) {
    for (const move of moves) {
      if ((widths[from] ?? 0) - move < (least[from] ?? 0)) continue
      for (const moved of movedTo(widths, from, move)) {
        const cost = costOf(moved)
        if (!best || cost < best.cost) best = { widths: moved, cost }
      }
    }
  }
  return best
}

// A width taken from a column and given to each of the others in turn, and to all of them alike: a
// row gets shorter only when its longest cells do, and these may be several.
function movedTo(widths: readonly Pt[], from: number, move: Pt): readonly (readonly Pt[])[] {
  const others = [...widths.keys()].filter((column) => column !== from)
  const gains = [...others.map((column) => [column]), ...(others.length > 1 ? [others] : [])]
  return gains.map((to) =>
    widths.map((width, column) => {
      if (column === from) return width - move
      return to.includes(column) ? width + move / to.length : width
    }),
  )
}

interface RowToTry {
  readonly whole: RowText
  readonly parted: RowText | undefined
}

function rowCost({ whole, parted }: RowToTry, widths: readonly Pt[]): number {
  let most = 1
  let all = 0
  let cost = 0
  whole.forEach((cell, column) => {
    if (!cell) return
    const width = widths[column] ?? 0
    const isParted = parted !== undefined && leastWidth(cell) > width
    const lines = lineCount((isParted ? parted[column] : undefined) ?? cell, width)
    if (isParted) cost += partedCost * (cutsIn(parted[column] ?? cell, width) || 1)
    most = Math.max(most, lines)
    all += lines
  })
  return cost + most + all * cellLineCost
}

// The lines of a cell that end within a word.
function cutsIn({ stretches, inset }: CellText, width: Pt): number {
  const room = width - inset
  let cuts = 0
  let line = 0
  stretches.forEach((stretch, index) => {
    const next = line + stretch.space + stretch.width
    const isNew = index > 0 && (stretch.isForced || next + stretch.hyphen > room)
    if (isNew && stretch.space === 0 && !stretch.isForced) cuts++
    line = isNew || index === 0 ? stretch.width : next
  })
  return cuts
}
