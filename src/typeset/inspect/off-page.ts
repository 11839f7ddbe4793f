import type { Pt } from '../../edition/length.ts'
import type { Page, PlacedItem } from '../paged-book/paged-book.ts'
import { boxOf } from './item-box.ts'

// Rounding, and the overhang of an italic letter that stands at the trim on purpose.
const tolerance: Pt = 0.5

/** The items of a page that reach over its trim, where they would be cut off. */
export function offPage({ items, size }: Page): readonly PlacedItem[] {
  return items.filter((item) => {
    if (item.type === 'link' || item.type === 'rule') return false
    const { left, top, right, bottom } = boxOf(item)
    return (
      left < -tolerance ||
      top < -tolerance ||
      right > size.width + tolerance ||
      bottom > size.height + tolerance
    )
  })
}
