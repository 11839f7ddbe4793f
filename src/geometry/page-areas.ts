import type { Pt, Size } from '../edition/length.ts'
import { inkOf, type Ink } from '../typeset/paged-book/ink.ts'
import type { Page, PlacedItem } from '../typeset/paged-book/paged-book.ts'

/** Where an item of page furniture stands; undefined for what is not, or stands beside the text. */
export function furnitureOf(item: PlacedItem, page: Page): 'head' | 'foot' | undefined {
  if (item.type !== 'text' || item.origin.type !== 'artifact') return undefined
  if (item.origin.kind !== 'pagination') return undefined
  const { facts, size } = page
  const top = facts ? facts.y : size.height / 2
  const bottom = facts ? facts.y + facts.rows * facts.leading : size.height / 2
  if (item.y <= top) return 'head'
  return item.y - item.size / 2 >= bottom - (facts?.leading ?? 0) ? 'foot' : undefined
}

/** The edges of the trim that an area reaches, or passes. */
export interface ReachedEdges {
  readonly left: boolean
  readonly top: boolean
  readonly right: boolean
  readonly bottom: boolean
}

// Rounding.
const touching: Pt = 0.5

/** The edges of the trim that ink reaches. */
export function reachedEdges(ink: Ink, { width, height }: Size): ReachedEdges {
  return {
    left: ink.left <= touching,
    top: ink.top <= touching,
    right: ink.right >= width - touching,
    bottom: ink.bottom >= height - touching,
  }
}

/** Whether a picture or a background reaches the trim, as it may. Text never may. */
export function reachesTrim(item: PlacedItem, size: Size): boolean {
  if (item.type === 'text' || item.type === 'link') return false
  const ink = inkOf(item)
  return ink !== undefined && Object.values(reachedEdges(ink, size)).includes(true)
}

/** Whether an item is a background over the whole of a page. */
export function isPageGround(item: PlacedItem, size: Size): boolean {
  if (item.type !== 'rule' || item.origin.type !== 'artifact') return false
  const ink = inkOf(item)
  return (
    item.origin.kind === 'background' &&
    ink !== undefined &&
    Object.values(reachedEdges(ink, size)).every((isReached) => isReached)
  )
}
