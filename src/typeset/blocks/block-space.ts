import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import { toMeasure } from '../../theme/css/extent.ts'

/** The space above the next block of a flow: margins collapse, padding and borders add up. */
export interface BlockSpace {
  /** Margins, collapsed, that nothing stands under yet. */
  readonly margin: Pt
  /** Padding and borders, and the margins above them. */
  readonly fixed: Pt
  /** The last block includes the space below it, so that the margin of its box adds none. */
  readonly includesBelow: boolean
}

/** The space above the first block. */
export const noSpace: BlockSpace = { margin: 0, fixed: 0, includesBelow: false }

/** All of the space above the next block. */
export function spaceAbove({ margin, fixed }: BlockSpace): Pt {
  return margin + fixed
}

/** The space after a block has taken what there was. */
export function takeSpace(space: BlockSpace): BlockSpace {
  return { ...space, margin: 0, fixed: 0 }
}

/** The space with another margin, collapsed with those before it. */
export function addMargin(space: BlockSpace, margin: Pt): BlockSpace {
  return { ...space, margin: Math.max(space.margin, margin) }
}

/** The space after a page break, which drops the margins before it (CSS Fragmentation 3, § 5.2). */
export function breakSpace(space: BlockSpace): BlockSpace {
  return { ...space, margin: 0 }
}

/** The space inside a box at its top; percentages are of the width that it stands in. */
export function openSpace(space: BlockSpace, style: Style, width: Pt): BlockSpace {
  const above = addMargin(space, toMeasure(style.margin.top, width))
  const padding = toMeasure(style.padding.top, width) + style.border.top.width
  if (padding <= 0) return above
  return { ...above, margin: 0, fixed: above.fixed + above.margin + padding }
}

/** The space below a box, and the space inside it below its last block. */
export function closeSpace(
  space: BlockSpace,
  style: Style,
  width: Pt,
): { readonly space: BlockSpace; readonly inside: Pt } {
  const padding = toMeasure(style.padding.bottom, width) + style.border.bottom.width
  const inside = padding > 0 ? space.margin + padding : 0
  const below = space.includesBelow ? 0 : toMeasure(style.margin.bottom, width)
  const margin = Math.max(padding > 0 ? 0 : space.margin, below)
  return { space: { ...space, margin, includesBelow: false }, inside }
}
