import type { Pt } from '../../edition/length.ts'
import type { Shape } from '../../fonts/font.ts'
import { inkBands } from '../../fonts/glyph-ink.ts'
import { inkOf, onPage, unite, type Ink } from '../paged-book/ink.ts'
import type { Page, PlacedItem, PlacedText, PlacedWord } from '../paged-book/paged-book.ts'

/** A rectangle on a page, in points from the top left of the trim. */
export type Box = Ink

/**
 * The area of an item on its page. Text counts from its baseline to half an em above it. All
 * letters of a line share that band, so close lines and accents do not count as overprinted.
 */
export function boxOf(item: PlacedItem): Box {
  if (item.type === 'text') {
    const { y, size, turn, words } = item
    let left = Infinity
    let right = -Infinity
    words.shapes.forEach((shape, index) => {
      const x = words.lefts[index] ?? NaN
      left = Math.min(left, x)
      right = Math.max(right, endOf(x, shape, item))
    })
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
 * lie under text, and links are areas without ink. The box of a large letter has all its ink.
 */
export function inkedItems({ items }: Page): readonly InkedItem[] {
  const smallest = items.reduce(
    (size, item) => (item.type === 'text' ? Math.min(size, item.size) : size),
    Infinity,
  )
  return items.flatMap((item): readonly InkedItem[] => {
    if (item.type === 'rule' || item.type === 'link') return []
    const box = boxOf(item)
    const ink = item.type === 'text' && isLarge(item.size, smallest) ? inkOf(item) : undefined
    return [{ item, box: unite(box, ink) ?? box }]
  })
}

/** Whether text is so large beside other text that its tails can reach into the next line. */
export function isLarge(size: Pt, other: Pt): boolean {
  return size >= 2 * other
}

/** The area of a word of a run on its page. */
export function wordBox(word: PlacedWord, item: PlacedText): Box {
  const { y, size, turn } = item
  return onPage(
    { left: word.x, top: y - size / 2, right: endOf(word.x, word.shape, item), bottom: y },
    turn,
  )
}

/** The ink of a large word, letter by letter in bands: text may stand under the bar of a T. */
export function inkBoxes({ x, shape }: PlacedWord, item: PlacedText): readonly Box[] {
  const { font, size, scale, tracking, y, turn } = item
  let pen = x
  return shape.glyphs.flatMap((glyph) => {
    const left = pen + glyph.xOffset * size * scale
    const base = y - glyph.yOffset * size
    pen += glyph.advance * size * scale + tracking
    return inkBands(font, glyph.id).map((ink) => {
      const box = {
        left: left + ink.minX * size * scale,
        right: left + ink.maxX * size * scale,
        top: base - ink.maxY * size,
        bottom: base - ink.minY * size,
      }
      return onPage(box, turn)
    })
  })
}

// Where a word of a run ends.
function endOf(x: Pt, shape: Shape, { size, scale, tracking }: PlacedText): Pt {
  return x + shape.advance * size * scale + shape.glyphs.length * tracking
}
