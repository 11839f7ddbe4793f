import type { Pt, Size } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { Extent } from '../../theme/css/extent.ts'
import type { TypesetContext } from './typeset-context.ts'

// CSS px of an image without a width of its own.
const pointsPerPixel = 0.75
// A figure leaves room for its caption.
const greatestShare = 0.82

/**
 * The size of an image in a measure: the size its style asks for, or its own. It is never wider
 * than the measure or higher than most of a page. It keeps its proportions.
 */
export function imageSize(styled: StyledElement, measure: Pt, context: TypesetContext): Size {
  const { style } = styled
  const natural = naturalSize(styled, context)
  if (natural.width === 0 || natural.height === 0) return natural
  const asked = askedWidth(styled, natural, measure, context)
  const most =
    style.maxWidth === 'none' ? measure : Math.min(measure, inMeasure(style.maxWidth, measure))
  const highest = context.depth * greatestShare
  const scale = Math.min(Math.min(asked, most) / natural.width, highest / natural.height)
  return { width: natural.width * scale, height: natural.height * scale }
}

/** Whether an image shrinks to the width it is given. */
export function mayShrink({ style, element }: StyledElement): boolean {
  if (element.attributes['data-page-share'] !== undefined) return false
  if (typeof style.width !== 'string') return style.width.unit === '%'
  return style.height === 'auto'
}

function naturalSize({ element }: StyledElement, { book }: TypesetContext): Size {
  const resource = book.resources[element.attributes['src'] ?? '']
  if (!resource) return { width: 0, height: 0 }
  return { width: resource.width * pointsPerPixel, height: resource.height * pointsPerPixel }
}

function askedWidth(
  { style, element }: StyledElement,
  { width, height }: Size,
  measure: Pt,
  { depth }: TypesetContext,
): Pt {
  const pageShare = Number(element.attributes['data-page-share'] ?? 0)
  if (pageShare > 0) return (pageShare * depth * width) / height
  if (typeof style.width !== 'string') return inMeasure(style.width, measure)
  if (style.height === 'auto' || style.height.unit === '%') return width
  return (style.height.value * width) / height
}

function inMeasure({ value, unit }: Extent, measure: Pt): Pt {
  return unit === '%' ? value * measure : value
}
