import type { Pt } from '../../edition/length.ts'

/** The position of a page's text block. */
export interface TextBlock {
  readonly left: Pt
  readonly top: Pt
  readonly measure: Pt
  /** Rows of the grid. */
  readonly rows: number
}
