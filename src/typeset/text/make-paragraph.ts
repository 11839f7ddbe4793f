import type { Pt } from '../../edition/length.ts'
import { isRightToLeft } from '../../language/script.ts'
import { findInitialLetter } from '../../markup/sections/opening.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { firstLineStyle } from './first-line.ts'
import { takeInitial } from './initial.ts'
import { lineHeights } from './line-heights.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'
import { splitLeader } from './leader.ts'
import { breakParagraph, type Paragraph, type ParagraphOptions } from './paragraph.ts'
import type { TypesetContext } from './typeset-context.ts'

/**
 * A paragraph of an element's text, with its initial, the style of its first line and its leader.
 */
export function makeParagraph(
  pieces: readonly InlinePiece[],
  styled: StyledElement,
  measure: Pt,
  context: TypesetContext,
): Paragraph {
  const { style, firstLetter, firstLine } = styled
  const own = context.textStyle(style)
  const { before, leader } = splitLeader(pieces, style)
  const options: ParagraphOptions = {
    style,
    measure,
    ...(context.trace && { trace: context.trace }),
    ...(leader && { leader }),
    ...(firstLine && { firstLine: firstLineStyle(style, firstLine, context.textStyle) }),
  }
  const taken =
    firstLetter &&
    !isRightToLeft(style.language) &&
    findInitialLetter(styled.element) &&
    takeInitial(before, firstLetter, own, context.textStyle)
  if (!taken) return breakParagraph(before, options)
  const paragraph = breakParagraph(taken.rest, { ...options, initial: taken.initial })
  const lines = paragraph.breakings[0]?.lines ?? []
  // Use no initial if it would reach down into the next paragraph, or if a long word would not fit
  // beside it.
  const isHigher = lines.length < taken.initial.widths.length
  // Lines with a picture in them are not as high as the initial counts on.
  const heights = lineHeights(paragraph, lines.slice(0, taken.initial.widths.length))
  const isUneven = heights.some((height) => height > style.lineHeight)
  const isOverfull = lines.some(({ ratio }) => ratio < -1)
  return isHigher || isUneven || isOverfull ? breakParagraph(before, options) : paragraph
}
