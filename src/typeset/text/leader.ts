import { isRightToLeft } from '../../language/script.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import { type OneLine, oneLine } from './one-line.ts'
import type { TextStyle } from '../words/text-style.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'

/**
 * What comes at the end of a line after a row of dots, such as the page number of a contents entry.
 */
export interface Leader {
  readonly pattern: string
  readonly style: TextStyle
  readonly origin: ElementOrigin
  readonly after: OneLine
  /** The line begins at the right, and the dots run to the left. */
  readonly isRightToLeft: boolean
}

/** Splits the pieces of a paragraph at its leader. */
export function splitLeader(
  pieces: readonly InlinePiece[],
  { language }: Style,
): {
  readonly before: readonly InlinePiece[]
  readonly leader?: Leader
} {
  const at = pieces.findIndex((piece) => piece.type === 'leader')
  const found = pieces[at]
  if (found?.type !== 'leader') return { before: pieces }
  const toLeft = isRightToLeft(language)
  const after = oneLine(
    pieces.slice(at + 1).filter((piece) => piece.type === 'text'),
    { ...(toLeft && { baseLevel: 1 }) },
  )
  const { pattern, style, origin } = found
  return {
    before: pieces.slice(0, at),
    leader: { pattern, style, origin, after, isRightToLeft: toLeft },
  }
}

/** In em, between text and dots and between dots and number. */
export const leastGap = 0.5
