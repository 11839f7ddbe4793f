import type { BrokenPage } from '../pages/break-pages.ts'
import type { PageBlock } from '../pages/page-block.ts'
import type { Flow } from '../blocks/vertical-list.ts'

/** One page of the book before it is set. */
export interface Leaf {
  /** 0-based. */
  readonly index: number
  readonly side: 'recto' | 'verso'
  readonly folio: string
  /** Named page of the stylesheet. */
  readonly page: string
  /** First page of its flow. */
  readonly first: boolean
  /** Absent on a blank. */
  readonly text?: LeafText
}

export interface LeafText {
  readonly flow: Flow
  /** The index of its flow in the book. */
  readonly flowIndex: number
  /** Last page of its flow. */
  readonly isLast: boolean
  readonly blocks: readonly PageBlock[]
  readonly broken: BrokenPage
}
