import type { SourcePlace } from '../model/page-picture.ts'
import type { PreviewWish } from '../model/preview-wish.ts'

/** What the reader wants to see instead; a value of undefined takes a choice back. */
export type Wish = { readonly [Key in keyof PreviewWish]: PreviewWish[Key] | undefined }

/** Something that the proof marks on a page, and why. */
export interface ShownMark {
  readonly folio: string
  readonly reason: string
  readonly place?: SourcePlace
}

/** What a pane tells the page around it. */
export interface PaneHost {
  /** The reader wants to see something else of the book. */
  readonly choose: (wish: Wish) => void
  /** The reader wants a place of a file in the editor. */
  readonly open: (place: SourcePlace) => void
  /** The reader came to a node of the book in one pane; the other follows. */
  readonly reading: (node: string, pane: 'pages' | 'ebook') => void
  /** What the proof marks on the pages in sight; undefined when its marks are not shown. */
  readonly marksChanged: (marks: readonly ShownMark[] | undefined) => void
  /** Another page is in sight. */
  readonly pageChanged: (index: number) => void
}
