import type { Pt } from '../../edition/length.ts'
import type { ColumnRoom } from './column-room.ts'
import type { LineNotes } from './page-note.ts'

/**
 * A block of a flow as page breaking sees it: numbers only. A block and its space take whole rows
 * of the grid, so that the next block stands on the grid again.
 */
export interface PageBlock {
  /** Ways to set the block, best first; never empty. */
  readonly variants: readonly PageVariant[]
  /** The space above and below, dropped at the head and foot of a page. */
  readonly before: Pt
  readonly after: Pt
  /** The space above stays at the head of the page: the sink of a chapter opening. */
  readonly keepBefore: boolean
  /** Where a figure may float; false for everything else. */
  readonly floats: false | FloatPosition
  /** A heading: a figure that is called after it must not move before it. */
  readonly beginsSection?: boolean
  /** It opens a chapter that runs on: the page before it may end short, as at a chapter's end. */
  readonly runsOn?: boolean
  /** No page may end after this block. */
  readonly keepWithNext: boolean
  /** The costs of ending a page after it, and inside it, in demerits. */
  readonly endCost: number
  readonly partCost: number
  /** The cost of widening the space above by a row; absent if that space is fixed. */
  readonly stretchCost?: number
  /**
   * The head of a table: no page ends after any of these rows. A head of most of a page is split
   * itself, and only its last row is kept with what follows. Absent for anything else.
   */
  readonly head?: { readonly from: number; readonly to: number }
  /** The fewest lines at the foot and at the head of a page where the block is split. */
  readonly orphans: number
  readonly widows: number
  /** The height that a split block repeats on the next page: the header rows of a table. */
  readonly repeated: Pt
}

/**
 * Where a figure or a table may float. `anywhere`: where it is called if it fits there, else at the
 * head or foot of a page. `page`: on a page of its own.
 */
export type FloatPosition = 'anywhere' | 'top' | 'bottom' | 'page'

/** One way to set a block. */
export interface PageVariant {
  /** Its extra cost compared with the best variant, in demerits. */
  readonly cost: number
  /** It breaks a rule of lines (it has a runt, for example), and another variant breaks none. */
  readonly breaksRule?: true
  /** The heights of the first lines, summed up: one more entry than lines. */
  readonly heights: readonly Pt[]
  /** Text in columns: its lines are pieces, and their heights depend on how they fill columns. */
  readonly columns?: ColumnRoom
  /** Whether each line ends in a hyphen; absent if none does. */
  readonly hyphenated?: readonly boolean[]
  /** The notes marked in its lines; lines without notes are left out. */
  readonly notes: readonly LineNotes[]
}

/** The number of lines of a variant. */
export function lineCount(variant: PageVariant): number {
  return variant.heights.length - 1
}
