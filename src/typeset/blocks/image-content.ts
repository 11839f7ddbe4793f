import { toMeasure } from '../../theme/css/extent.ts'
import type { Pt, Size } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { BlockContent } from './vertical-list.ts'

// CSS px of an image without a width of its own.
const pointsPerPixel = 0.75
// A figure leaves room for its caption.
const greatestShare = 0.82

/**
 * An image at the width of its style, or its own, no wider than the measure and never a page high.
 */
export function imageContent(
  styled: StyledElement,
  width: Pt,
  context: TypesetContext,
): BlockContent {
  const { element, style } = styled
  const name = element.attributes['src'] ?? ''
  const resource = context.book.resources[name]
  const natural: Size = resource
    ? { width: resource.width * pointsPerPixel, height: resource.height * pointsPerPixel }
    : { width: 0, height: 0 }
  const asked = style.width === 'auto' ? natural.width : toMeasure(style.width, width)
  const most = style.maxWidth === 'none' ? width : Math.min(width, toMeasure(style.maxWidth, width))
  const size = fit(natural, Math.min(asked, most), context.depth * greatestShare)
  const free = width - size.width
  const left =
    style.textAlign === 'center' || style.margin.left === 'auto'
      ? free / 2
      : style.textAlign === 'right' || style.textAlign === 'end'
        ? free
        : 0
  const alt = element.attributes['alt'] ?? ''
  return { type: 'image', resource: name, alt, size, left, origin: context.originOf(element) }
}

function fit(natural: Size, width: Pt, height: Pt): Size {
  if (natural.width === 0 || natural.height === 0) return natural
  const scale = Math.min(width / natural.width, height / natural.height)
  return { width: natural.width * scale, height: natural.height * scale }
}
