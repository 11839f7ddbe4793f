import type { Pt } from '../../edition/length.ts'
import { toMeasure } from '../../theme/css/extent.ts'
import type { Style } from '../../theme/properties/style.ts'

/** The left edge of a box and its width. */
export interface BoxBounds {
  /** From the left edge of the text block. */
  readonly x: Pt
  readonly width: Pt
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

/** The border box of an element: without its margins, and of the width that its style gives. */
export function borderBounds(style: Style, outer: BoxBounds): BoxBounds {
  const left = toMeasure(style.margin.left, outer.width)
  const right = toMeasure(style.margin.right, outer.width)
  const room = outer.width - left - right
  const { width: asked } = style
  let width = typeof asked === 'string' ? room : Math.min(toMeasure(asked, outer.width), room)
  if (style.maxWidth !== 'none') width = Math.min(width, toMeasure(style.maxWidth, outer.width))
  const free = room - width
  const autoLeft = style.margin.left === 'auto'
  const autoRight = style.margin.right === 'auto'
  const shift = autoLeft ? (autoRight ? free / 2 : free) : 0
  return { x: outer.x + left + shift, width }
}

/** The content box of an element: without its borders and padding. */
export function contentBounds(style: Style, outer: BoxBounds): BoxBounds {
  const box = borderBounds(style, outer)
  const left = toMeasure(style.padding.left, outer.width) + style.border.left.width
  const right = toMeasure(style.padding.right, outer.width) + style.border.right.width
  return { x: box.x + left, width: Math.max(box.width - left - right, 1) }
}

/**
 * The style of a table without its top and bottom borders, which add no space: the top border is
 * under the caption.
 */
export function withoutRules(style: Style): Style {
  const { top, bottom } = style.border
  const border = { ...style.border, top: { ...top, width: 0 }, bottom: { ...bottom, width: 0 } }
  return { ...style, border }
}
