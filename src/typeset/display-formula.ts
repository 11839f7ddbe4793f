import type { Pt } from '../edition/length.ts'
import type { Element } from '../markup/element.ts'
import { tagOf } from '../math/tex-to-drawing.ts'
import type { Style } from '../theme/style.ts'
import type { StyledElement } from '../theme/styled-element.ts'
import { drawFormula, placeDrawing } from './formula.ts'
import type { PlacedItem } from './paged-book.ts'
import { placeWord } from './place-word.ts'
import { shapeWord } from './shape-word.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { BlockContent } from './vertical-list.ts'

type DisplayContent = Extract<BlockContent, { type: 'drawing' }>

/** Whether an element is a formula on lines of its own. */
export function isDisplay({ tag, attributes }: Element): boolean {
  return tag === 'math' && attributes['display'] === 'block'
}

/**
 * A formula as a block: with the space above and below it takes whole lines of the grid, and stands between them as far
 * from the letters above as from those below. Undefined when it cannot be drawn.
 */
export function displayContent(
  math: StyledElement,
  style: Style,
  width: Pt,
  space: { readonly above: Pt; readonly below: Pt },
  context: TypesetContext,
): DisplayContent | undefined {
  const drawing = drawFormula(math, context)
  if (!drawing) return undefined
  const { leading, gridBaseline } = context
  const textStyle = context.textStyle(style)
  const ink = drawing.height + drawing.depth
  const height = Math.ceil((space.above + ink + space.below) / leading - slack) * leading
  const free = height - ink
  // What is seen is the distance from the baseline above, and to the x-height below.
  const xHeight = textStyle.font.metrics.xHeight * textStyle.size
  const balanced = (free + 2 * gridBaseline - xHeight - leading) / 2
  const alt = math.element.attributes['alttext'] ?? ''
  const tag = tagOf(alt)
  return {
    type: 'drawing',
    drawing,
    alt,
    font: textStyle.font,
    left: Math.max(0, (width - drawing.width) * shareBefore(style)),
    top: Math.max(0, Math.min(free, balanced)),
    height,
    ...(tag !== undefined && { number: { word: shapeWord(tag, textStyle), style: textStyle } }),
  }
}

// Of a line: what rounding may add up to.
const slack = 0.01

function shareBefore({ textAlign }: Style): number {
  if (textAlign === 'center') return 0.5
  return textAlign === 'right' || textAlign === 'end' ? 1 : 0
}

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
