import type { Narrowing } from '../typeset/leaves/page-geometry.ts'
import type { PagedBook } from '../typeset/paged-book/paged-book.ts'
import type { InkLimits, Placement } from './place-ink.ts'

/** What was chosen for an edition. */
export interface Fit {
  readonly paged: PagedBook
  /** Of the theme's own pages, before anything was narrowed. */
  readonly pagesOfTheme: number
  readonly narrowing: Narrowing
  /** Absent when the printer asks for no margins. */
  readonly limits?: InkLimits
  readonly placement: Placement
  /** Blank pages added at the end. */
  readonly blanks: number
}
