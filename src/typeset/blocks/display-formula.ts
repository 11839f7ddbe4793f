import type { BlockContent } from './vertical-list.ts'
import type { Element } from '../../markup/tree/element.ts'
import type { Pt } from '../../edition/length.ts'
import { tagOf } from '../../math/tex-to-drawing.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { drawFormula } from '../text/formula.ts'
import { toMeasure } from '../../theme/css/extent.ts'
import { shapeWord } from '../words/shape-word.ts'
import type { TypesetContext } from '../text/typeset-context.ts'

export type DisplayContent = Extract<BlockContent, { type: 'drawing' }>

/** Whether an element is a formula on lines of its own. */
export function isDisplay({ tag, attributes }: Element): boolean {
  return tag === 'math' && attributes['display'] === 'block'
}

/** A display formula, before the space around it is known. */
export interface DisplayFormula {
  readonly type: 'formula'
  /** Only as high as its ink. */
  readonly content: DisplayContent
  /** The x-height of the text around it. */
  readonly xHeight: Pt
  /** The space that its element asks for below. */
  readonly below: Pt
}

/**
 * Draws a display formula for a width; undefined when it cannot be drawn. One that is too wide is
 * set smaller, as far as it can still be read.
 */
export function displayFormula(
  math: StyledElement,
  style: Style,
  width: Pt,
  context: TypesetContext,
): DisplayFormula | undefined {
  const fitted = drawToFit(math, width, context)
  if (!fitted) return undefined
  const { drawing, share } = fitted
  const textStyle = context.textStyle(style)
  const { font, size } = textStyle
  const alt = math.element.attributes['alttext'] ?? ''
  const tag = tagOf(alt)
  const content: DisplayContent = {
    type: 'drawing',
    drawing,
    ...(share < 1 && { share }),
    alt,
    font,
    origin: context.originOf(math.element),
    left: Math.max(0, (width - drawing.width) * shareBefore(style)),
    top: 0,
    height: drawing.height + drawing.depth,
    ...(tag !== undefined && { number: { word: shapeWord(tag, textStyle), style: textStyle } }),
  }
  const below = toMeasure(style.margin.bottom, width)
  return { type: 'formula', content, xHeight: font.metrics.xHeight * size, below }
}

// The least size of a formula, as a share of that of its text: large print of 16 pt goes down to
// 11.2 pt, the size of other books.
const leastShare = 0.7

function drawToFit(math: StyledElement, width: Pt, context: TypesetContext) {
  const drawing = drawFormula(math, context)
  if (!drawing || drawing.width <= width) return drawing && { drawing, share: 1 }
  const share = (width - rounding) / drawing.width
  if (share < leastShare) return { drawing, share: 1 }
  const style = { ...math.style, fontSize: math.style.fontSize * share }
  const smaller = drawFormula({ ...math, style }, context)
  return smaller && { drawing: smaller, share }
}

const rounding: Pt = 0.05

/**
 * A formula with space above and below: together they take whole lines of the grid, and the formula
 * is equally far from the letters above and below it.
 */
export function spacedFormula(
  { content, xHeight, below }: DisplayFormula,
  above: Pt,
  { leading, gridBaseline }: TypesetContext,
): DisplayContent {
  const ink = content.height
  const height = Math.ceil((above + ink + below) / leading - slack) * leading
  const free = height - ink
  // The eye sees the distance from the baseline above, and to the x-height of the line below.
  const balanced = (free + 2 * gridBaseline - xHeight - leading) / 2
  return { ...content, top: Math.max(0, Math.min(free, balanced)), height }
}

/** Whether the content of a block is a formula that has no space yet. */
export function isDisplayFormula(
  content: BlockContent | DisplayFormula,
): content is DisplayFormula {
  return content.type === 'formula'
}

const slack = 0.01 // of a line: rounding may add up to this

function shareBefore({ textAlign }: Style): number {
  if (textAlign === 'center') return 0.5
  return textAlign === 'right' || textAlign === 'end' ? 1 : 0
}
