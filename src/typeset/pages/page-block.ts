import type { Pt } from '../../edition/length.ts'
import type { LineNotes } from './page-note.ts'

/**
 * The vertical list of a flow as page breaking sees it: numbers only. A block takes whole rows of the grid together
 * with its space, so that what follows it stands on the grid again.
 */
export interface PageBlock {
  /** Ways to set the block, best first; never empty. */
  readonly variants: readonly PageVariant[]
  /** Space above and below; what stands at the head or foot of a page loses it. */
  readonly before: Pt
  readonly after: Pt
  /** The space above stays at the head of the page: the sink of a chapter opening. */
  readonly keepBefore: boolean
  /** A figure or a table may stand at the head or the foot of a page, and the text goes on before it; false for all else. */
  readonly floats: false | FloatPlace
  /** A heading: no figure that is called after it stands before it. */
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
  /** Height of what is repeated above the rest when the block is parted: the header rows of a table. */
  readonly repeated: Pt
}

/**
 * Where a figure or a table may stand: anywhere is in its place, or at the head or foot of a page where it does not fit there;
 * `page` is on a page of its own.
 */
export type FloatPlace = 'anywhere' | 'top' | 'bottom' | 'page'

/** One way to set a block. */
export interface PageVariant {
  /** What it costs more than the best, in demerits. */
  readonly cost: number
  /** There is one that breaks no rule of lines, as this does: by a runt, say. */
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
