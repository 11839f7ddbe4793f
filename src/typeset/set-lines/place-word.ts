import type { Pt } from '../../edition/length.ts'
import type { Color } from '../../theme/css/color.ts'
import type { Origin } from '../paged-book/origin.ts'
import type { PlacedText } from '../paged-book/paged-book.ts'
import { placedWords } from '../paged-book/placed-words.ts'
import type { ShapedWord } from '../words/text-style.ts'
import type { Pen } from './pen.ts'

/** The look of a word that is set on its own. */
export interface WordInk {
  readonly color: Color
  /** Added after every glyph; none when absent. */
  readonly tracking?: Pt
  readonly origin: Origin
}

/** Sets a word outside of any line: an initial, or the number of a formula. */
export function placeWord(
  { pieces }: ShapedWord,
  { x, baseline }: Pen,
  { color, tracking = 0, origin }: WordInk,
): readonly PlacedText[] {
  return pieces.map(({ font, size, shape, x: start }) => ({
    type: 'text',
    y: baseline,
    font,
    size,
    color,
    scale: 1,
    tracking,
    words: placedWords([{ x: x + start, shape, spaceAfter: false }]),
    origin,
  }))
}
