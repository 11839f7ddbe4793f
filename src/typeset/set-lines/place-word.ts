import type { Pt } from '../../edition/length.ts'
import type { Color } from '../../theme/css/color.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { ShapedWord } from '../words/text-style.ts'

/** What a word that stands by itself looks like. */
export interface WordInk {
  readonly color: Color
  /** Added after every glyph; none when absent. */
  readonly tracking?: Pt
  /** Not part of the text. */
  readonly artifact?: true
}

/** Places a word that stands outside of any line, with its left edge at `x`: an initial, the number of a formula. */
export function placeWord(
  { pieces }: ShapedWord,
  x: Pt,
  baseline: Pt,
  { color, tracking = 0, artifact }: WordInk,
  out: PlacedItem[],
): void {
  for (const { font, size, shape, x: start } of pieces) {
    out.push({
      type: 'text',
      y: baseline,
      font,
      size,
      color,
      ...(artifact && { artifact }),
      scale: 1,
      tracking,
      words: [{ x: x + start, shape, spaceAfter: false }],
    })
  }
}
