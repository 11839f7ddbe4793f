import type { Em } from '../../edition/length.ts'

// How far glyphs may give way unseen, both ways (Hàn Thế Thành 2000). What a box of a line offers and what a set line spends
// are counted by the same numbers.

/** Share of their width that glyphs may be scaled by. */
export const glyphScaling = 0.02

/** Space that may be put after every glyph. */
export const tracking: Em = 0.01
