import type { Pt } from '../../edition/length.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { placeWord } from './place-word.ts'
import type { Initial } from '../text/initial.ts'

/** Places an initial whose first line begins at x, with that line's baseline. */
export function setInitial(
  initial: Initial,
  x: Pt,
  firstBaseline: Pt,
  leading: Pt,
  out: PlacedItem[],
): void {
  const { color } = initial.style.style
  const { marks, letter, bearing } = initial
  if (marks) placeWord(marks, x - marks.width, firstBaseline, { color }, out)
  placeWord(letter, x - bearing, firstBaseline + initial.baselineLine * leading, { color }, out)
}
