import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { EdgeOrnament, VerticalBlock } from './vertical-list.ts'
import type { Pt } from '../../edition/length.ts'
import { toMeasure } from '../../theme/css/extent.ts'
import { heightOf } from './box-bounds.ts'
import { contentText } from '../text/generated-pieces.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'
import { breakParagraph } from '../text/paragraph.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { Extent } from '../../theme/css/extent.ts'

/** An element to lay out, and its edge ornament if it is a break of blank space. */
export interface EdgedElement {
  readonly styled: StyledElement
  readonly ornament?: EdgeOrnament
}

/**
 * The content of `hr::before` is the ornament of a break wherever it stands. Without one the break
 * is blank space. Then the content of `hr::after` is shown where that space falls at the edge of a
 * page, so that readers notice the break.
 */
export function edged(styled: StyledElement, measure: Pt, context: TypesetContext): EdgedElement {
  const { element, style, after, ...rest } = styled
  if (element.tag !== 'hr' || !after) return { styled }
  if (styled.before) return { styled: { ...rest, element, style } }
  const origin = { ...context.originOf(element), pseudo: 'after' } as const
  const pieces = (after.content ?? []).flatMap((item): InlinePiece[] => {
    const text = contentText(item, element, context)
    return text === '' ? [] : [{ type: 'text', text, style: context.textStyle(after), origin }]
  })
  if (pieces.length === 0) return { styled }
  const paragraph = breakParagraph(pieces, { style: after, measure })
  const height = Math.max(heightOf(style), after.lineHeight)
  return { styled: withoutHeight(styled, measure, height), ornament: { paragraph, height } }
}

// The margins hold the room for the ornament, so that inside a page the break has the height that
// its style says.
function withoutHeight(styled: StyledElement, measure: Pt, height: Pt): StyledElement {
  const { style } = styled
  const extra = (height - heightOf(style)) / 2
  const less = (margin: Extent | 'auto'): Extent => ({
    value: Math.max(toMeasure(margin, measure) - extra, 0),
    unit: 'pt',
  })
  const { top, bottom } = style.margin
  const margin = { ...style.margin, top: less(top), bottom: less(bottom) }
  return { ...styled, style: { ...style, margin } }
}

/** A block as it is set at the edge of a page, where a break shows its ornament. */
export function atEdge(block: VerticalBlock): VerticalBlock {
  const { content, style } = block
  if (content.type !== 'space' || !content.ornament) return block
  const { paragraph } = content.ornament
  return {
    ...block,
    style: { ...style, ...paragraph.style },
    content: { type: 'paragraph', paragraph },
  }
}
