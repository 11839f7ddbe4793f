import type { Em } from '../../edition/length.ts'

// How far glyphs may be widened or narrowed invisibly (Hàn Thế Thành 2000). The boxes of a line and
// the lines that are set use the same numbers.

/** The fraction of their width by which glyphs may be scaled. */
export const glyphScaling = 0.02

/** The space that may be added after every glyph. */
export const tracking: Em = 0.005

/**
 * How much wider an average letter, of 0.42 em, is at the most, as a fraction of its width: by
 * scaling and tracking together.
 */
export const letterfit = glyphScaling + tracking / 0.42
