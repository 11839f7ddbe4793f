import type { PagedBook } from '../typeset/paged-book/paged-book.ts'
import { moveBook, noMove } from './move-page.ts'

/** A book for a screen, which has no spine: the text block stands in the middle of its page. */
export function centerOnScreen(paged: PagedBook): PagedBook {
  const page = paged.pages.find(({ facts, side }) => facts !== undefined && side === 'recto')
  if (!page?.facts) return paged
  const { x, measure } = page.facts
  return moveBook(paged, { ...noMove, outward: (page.size.width - measure) / 2 - x })
}
