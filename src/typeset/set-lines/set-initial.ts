import type { Pt } from '../../edition/length.ts'
import type { PlacedText } from '../paged-book/paged-book.ts'
import type { Initial } from '../text/initial.ts'
import type { Pen } from './pen.ts'
import { placeWord } from './place-word.ts'

/** Sets an initial beside its lines; the first of these begins at `pen`. */
export function setInitial(
  { marks, letter, bearing, baselineLine, style, origin }: Initial,
  { x, baseline }: Pen,
  leading: Pt,
): readonly PlacedText[] {
  const ink = { color: style.style.color, origin }
  const foot = { x: x - bearing, baseline: baseline + baselineLine * leading }
  return [
    ...(marks ? placeWord(marks, { x: x - marks.width, baseline }, ink) : []),
    ...placeWord(letter, foot, ink),
  ]
}
