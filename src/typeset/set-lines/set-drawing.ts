import type { Pt } from '../../edition/length.ts'
import type { Font } from '../../fonts/font.ts'
import type { Drawing } from '../../math/tex-to-drawing.ts'
import type { DisplayContent } from '../blocks/display-formula.ts'
import type { PlacedDrawing, PlacedItem } from '../paged-book/paged-book.ts'
import type { Corner, Pen } from './pen.ts'
import { placeWord } from './place-word.ts'

/** A formula on lines of its own: its drawing, and its number at the end of the measure. */
export function setDrawing(
  { drawing, alt, font, left, top, number }: DisplayContent,
  corner: Corner,
  width: Pt,
): readonly PlacedItem[] {
  const baseline = corner.top + top + drawing.height
  const placed = placeDrawing(drawing, { x: corner.x + left, baseline }, `${alt}\n`, font)
  if (!number) return [placed]
  const { word, style } = number
  const { color, letterSpacing: tracking } = style.style
  const x = corner.x + width - word.width
  return [placed, ...placeWord(word, { x, baseline }, { color, tracking })]
}

/** A drawing at its place on a baseline. `alt` is what it says, `font` that of the text around it. */
export function placeDrawing(
  { svg, width, height, depth, overhang }: Drawing,
  { x, baseline }: Pen,
  alt: string,
  font: Font,
): PlacedDrawing {
  return {
    type: 'drawing',
    x: x - overhang,
    y: baseline - height - overhang,
    width: width + 2 * overhang,
    height: height + depth + 2 * overhang,
    svg,
    alt,
    font,
  }
}
