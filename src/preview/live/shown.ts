import type { ShownEbook } from '../ebook/shown-ebook.ts'
import type { ShownPages } from '../pages/shown-pages.ts'
import type { PreviewBook } from '../source/preview-build.ts'

/** What the preview shows: the last build that made something. */
export interface Shown {
  /** Counts the builds, from 1. */
  readonly build: number
  readonly book: PreviewBook
  readonly pages?: ShownPages
  readonly ebook?: ShownEbook
}
