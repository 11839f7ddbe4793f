import type { BlockContent } from './vertical-list.ts'
import type { Element } from '../../markup/element.ts'
import type { Pt } from '../../edition/length.ts'
import { tagOf } from '../../math/tex-to-drawing.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { drawFormula } from '../text/formula.ts'
import { shapeWord } from '../words/shape-word.ts'
import type { TypesetContext } from '../text/typeset-context.ts'

export type DisplayContent = Extract<BlockContent, { type: 'drawing' }>

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
