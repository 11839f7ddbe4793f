import type { Pt } from '../../edition/length.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { wordsOfRun } from '../paged-book/placed-words.ts'
import { boxOf, inkBoxes, isLarge, wordBox, type Box, type InkedItem } from './item-box.ts'

/** Two items of a page that are printed one over the other. */
export interface Overprint {
  readonly lower: PlacedItem
  readonly upper: PlacedItem
}

// Kerning, italics and hung marks bring neighbors this close; letters that collide go further. What
// is large is kerned by more, but not with small text, beside which its true ink counts.
const leastTolerance: Pt = 1.5
const toleranceOfSize = 0.14

function toleranceOf(a: PlacedItem, b: PlacedItem): Pt {
  const sizes = [a, b].map((item) => (item.type === 'text' ? item.size : 0))
  const smaller = Math.min(...sizes)
  if (smaller > 0 && isLarge(Math.max(...sizes), smaller)) return leastTolerance
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
  const boxes = boxesOf(b, a)
  return boxesOf(a, b).some((box) => boxes.some((other) => collide(box, other, tolerance)))
}

// Lines of one size may stand close, so their tails are left out. A large letter beside small text
// counts with all its ink.
function boxesOf(item: PlacedItem, other: PlacedItem): readonly Box[] {
  if (item.type !== 'text') return [boxOf(item)]
  const hasTails = other.type === 'text' && isLarge(item.size, other.size)
  return wordsOfRun(item).flatMap((word) =>
    hasTails ? inkBoxes(word, item) : [wordBox(word, item)],
  )
}
