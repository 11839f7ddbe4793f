import type { Pt } from '../../edition/length.ts'
import type { CarriedNote } from './page-note.ts'
import type { PageDefect } from './page-break-options.ts'

/** Where a page begins: at a line of a block. */
export interface PageStart {
  readonly block: number
  readonly line: number
  /** How the block is set, if it began on the page before. */
  readonly variant?: number
  /** A note that continues from the page before. */
  readonly carried?: CarriedNote
  /** Figures from earlier pages that go on this page. */
  readonly floats?: readonly number[]
}

/** Lines `from` up to `to` of a block, set in one of its variants. */
export interface PagePart {
  readonly block: number
  readonly variant: number
  readonly from: number
  readonly to: number
  /** The rows by which the space above is widened to fill the page. */
  readonly extra?: number
  /** What the columns of a text fill that goes on overleaf; absent where they are as long. */
  readonly columnDepth?: Pt
  /** A figure at the foot of the page, below the text. */
  readonly atFoot?: true
}

/** One way to end a page. */
export interface PageEnd {
  readonly parts: readonly PagePart[]
  /** Where the next page begins; absent when the flow ends here. */
  readonly next?: PageStart
  /** The cost of the chosen variants and of the space left empty. */
  readonly cost: number
  readonly defects: readonly PageDefect[]
  /** Rows filled, notes included. */
  readonly filled: number
}
