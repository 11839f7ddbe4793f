import type { Pt } from '../../edition/length.ts'
import type { Extent } from '../../theme/css/extent.ts'
import type { Style } from '../../theme/properties/style.ts'
/** Where a box stands across the text block. */
export interface Place {
  /** From the left edge of the text block. */
  readonly x: Pt
  readonly width: Pt
}

/** A length in points: shares are of the measure, `auto` is nothing. */
export function toMeasure(value: Extent | 'auto', measure: Pt): Pt {
  if (value === 'auto') return 0
  return value.unit === '%' ? value.value * measure : value.value
}

/** The height that a style gives, in points; 0 when it gives none. */
export function heightOf(style: Style): Pt {
  return style.height !== 'auto' && style.height.unit === 'pt' ? style.height.value : 0
}

/** Whether a style draws a background or borders. */
export function isDecorated(style: Style): boolean {
  const { top, right, bottom, left } = style.border
  return (
    style.backgroundColor !== undefined || [top, right, bottom, left].some((edge) => edge.width > 0)
  )
}

/** The border box of an element: its margins taken off, its width if it has one. */
export function borderPlace(style: Style, place: Place): Place {
  const left = toMeasure(style.margin.left, place.width)
  const right = toMeasure(style.margin.right, place.width)
  const room = place.width - left - right
  let width = style.width === 'auto' ? room : Math.min(toMeasure(style.width, place.width), room)
  if (style.maxWidth !== 'none') width = Math.min(width, toMeasure(style.maxWidth, place.width))
  const free = room - width
  const autoLeft = style.margin.left === 'auto'
  const autoRight = style.margin.right === 'auto'
  const shift = autoLeft ? (autoRight ? free / 2 : free) : 0
  return { x: place.x + left + shift, width }
}

/** Its content box: borders and padding taken off too. */
export function contentPlace(style: Style, place: Place): Place {
  const box = borderPlace(style, place)
  const left = toMeasure(style.padding.left, place.width) + style.border.left.width
  const right = toMeasure(style.padding.right, place.width) + style.border.right.width
  return { x: box.x + left, width: Math.max(box.width - left - right, 1) }
}

/** The style of a box without its upper and lower border: those of a table stand in the space there, the upper one under its caption. */
export function withoutRules(style: Style): Style {
  const { top, bottom } = style.border
  const border = { ...style.border, top: { ...top, width: 0 }, bottom: { ...bottom, width: 0 } }
  return { ...style, border }
}
