import type { Pt } from '../../edition/length.ts'
import type { Drawing } from '../../math/tex-to-drawing.ts'
import type { DisplayContent } from '../blocks/display-formula.ts'
import type { PlacedDrawing, PlacedItem } from '../paged-book/paged-book.ts'
import type { Corner, Pen } from './pen.ts'
import { placeWord } from './place-word.ts'

/** A formula on lines of its own: its drawing, and its number at the end of the measure. */
export function setDrawing(
  { drawing, alt, font, origin, left, top, number }: DisplayContent,
  corner: Corner,
  width: Pt,
): readonly PlacedItem[] {
  const baseline = corner.top + top + drawing.height
  const pen = { x: corner.x + left, baseline }
  const placed = placeDrawing(drawing, pen, { alt: `${alt}\n`, font, origin })
  if (!number) return [placed]
  const { word, style } = number
  const { color, letterSpacing: tracking } = style.style
  const x = corner.x + width - word.width
  return [placed, ...placeWord(word, { x, baseline }, { color, tracking, origin })]
}

/** A drawing at its place on a baseline. */
export function placeDrawing(
  { svg, width, height, depth, overhang }: Drawing,
  { x, baseline }: Pen,
  facts: Pick<PlacedDrawing, 'alt' | 'font' | 'origin'>,
): PlacedDrawing {
  return {
    type: 'drawing',
    x: x - overhang,
    y: baseline - height - overhang,
    width: width + 2 * overhang,
    height: height + depth + 2 * overhang,
    svg,
    ...facts,
  }
}
