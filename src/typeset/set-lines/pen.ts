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

/** What stands above a paragraph on its page. */
export interface LineAbove {
  /** How much the glyphs of the line above it give, −1 to 1; absent when no justified line is there. */
  readonly glyphsAbove?: number
}
