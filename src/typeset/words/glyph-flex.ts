import type { Em } from '../../edition/length.ts'

// How far glyphs may be widened or narrowed unseen (Hàn Thế Thành 2000). What the boxes of a line
// offer and what a set line uses are counted by the same numbers.

/** Share of their width that glyphs may be scaled by. */
export const glyphScaling = 0.02

/** Space that may be put after every glyph. */
export const tracking: Em = 0.01
