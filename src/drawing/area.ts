import type { Pt, Size } from '../edition/length.ts'

/** A rectangle, y down. On a page it is measured from the top left corner of the trim. */
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
