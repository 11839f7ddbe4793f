import type { Pt } from '../../edition/length.ts'
import { placeDrawing } from './place-drawing.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { placeWord } from './place-word.ts'
import type { DisplayContent } from '../blocks/display-formula.ts'

/** Sets a formula, and its number at the end of the measure. */
export function setDisplay(
  { drawing, alt, font, left, top, number }: DisplayContent,
  x: Pt,
  width: Pt,
  blockTop: Pt,
  out: PlacedItem[],
): void {
  const baseline = blockTop + top + drawing.height
  out.push(placeDrawing(drawing, x + left, baseline, `${alt}\n`, font))
  if (!number) return
  const { word, style } = number
  const { color, letterSpacing } = style.style
  placeWord(word, x + width - word.width, baseline, { color, tracking: letterSpacing }, out)
}
