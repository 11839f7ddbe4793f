import type { NodeId } from './block.ts'

/**
 * Where a printed page begins in the Book. Blank pages, and pages with furniture only, have no
 * mark.
 */
export interface PageMark {
  readonly folio: string
  readonly node: NodeId
  /** Offset into the text of the node's element, in UTF-16 units. */
  readonly offset: number
}
