import type { Area } from '../../drawing/area.ts'
import type { Pt, Size } from '../../edition/length.ts'
import { toInches } from '../../printers/inches.ts'

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
  return {
    left: toInches(left),
    top: toInches(top),
    right: toInches(right),
    bottom: toInches(bottom),
  }
}

/** A place on a page, in inches from the top left corner of the trim. */
export function formatArea(area: Area): string {
  const { left, top, right, bottom } = inInches(area)
  return `${left} to ${right} in across, ${top} to ${bottom} in down`
}
