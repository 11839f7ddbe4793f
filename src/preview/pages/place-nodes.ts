import { onceFor } from '../../keep/once-for.ts'
import type { Page, PlacedItem } from '../../typeset/paged-book/paged-book.ts'
import { blockAround } from './page-blocks.ts'

/** Where a node of the book begins on the pages. */
export interface PagePlace {
  /** Index of the page. */
  readonly index: number
  /** The baseline or upper edge of its first item, in points from the top of the trim. */
  readonly y: number
}

/**
 * Finds where the nodes of a book begin. What has no ink of its own, such as a list, begins where
 * the first node inside it does; what is not on the pages has the place of the node around it.
 */
export function placeNodes(pages: readonly Page[]): (node: string) => PagePlace | undefined {
  return (node) => {
    for (const name of withOuter(node)) {
      for (const page of pages) {
        const y = nodesOn(page).get(name)
        if (y !== undefined) return { index: page.index, y }
      }
    }
    return undefined
  }
}

// The nodes that have ink on a page, and those around them, each with the place of its first item.
const nodesOn = onceFor(({ items }: Page): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const item of items) {
    const node = nodeOf(item)
    if (node === undefined) continue
    for (const name of withOuter(node)) if (!places.has(name)) places.set(name, yOf(item))
  }
  return places
})

/** A node and those around it, from the inside: `tale.p3.caption`, `tale.p3`, `tale`. */
export function withOuter(node: string): readonly string[] {
  const parts = node.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}

function nodeOf(item: PlacedItem): string | undefined {
  if (item.type === 'link' || item.origin.type !== 'element') return undefined
  return blockAround(item.origin).element.node
}

function yOf(item: PlacedItem): number {
  if (item.type === 'link' || !item.turn) return item.y
  return item.turn.y
}
