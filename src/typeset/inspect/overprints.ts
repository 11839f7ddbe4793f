import type { Pt } from '../../edition/length.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { boxOf, wordBox, type Box, type InkedItem } from './item-box.ts'

/** Two items of a page that are printed one over the other. */
export interface Overprint {
  readonly lower: PlacedItem
  readonly upper: PlacedItem
}

// Kerning, italics and hung marks bring neighbors this close; letters that collide go further. What
// is large is kerned by more.
const leastTolerance: Pt = 1.5
const toleranceOfSize = 0.14

function toleranceOf(a: PlacedItem, b: PlacedItem): Pt {
  const sizes = [a, b].map((item) => (item.type === 'text' ? item.size : 0))
  return Math.max(leastTolerance, toleranceOfSize * Math.max(...sizes))
}

/** The words, images and drawings of a page that lie over each other. */
export function overprints(inked: readonly InkedItem[]): readonly Overprint[] {
  const sorted = inked.toSorted((a, b) => a.box.top - b.box.top)
  const found: Overprint[] = []
  sorted.forEach((lower, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const upper = sorted[next]
      if (!upper || upper.box.top > lower.box.bottom) break
      const tolerance = toleranceOf(lower.item, upper.item)
      if (
        collide(lower.box, upper.box, tolerance) &&
        wordsCollide(lower.item, upper.item, tolerance)
      ) {
        found.push({ lower: lower.item, upper: upper.item })
      }
    }
  })
  return found
}

function collide(a: Box, b: Box, tolerance: Pt): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance
  )
}

// A run of text may have gaps, for example a mark between two words of a line.
function wordsCollide(a: PlacedItem, b: PlacedItem, tolerance: Pt): boolean {
  const boxes = inkOf(b)
  return inkOf(a).some((box) => boxes.some((other) => collide(box, other, tolerance)))
}

function inkOf(item: PlacedItem): readonly Box[] {
  return item.type === 'text' ? item.words.map((word) => wordBox(word, item)) : [boxOf(item)]
}
