import type { PlacedItem, PlacedLink, Turn } from '../paged-book/paged-book.ts'

/** Turns items that were set from the corner (0, 0). */
export function turnItems(items: readonly PlacedItem[], turn: Turn): readonly PlacedItem[] {
  return items.map((item) => (item.type === 'link' ? turnLink(item, turn) : { ...item, turn }))
}

// The area of a link is never turned: it is a rectangle of the page.
function turnLink(link: PlacedLink, turn: Turn): PlacedLink {
  return {
    ...link,
    x: turn.x + link.y,
    y: turn.y - link.x - link.width,
    width: link.height,
    height: link.width,
  }
}
