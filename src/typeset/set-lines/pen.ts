import type { Pt } from '../../edition/length.ts'

/** Where something on a baseline begins: its left edge. */
export interface Pen {
  readonly x: Pt
  readonly baseline: Pt
}

/** Where a box begins: its upper left corner. */
export interface Corner {
  readonly x: Pt
  readonly top: Pt
}
