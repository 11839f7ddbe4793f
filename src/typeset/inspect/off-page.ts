import type { Pt, Size } from '../../edition/length.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { Box, InkedItem } from './item-box.ts'

// Rounding, and the overhang of an italic letter that stands at the trim on purpose.
const tolerance: Pt = 0.5

/** The items of a page that reach over its trim, where they would be cut off. */
export function offPage(inked: readonly InkedItem[], size: Size): readonly PlacedItem[] {
  return inked.filter(({ box }) => reachesOver(box, size)).map(({ item }) => item)
}

function reachesOver({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return (
    left < -tolerance ||
    top < -tolerance ||
    right > width + tolerance ||
    bottom > height + tolerance
  )
}
