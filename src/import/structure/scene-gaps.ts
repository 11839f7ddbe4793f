import type { FoundHeading } from '../evidence/find-headings.ts'
import { isSceneMark } from '../evidence/line-evidence.ts'
import type { Norms } from '../evidence/norms.ts'
import type { Line, Piece } from '../evidence/read-line.ts'
import type { StructureContext } from './structure-context.ts'

/**
 * Whether a gap between two lines parts scenes: it is wider than the gaps of the document, and such
 * gaps are rare. An empty line after every paragraph is a habit.
 */
export function isSceneGap(
  before: Piece | undefined,
  piece: Piece,
  headingOf: (piece: Piece) => FoundHeading | undefined,
  { norms }: StructureContext,
): boolean {
  if (!before || piece.gap <= norms.gap || !gapsAreRare(norms)) return false
  return isProse(before, headingOf) && isProse(piece, headingOf)
}

/** Whether the wider gaps of a document are so rare that each means something. */
export function gapsAreRare({ widerGaps, pairs }: Norms): boolean {
  return widerGaps > 0 && widerGaps <= Math.max(pairs * 0.06, Math.min(3, pairs / 4))
}

function isProse(piece: Piece, headingOf: (piece: Piece) => FoundHeading | undefined): boolean {
  return piece.type === 'line' && isRunning(piece) && !headingOf(piece)
}

function isRunning({ look, text, runs }: Line): boolean {
  return (
    !look.list &&
    look.role === undefined &&
    look.align !== 'center' &&
    look.align !== 'right' &&
    !isSceneMark(text) &&
    !runs.some(({ type }) => type === 'picture')
  )
}
