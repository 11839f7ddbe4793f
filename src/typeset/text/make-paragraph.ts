import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { firstLineStyle } from './first-line.ts'
import { takeInitial } from './initial.ts'
import type { InlinePiece } from './inline-piece.ts'
import { splitLeader } from './leader.ts'
import { missingCharacters } from './missing-characters.ts'
import { breakParagraph, type Paragraph, type ParagraphOptions } from './paragraph.ts'
import type { TypesetContext } from './typeset-context.ts'

/** A paragraph of an element's text, with the initial, the first line and the leader that its style asks for. */
export function makeParagraph(
  pieces: readonly InlinePiece[],
  styled: StyledElement,
  measure: Pt,
  context: TypesetContext,
): Paragraph {
  const { style, firstLetter, firstLine } = styled
  const own = context.textStyle(style)
  const missing = missingCharacters(styled.element, context.report)
  const { before, leader } = splitLeader(pieces, style, missing)
  const options: ParagraphOptions = {
    style,
    measure,
    missing,
    ...(context.trace && { trace: context.trace }),
    ...(leader && { leader }),
    ...(firstLine && { firstLine: firstLineStyle(style, firstLine, context.textStyle) }),
  }
  const taken = firstLetter && takeInitial(before, firstLetter, own, context.textStyle)
  if (!taken) return breakParagraph(before, options)
  const paragraph = breakParagraph(taken.rest, { ...options, initial: taken.initial })
  const lines = paragraph.breakings[0]?.lines ?? []
  // An initial that is higher than its paragraph would stand in the next, and beside one a long word may find no room:
  // there is none then.
  const isHigher = lines.length < taken.initial.lines
  const isOverfull = lines.some(({ ratio }) => ratio < -1)
  return isHigher || isOverfull ? breakParagraph(before, options) : paragraph
}
