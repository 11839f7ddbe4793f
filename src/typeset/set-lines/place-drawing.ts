import type { Drawing } from '../../math/tex-to-drawing.ts'
import type { Pt } from '../../edition/length.ts'
import type { Font } from '../../fonts/font.ts'
import type { PlacedDrawing } from '../paged-book/paged-book.ts'

/** Places a drawing with its left edge at `x` on a baseline. */
export function placeDrawing(
  drawing: Drawing,
  x: Pt,
  baseline: Pt,
  alt: string,
  font: Font,
): PlacedDrawing {
  const { svg, width, height, depth, overhang } = drawing
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
