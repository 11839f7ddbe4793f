import type { ShownEbook } from '../ebook/shown-ebook.ts'
import type { ShownPages } from '../pages/shown-pages.ts'
import type { PreviewBook } from '../source/preview-build.ts'

/** What the preview shows: the last build that made something. */
export interface Shown {
  /** The revision that the pages are of, from 1. */
  readonly build: number
  readonly book: PreviewBook
  readonly pages?: ShownPages
  /** Those shown before, the newest first: a browser may still ask for what they show. */
  readonly earlier: readonly ShownPages[]
  readonly ebook?: ShownEbook
  /** The revision that the ebook is of: pages are shown before it is made. */
  readonly ebookBuild: number
}
