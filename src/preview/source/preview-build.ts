import type { WatchedFolder } from '../../project/files/watch-folder.ts'
import type { PreviewWish } from '../model/preview-wish.ts'
import type { TypesetEdition } from '../../build.ts'
import type { EpubFile } from '../../container/zip/epub-file.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Edition, EpubEdition } from '../../edition/edition.ts'

/**
 * What the preview needs of a book, whoever makes it: a build when it is asked for, and a word when
 * a file of the folder changes.
 */
export interface PreviewSource {
  /** Absolute path of the book folder. */
  readonly directory: string
  /**
   * Builds the book as it stands on the disk; it never throws because of what an author wrote. Tells
   * of the pages as soon as they exist, and goes on when that has ended.
   */
  readonly build: (wish: PreviewWish, onPages: OnPages) => Promise<PreviewBuild>
  /** Calls back when a file of the book has changed; resolves when it watches. */
  readonly watch: (changed: () => void) => Promise<Pick<WatchedFolder, 'close'>>
}

/** Hears of pages while the ebook beside them is yet to be made. */
export type OnPages = (print: TypesetEdition) => void | Promise<void>

/** A build: what was made, and what there is to say about it. */
export interface PreviewBuild {
  readonly diagnostics: readonly Diagnostic[]
  /** Undefined when no book could be made of the folder. */
  readonly book?: PreviewBook
}

/** A book that was built. */
export interface PreviewBook {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly editions: readonly Edition[]
  /** The theme that the book says, and those that it could have. */
  readonly ownTheme: string
  readonly themes: readonly string[]
  /** Absent when the book has no print edition, or its language cannot be set. */
  readonly print?: TypesetEdition
  readonly ebook?: PreviewEbook
}

/** The files of an ebook. */
export interface PreviewEbook {
  readonly edition: EpubEdition
  readonly files: readonly EpubFile[]
}
