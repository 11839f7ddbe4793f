import type { Pt } from '../../edition/length.ts'

/** Where the text block of a page stands. */
export interface TextBlock {
  readonly left: Pt
  readonly top: Pt
  readonly measure: Pt
  /** Rows of the grid. */
  readonly rows: number
}
