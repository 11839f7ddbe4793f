import type { BuildOptions, BuiltEdition, LoadedBook, TypesetEdition } from '../build.ts'
import type { EpubFile } from '../container/zip/epub-file.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Edition, EpubEdition } from '../edition/edition.ts'

/** A book that stays open from one build to the next. */
export interface OpenBook {
  /** Absolute. */
  readonly directory: string
  /**
   * Reads the book folder as it is now and makes its editions, up to their last step. Builds run one
   * after another: a call waits for the one before it. It rejects only when the program itself fails;
   * what is wrong with the book stands in the diagnostics.
   */
  readonly build: (request?: BuildRequest) => Promise<BookBuild>
  /** Waits for the build that runs, and lets go of all that was kept for the next. */
  readonly close: () => Promise<void>
}

/** What is asked of one build. */
export interface BuildRequest extends Pick<
  BuildOptions,
  'drafts' | 'proof' | 'workspace' | 'theme' | 'reader' | 'pageNumbers' | 'onProgress'
> {
  /**
   * Names of editions, or formats, or what chooses from the editions that the book has; all editions
   * when absent.
   */
  readonly editions?: readonly string[] | ((editions: readonly Edition[]) => readonly string[])
  /** Called as soon as the pages of an edition exist; the ebooks are made when it has ended. */
  readonly onPages?: (pages: PagesBuild) => void | Promise<void>
}

/** The editions of a book, not yet painted or packed, and what differs from the build before. */
export interface BookBuild {
  /** Absent when the folder cannot be read as a book; the diagnostics say why. */
  readonly loaded?: LoadedBook
  /** All but those of `finish`. */
  readonly diagnostics: readonly Diagnostic[]
  /** The print editions, in the order of the book. */
  readonly print: readonly PagesBuild[]
  readonly ebooks: readonly EbookBuild[]
  /** Paints the pages and packs the ebooks: the bytes that a build of the folder makes. */
  readonly finish: () => Promise<FinishedBuild>
}

/** A print edition on its pages. */
export interface PagesBuild extends TypesetEdition {
  /** Indexes of the pages that look otherwise than in the build before; of all in the first. */
  readonly changed: readonly number[]
}

/** The files of an ebook. */
export interface EbookBuild {
  readonly edition: EpubEdition
  readonly files: readonly EpubFile[]
  /** Paths of the files that are new or differ from the build before; of all in the first. */
  readonly changed: readonly string[]
  /** Paths of the files that the build before had, and this one has not. */
  readonly removed: readonly string[]
}

/** The finished files of a build. */
export interface FinishedBuild {
  readonly editions: readonly BuiltEdition[]
  /** What was found while the pages were painted. */
  readonly diagnostics: readonly Diagnostic[]
}
