import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import { toMeasure } from '../../theme/css/extent.ts'

// The space changes with each block, so its fields are written out below: a spread of a spread of a
// spread takes a hidden class of its own each time.

/** The space above the next block of a flow: margins collapse; padding and borders add up. */
export interface BlockSpace {
  /** Collapsed margins with nothing below them yet. */
  readonly margin: Pt
  /** Padding and borders, with the margins above them. */
  readonly fixed: Pt
  /** The last block already includes the space below it, so its box adds no margin. */
  readonly includesBelow: boolean
}

/** The space above the first block. */
export const noSpace: BlockSpace = { margin: 0, fixed: 0, includesBelow: false }

/** The total space above the next block. */
export function spaceAbove({ margin, fixed }: BlockSpace): Pt {
  return margin + fixed
}

/** The space after a block has been placed: none is left. */
export function takeSpace(space: BlockSpace): BlockSpace {
  return { margin: 0, fixed: 0, includesBelow: space.includesBelow }
}

/** Adds a margin, collapsed with those before it. */
export function addMargin(space: BlockSpace, margin: Pt): BlockSpace {
  const { fixed, includesBelow } = space
  return { margin: Math.max(space.margin, margin), fixed, includesBelow }
}

/**
 * The space after a page break: margins before the break are dropped (CSS Fragmentation 3, § 5.2).
 */
export function breakSpace(space: BlockSpace): BlockSpace {
  return { margin: 0, fixed: space.fixed, includesBelow: space.includesBelow }
}

/** Adds the space at the top of a box; percentages are of the width that the box is in. */
export function openSpace(space: BlockSpace, style: Style, width: Pt): BlockSpace {
  const above = addMargin(space, toMeasure(style.margin.top, width))
  const padding = toMeasure(style.padding.top, width) + style.border.top.width
  if (padding <= 0) return above
  const fixed = above.fixed + above.margin + padding
  return { margin: 0, fixed, includesBelow: above.includesBelow }
}

/** Adds the space inside a box below its last block, and the margin below the box. */
export function closeSpace(
  space: BlockSpace,
  style: Style,
  width: Pt,
): { readonly space: BlockSpace; readonly inside: Pt } {
  const padding = toMeasure(style.padding.bottom, width) + style.border.bottom.width
  const inside = padding > 0 ? space.margin + padding : 0
  const below = space.includesBelow ? 0 : toMeasure(style.margin.bottom, width)
  const margin = Math.max(padding > 0 ? 0 : space.margin, below)
  return { space: { margin, fixed: space.fixed, includesBelow: false }, inside }
}
