import type { Pt, Size } from '../../edition/length.ts'

/** A rectangle. On a page it is measured from the top left corner of the trim, y down. */
export interface Area {
  readonly left: Pt
  readonly top: Pt
  readonly right: Pt
  readonly bottom: Pt
}

/** The part that two rectangles share; undefined when they share none. */
export function overlap(a: Area, b: Area): Area | undefined {
  const area = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
  return area.left <= area.right && area.top <= area.bottom ? area : undefined
}

/** The smallest rectangle around two. */
export function around(a: Area | undefined, b: Area): Area {
  if (!a) return b
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/** Width and height of a rectangle. */
export function sizeOf({ left, top, right, bottom }: Area): Size {
  return { width: right - left, height: bottom - top }
}

/** A rectangle moved. */
export function moved({ left, top, right, bottom }: Area, x: Pt, y: Pt): Area {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
}

/** A rectangle with so much more on every side. */
export function grown({ left, top, right, bottom }: Area, by: Pt): Area {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}

/** An edge of a page. */
export type Side = 'left' | 'top' | 'right' | 'bottom'

/** The edges of a page. */
export const sides: readonly Side[] = ['left', 'top', 'right', 'bottom']

/** How far a rectangle is from an edge of the trim; negative where it goes beyond. */
export function distanceFrom(area: Area, side: Side, trim: Size): Pt {
  switch (side) {
    case 'left':
      return area.left
    case 'top':
      return area.top
    case 'right':
      return trim.width - area.right
    case 'bottom':
      return trim.height - area.bottom
  }
}

/** A rectangle in inches, to a thousandth. */
export function inInches({ left, top, right, bottom }: Area): Area {
  const rounded = (length: Pt) => Number((length / 72).toFixed(3))
  return {
    left: rounded(left),
    top: rounded(top),
    right: rounded(right),
    bottom: rounded(bottom),
  }
}

/** A place on a page, in inches from the top left corner of the trim. */
export function formatArea(area: Area): string {
  const { left, top, right, bottom } = inInches(area)
  return `${left} to ${right} in across, ${top} to ${bottom} in down`
}
