import type { Size } from '../../edition/length.ts'
import { around, type Area } from '../../drawing/area.ts'
import { distanceFrom, sides, type Side } from './page-sides.ts'
import { leavesInk, type Mark } from './mark.ts'

// What ends so near the trim was meant to reach it.
const touching = 1.5

/** Whether a picture or a shape reaches an edge of the trim, as it may. Text never may. */
export function reachesTrim(mark: Mark, side: Side, trim: Size): boolean {
  return mark.type !== 'text' && distanceFrom(mark.area, side, trim) <= touching
}

/** What reaches an edge of the trim: nothing, one color over the whole page, or something else. */
export function bleedAt(
  marks: readonly Mark[],
  side: Side,
  trim: Size,
): 'none' | 'ground' | 'other' {
  const bleeding = marks.filter((mark) => leavesInk(mark) && reachesTrim(mark, side, trim))
  if (bleeding.length === 0) return 'none'
  return bleeding.every((mark) => isGround(mark, trim)) ? 'ground' : 'other'
}

function isGround(mark: Mark, trim: Size): boolean {
  return mark.type === 'fill' && sides.every((side) => reachesTrim(mark, side, trim))
}

/**
 * The rectangle around the ink that must stay off the edges of a page: at each edge, all that does
 * not reach it. `overhang` says how much farther than its area a mark may reach across the page.
 */
export function inkWithin(
  marks: readonly Mark[],
  trim: Size,
  overhang: (mark: Mark) => number = () => 0,
): Area | undefined {
  // White letters on a color are seen as black ones on paper are.
  const hasGround = marks.some((mark) => leavesInk(mark) && isGround(mark, trim))
  const inked = marks.filter(hasGround ? isShown : leavesInk)
  if (inked.length === 0) return undefined
  const edges = sides.map((side) => {
    const kept = inked.filter((mark) => !reachesTrim(mark, side, trim))
    const reach = kept.length < inked.length ? () => 0 : overhang
    const area = kept.reduce<Area | undefined>(
      (all, mark) => around(all, widened(mark, reach)),
      undefined,
    )
    return [side, area ? area[side] : farthest(side, trim)] as const
  })
  return Object.fromEntries(edges) as unknown as Area
}

function isShown(mark: Mark): boolean {
  return mark.type !== 'text' || mark.isVisible
}

function widened(mark: Mark, overhang: (mark: Mark) => number): Area {
  const reach = overhang(mark)
  return { ...mark.area, left: mark.area.left - reach, right: mark.area.right + reach }
}

// Where nothing stands off an edge, all room up to the edge across is free.
function farthest(side: Side, { width, height }: Size): number {
  return { left: width, top: height, right: 0, bottom: 0 }[side]
}
