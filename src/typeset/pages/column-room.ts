import type { Pt } from '../../edition/length.ts'

/** A piece of the text of columns that no column ends inside: a line, or lines that stay together. */
export interface ColumnPiece {
  /** The space above it, which is dropped at the head of a column. */
  readonly before: Pt
  readonly height: Pt
  /** What it takes besides at the head of a column: the repeated head of a table. */
  readonly atHead: Pt
  /** A column begins with it, whatever room is left: `break-before: column`. */
  readonly beginsColumn?: true
}

/**
 * The columns of a page as page breaking sees them: pieces are put one below another, and from the
 * foot of a column to the head of the next.
 */
export interface ColumnRoom {
  readonly pieces: readonly ColumnPiece[]
  /** The number of columns side by side. */
  readonly count: number
  /** The heights that columns have are multiples of this: the leading of their text. */
  readonly step: Pt
  /** Sums of spaces and heights: one more entry than pieces. */
  readonly sums: readonly Pt[]
}

/** Columns for pieces of text. */
export function columnRoom(pieces: readonly ColumnPiece[], count: number, step: Pt): ColumnRoom {
  let total = 0
  const sums = [0, ...pieces.map(({ before, height }) => (total += before + height))]
  return { pieces, count, step, sums }
}

/** The pieces of a column: from the first up to the last. */
export interface ColumnPart {
  readonly from: number
  readonly to: number
}

/**
 * Fills columns of a depth with the pieces `from` up to `to`, each column as full as its pieces
 * allow. Undefined where they do not fit.
 */
export function fillColumns(
  room: ColumnRoom,
  { from, to }: ColumnPart,
  depth: Pt,
): readonly ColumnPart[] | undefined {
  const columns: ColumnPart[] = []
  for (let start = from; start < to;) {
    if (columns.length === room.count) return undefined
    const end = columnEnd(room, { from: start, to }, depth)
    if (end === start) return undefined
    columns.push({ from: start, to: end })
    start = end
  }
  return columns
}

/**
 * The least depth in which the pieces `from` up to `to` fit: the columns are then as equal as their
 * pieces allow. Infinite where they cannot fit, because too many of them begin a column.
 */
export function balancedDepth(room: ColumnRoom, part: ColumnPart): Pt {
  const { step, count, sums } = room
  const fits = (rows: number) => fillColumns(room, part, rows * step) !== undefined
  const total = (sums[part.to] ?? 0) - (sums[part.from] ?? 0)
  if (part.to <= part.from) return 0
  let least = Math.max(Math.ceil(total / count / step - slack) - 2, 0)
  let most = Math.ceil((total + tallestHead(room, part)) / step) + 1
  if (fits(least)) least = 0
  if (!fits(most)) return Infinity
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (fits(middle)) most = middle
    else least = middle
  }
  return most * step
}

const slack = 0.02 // of a row: sums of lengths are not exact

function tallestHead({ pieces }: ColumnRoom, { from, to }: ColumnPart): Pt {
  return pieces.slice(from, to).reduce((most, { atHead }) => Math.max(most, atHead), 0)
}

// Where a column ends that begins with a piece: before the first that does not fit, or that begins
// a column. The pieces are halved and not counted: an index has thousands.
function columnEnd(room: ColumnRoom, { from, to }: ColumnPart, depth: Pt): number {
  const { pieces, sums, step } = room
  const { before = 0, atHead = 0 } = pieces[from] ?? {}
  const top = (sums[from] ?? 0) + before - atHead
  let fitting = from
  let tooFar = to + 1
  while (tooFar - fitting > 1) {
    const end = Math.floor((fitting + tooFar) / 2)
    if ((sums[end] ?? 0) - top <= depth + slack * step) fitting = end
    else tooFar = end
  }
  for (let piece = from + 1; piece < fitting; piece++) {
    if (pieces[piece]?.beginsColumn) return piece
  }
  return fitting
}
