import type { Pt } from '../../edition/length.ts'
import { blockLines } from './block-lines.ts'
import type { ColumnRange, LaidPiece } from './laid-piece.ts'
import type { VerticalBlock } from './vertical-list.ts'

/** The grid of the text in columns, and the height of a page. */
export interface ColumnRows {
  readonly step: Pt
  readonly depth: Pt
}

/**
 * Parts blocks into pieces that no column ends inside. Space above a block is widened so that the
 * lines of all columns stay on one grid.
 */
export function columnPieces(
  blocks: readonly VerticalBlock[],
  rows: ColumnRows,
): readonly LaidPiece[] {
  const atoms = blocks.flatMap((block, index) => atomsOf(block, index, rows.step))
  const groups: LaidPiece[][] = []
  atoms.forEach((atom, index) => {
    const isJoined = index > 0 && atoms[index - 1]?.joinsNext === true && !atom.piece.beginsColumn
    if (isJoined) groups.at(-1)?.push(atom.piece)
    else groups.push([atom.piece])
  })
  return groups.flatMap((group) => {
    const whole = joined(group)
    return whole.height + whole.atHead <= rows.depth ? [whole] : group
  })
}

interface Atom {
  readonly piece: LaidPiece
  readonly joinsNext: boolean
}

function atomsOf(block: VerticalBlock, index: number, step: Pt): readonly Atom[] {
  const heights = blockLines(block)
  const total = heights.reduce((sum, height) => sum + height, block.after)
  const { before, below, belowAtHead } = onGrid(block.before, total, step)
  const starts = startsOf(block, heights.length)
  const last = starts.length - 1
  return starts.map((from, order) => {
    const to = starts[order + 1] ?? heights.length
    const lines = heights.slice(from, to).reduce((sum, height) => sum + height, 0)
    const piece = {
      before: order === 0 ? before : 0,
      height: lines + (order === last ? block.after + below : 0),
      atHead: repeatedHead(block, from) + (last === 0 ? belowAtHead - below : 0),
      ranges: [{ block: index, from, to, top: 0 }],
      ...(order === 0 && block.beginsColumn && { beginsColumn: true as const }),
    }
    const isKept = block.keepWithNext || block.wouldKeepWithNext !== undefined
    return { piece, joinsNext: order === last && isKept }
  })
}

// The space of a block with lines of that height: with it, the next block is on the grid again. At
// the head of a column the space above is dropped.
function onGrid(before: Pt, lines: Pt, step: Pt) {
  const rounded = (height: Pt) => Math.ceil(height / step - slack) * step
  const free = rounded(before + lines) - lines
  return {
    before: before > 0 ? free : 0,
    below: before > 0 ? 0 : free,
    belowAtHead: rounded(lines) - lines,
  }
}

const slack = 0.02 // of a row: sums of lengths are not exact

// The lines at which a column may begin, the first included.
function startsOf(block: VerticalBlock, count: number): readonly number[] {
  const { content, breakable, wouldStayWhole, style } = block
  if (!breakable || wouldStayWhole || count === 0) return [0]
  const lines = Array.from({ length: count }, (_, line) => line)
  if (content.type === 'table') return lines.filter((row) => row === 0 || row > content.headTo)
  if (content.type !== 'paragraph') return [0]
  const first = Math.max(style.orphans, content.paragraph.initial?.widths.length ?? 0)
  return lines.filter((line) => line === 0 || (line >= first && count - line >= style.widows))
}

function repeatedHead({ content }: VerticalBlock, from: number): Pt {
  if (content.type !== 'table' || from === 0) return 0
  return content.repeated.reduce((sum, { height }) => sum + height, 0)
}

// Pieces that stay together as one: the space between them is inside it.
function joined(pieces: readonly LaidPiece[]): LaidPiece {
  const [first] = pieces
  if (!first) throw new Error('internal: a piece of nothing')
  const ranges: ColumnRange[] = []
  let height = 0
  pieces.forEach((piece, index) => {
    if (index > 0) height += piece.before
    for (const range of piece.ranges) ranges.push({ ...range, top: height + range.top })
    height += piece.height
  })
  return { ...first, height, ranges }
}
