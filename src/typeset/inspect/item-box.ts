import type { Pt } from '../../edition/length.ts'
import type { PlacedItem, PlacedText, PlacedWord } from '../paged-book/paged-book.ts'

/** A rectangle on a page, in points from the top left of the trim. */
export interface Box {
  readonly left: Pt
  readonly top: Pt
  readonly right: Pt
  readonly bottom: Pt
}

/**
 * What an item takes up on its page. Text counts from half an em above its baseline down to it:
 * what every letter of a line shares, so that close lines and accents do not count as one over the
 * other.
 */
export function boxOf(item: PlacedItem): Box {
  if (item.type !== 'text') {
    const { x, y, width, height } = item
    return { left: x, top: y, right: x + width, bottom: y + height }
  }
  const { y, size } = item
  let left = Infinity
  let right = -Infinity
  for (const word of item.words) {
    left = Math.min(left, word.x)
    right = Math.max(right, endOf(word, item))
  }
  return { left, top: y - size / 2, right, bottom: y }
}

/** Where a word of a run ends. */
export function endOf({ x, shape }: PlacedWord, { size, scale, tracking }: PlacedText): Pt {
  return x + shape.advance * size * scale + shape.glyphs.length * tracking
}
