import type { Book } from './book/model/book.ts'
import type { Span } from './diagnostics/diagnostic.ts'
import type { Ignore } from './diagnostics/heed-ignores.ts'
import type { Trace } from './diagnostics/trace.ts'
import type { Keep } from './keep/keep.ts'
import type { Edition, PdfEdition } from './edition/edition.ts'
import type { Reader } from './edition/readers.ts'
import type { FontLibrary } from './fonts/font.ts'
import type { ChooseBook } from './project/files/choose-book.ts'
import type { Look } from './project/resources/load-looks.ts'
import type { PressProfiles } from './project/resources/load-press-profiles.ts'
import type { Theme } from './theme/css/stylesheet.ts'
import type { PagedBook } from './typeset/paged-book/paged-book.ts'

/** What a build takes and gives, and what its stages pass on; the flow itself is in pipeline.ts. */

/** The options of a build. */
export interface BuildOptions {
  /** Names of editions, or formats; all editions when absent. */
  readonly editions?: readonly string[]
  /** Whether to include files that say `draft: true`; false when absent. */
  readonly drafts?: boolean
  /** Whether to make a proof of every edition on paper; false when absent. */
  readonly proof?: boolean
  /**
   * Whether ebooks carry the page numbers of the first print edition, as in a build of all
   * editions, even when the author has not named one and it is not asked for; false when absent.
   */
  readonly pageNumbers?: boolean
  /**
   * A theme that replaces those of the book and of its editions: a built-in name, or the path of a
   * stylesheet in the folder.
   */
  readonly theme?: string
  /** The reader that every ebook is made for, instead of its own. */
  readonly reader?: Reader
  /** Asks which of several books in the folder is meant; absent where nobody can answer. */
  readonly choose?: ChooseBook
  /**
   * Path of the folder whose files the book may share, for this build; when absent, the folder above
   * the book that holds an octavo.workspace.yaml.
   */
  readonly workspace?: string
  /** Called when a stage begins, with its edition; '' when it is for all of them. */
  readonly onProgress?: (stage: Stage, edition: string) => void
  /**
   * Ends the build when it is aborted: the promise is rejected with the signal's reason. It is asked
   * before each stage.
   */
  readonly signal?: AbortSignal
  /**
   * Builds in a thread of its own, so that the program can do other things meanwhile; false when
   * absent. `buildEditions` alone heeds it, and without `choose`, `transform` and `trace`, whose
   * functions stay in the thread that made them.
   */
  readonly worker?: boolean
  /** Changes the book before it is made into editions; the book of a sample as well. */
  readonly transform?: TransformBook
  /** What was made in earlier builds of this book; the files are the same with it and without. */
  readonly keep?: Keep
  /** Hears why the stages decide as they do, for people who work on them. */
  readonly trace?: Trace
}

/** Gives the book that is made instead of another. */
export type TransformBook = (book: Book) => Book | Promise<Book>

/**
 * Begins a stage: tells that it begins, lets whatever else the program does have its turn, and ends
 * the build if it is aborted.
 */
export async function beginStage(
  { onProgress, signal }: Pick<BuildOptions, 'onProgress' | 'signal'>,
  stage: Stage,
  edition: string,
): Promise<void> {
  onProgress?.(stage, edition)
  await new Promise((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
}

/** What a build is doing. */
export type Stage = 'reading' | 'typesetting' | 'painting' | 'making'

/** A finished edition. */
export interface BuiltEdition {
  readonly edition: Edition
  /** `the-salt-road.epub`. */
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Of an edition on paper. */
  readonly pages?: number
  /** Of an ebook; parts and their chapters count alike. */
  readonly sections?: number
  readonly words: number
  /** Files that go beside it: its proof. */
  readonly besides?: readonly OutputFile[]
  /** What its proof counts. */
  readonly proof?: ProofCounts
}

/** The counts of a proof that a build tells of. */
export interface ProofCounts {
  /** Neighboring lines, and those whose letters differ in width by more than 3 and 4 %. */
  readonly letterfit: { readonly pairs: number; readonly over3: number; readonly over4: number }
  /** Rows left empty at the foot of pages so that facing pages are level. */
  readonly shortRows: number
  /** How often each defect occurs; those that do not occur are absent. */
  readonly defects: Readonly<Record<string, number>>
}

/** A file to be written. */
export interface OutputFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** A book that is read and built, with the looks and the fonts that its editions share. */
export interface LoadedBook {
  /** Not yet bound: without what depends on the edition. */
  readonly book: Book
  /** The books of editions that have only the first chapters, by name. */
  readonly samples: ReadonlyMap<string, Book>
  readonly editions: readonly Edition[]
  readonly theme: Theme
  readonly fonts: FontLibrary
  /** The looks of editions that differ from that of the book, by name. */
  readonly looks: ReadonlyMap<string, Look>
  readonly profiles: PressProfiles
  /** Diagnostics that the author ignores; every stage that is given the book leaves them out. */
  readonly ignores: readonly Ignore[]
  /** The text of its files, to find the line and column of a place. */
  readonly sources: ReadonlyMap<string, string>
  /** The places of the values in book.yaml, by key; for the same purpose. */
  readonly settingPlaces: Readonly<Record<string, Span>>
  readonly trace?: Trace
  readonly keep?: Keep
}

/** A print edition on its pages. */
export interface TypesetEdition {
  readonly edition: PdfEdition
  readonly book: Book
  readonly paged: PagedBook
}

/** The print editions that were asked for, on their pages, and the one whose numbers ebooks show. */
export interface TypesetEditions {
  readonly typeset: ReadonlyMap<Edition, TypesetEdition>
  readonly print: TypesetEdition | undefined
}
