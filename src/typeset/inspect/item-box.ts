import type { Pt } from '../../edition/length.ts'
import type { Page, PlacedItem, PlacedText, PlacedWord, Turn } from '../paged-book/paged-book.ts'

/** A rectangle on a page, in points from the top left of the trim. */
export interface Box {
  readonly left: Pt
  readonly top: Pt
  readonly right: Pt
  readonly bottom: Pt
}

/**
 * The area of an item on its page. Text counts from its baseline to half an em above it. All
 * letters of a line share that band, so close lines and accents do not count as overprinted.
 */
export function boxOf(item: PlacedItem): Box {
  if (item.type === 'text') {
    const { y, size, turn, words } = item
    let left = Infinity
    let right = -Infinity
    for (const word of words) {
      left = Math.min(left, word.x)
      right = Math.max(right, endOf(word, item))
    }
    return onPage({ left, top: y - size / 2, right, bottom: y }, turn)
  }
  const { x, y, width, height } = item
  const box = { left: x, top: y, right: x + width, bottom: y + height }
  return item.type === 'link' ? box : onPage(box, item.turn)
}

/** An item with ink on a page: a run of words, an image or a drawing. */
export interface InkedItem {
  readonly item: Exclude<PlacedItem, { type: 'rule' | 'link' }>
  readonly box: Box
}

/**
 * The items of a page that must not lie over each other or over the trim. Rules and backgrounds may
 * lie under text, and links are areas without ink.
 */
export function inkedItems({ items }: Page): readonly InkedItem[] {
  return items.flatMap((item) =>
    item.type === 'rule' || item.type === 'link' ? [] : [{ item, box: boxOf(item) }],
  )
}

/** The area of a word of a run on its page. */
export function wordBox(word: PlacedWord, item: PlacedText): Box {
  const { y, size, turn } = item
  return onPage({ left: word.x, top: y - size / 2, right: endOf(word, item), bottom: y }, turn)
}

// A turned item runs up the page: its left edge is at the bottom.
function onPage(box: Box, turn: Turn | undefined): Box {
  if (!turn) return box
  return {
    left: turn.x + box.top,
    right: turn.x + box.bottom,
    top: turn.y - box.right,
    bottom: turn.y - box.left,
  }
}

// Where a word of a run ends.
function endOf({ x, shape }: PlacedWord, { size, scale, tracking }: PlacedText): Pt {
  return x + shape.advance * size * scale + shape.glyphs.length * tracking
}
