import type { Pt } from '../../edition/length.ts'
import type { LineNotes } from './page-note.ts'

/**
 * A block of a flow as page breaking sees it: numbers only. A block and its space together take
 * whole rows of the grid, so that what follows stands on the grid again.
 */
export interface PageBlock {
  /** Ways to set the block, best first; never empty. */
  readonly variants: readonly PageVariant[]
  /** Space above and below; what stands at the head or foot of a page loses it. */
  readonly before: Pt
  readonly after: Pt
  /** The space above stays at the head of the page: the sink of a chapter opening. */
  readonly keepBefore: boolean
  /** Where a figure may stand, while the text continues before it; false for all else. */
  readonly floats: false | FloatPosition
  /** A heading: a figure that is called after it never stands before it. */
  readonly beginsSection?: boolean
  /** No page may end after this block. */
  readonly keepWithNext: boolean
  /** What it costs to end a page after it, and inside, in demerits. */
  readonly endCost: number
  readonly partCost: number
  /** What it costs to widen the space above by a row; absent where it stays as it is. */
  readonly stretchCost?: number
  /** Least number of lines at the foot and at the head of a page where the block is parted. */
  readonly orphans: number
  readonly widows: number
  /** Height of what a parted block repeats on the next page: the header rows of a table. */
  readonly repeated: Pt
}

/**
 * Where a figure or a table may stand. `anywhere`: where it is called if it fits there, else at
 * the head or foot of a page. `page`: on a page of its own.
 */
export type FloatPosition = 'anywhere' | 'top' | 'bottom' | 'page'

/** One way to set a block. */
export interface PageVariant {
  /** What it costs more than the best, in demerits. */
  readonly cost: number
  /** It breaks a rule of lines, by a runt say, and another variant breaks none. */
  readonly breaksRule?: true
  /** Sum of the heights of the first lines: one more entry than lines. */
  readonly heights: readonly Pt[]
  /** Whether a line ends in a hyphen; absent where none does. */
  readonly hyphenated?: readonly boolean[]
  /** Notes marked in its lines; lines without are left out. */
  readonly notes: readonly LineNotes[]
}

/** Lines of a variant. */
export function lineCount(variant: PageVariant): number {
  return variant.heights.length - 1
}
