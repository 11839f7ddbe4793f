import type { Pt } from '../../edition/length.ts'
import type { PlacedItem, PlacedText, PlacedWord, Turn } from './paged-book.ts'
import { wordsOfRun } from './placed-words.ts'

/** The rectangle around ink on a page, in points from the top left of the trim. */
export interface Ink {
  readonly left: Pt
  readonly top: Pt
  readonly right: Pt
  readonly bottom: Pt
}

/** The ink of an item: the outlines of its glyphs, not their boxes. Undefined when it has none. */
export function inkOf(item: PlacedItem): Ink | undefined {
  if (item.type === 'link') return undefined
  if (item.type === 'text') {
    return wordsOfRun(item).reduce<Ink | undefined>(
      (ink, word) => unite(ink, inkOfWord(word, item)),
      undefined,
    )
  }
  const { x, y, width, height, turn } = item
  return onPage({ left: x, top: y, right: x + width, bottom: y + height }, turn)
}

/** The ink of a word of a run, on its page; undefined when its glyphs are all blank. */
export function inkOfWord(word: PlacedWord, item: PlacedText): Ink | undefined {
  const { font, size, scale, tracking, y, turn } = item
  let ink: Ink | undefined
  let { x } = word
  for (const glyph of word.shape.glyphs) {
    const { minX, minY, maxX, maxY } = font.glyphBounds(glyph.id)
    if (maxX > minX && maxY > minY) {
      ink = unite(ink, {
        left: x + (glyph.xOffset + minX) * size * scale,
        right: x + (glyph.xOffset + maxX) * size * scale,
        top: y - (glyph.yOffset + maxY) * size,
        bottom: y - (glyph.yOffset + minY) * size,
      })
    }
    x += glyph.advance * size * scale + tracking
  }
  return ink && onPage(ink, turn)
}

/** The rectangle around both. */
export function unite(a: Ink | undefined, b: Ink | undefined): Ink | undefined {
  if (!a || !b) return a ?? b
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/**
 * An area in the coordinates of the page. A turned item runs up: its left edge is at the bottom.
 */
export function onPage(area: Ink, turn: Turn | undefined): Ink {
  if (!turn) return area
  return {
    left: turn.x + area.top,
    right: turn.x + area.bottom,
    top: turn.y - area.right,
    bottom: turn.y - area.left,
  }
}
