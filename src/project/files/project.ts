import type { BookSettings } from '../../book/model/book-settings.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Edition } from '../../edition/edition.ts'
import type { PartedFile } from '../../markdown/document/front-matter.ts'

/** A book folder that has been read. */
export interface Project {
  /** Absolute path of the folder. */
  readonly directory: string
  /** The time that SOURCE_DATE_EPOCH gives to the release; absent when its files give it. */
  readonly fixedTime?: string
  readonly settings: BookSettings
  /**
   * The place of each value in book.yaml, by key; under '' the beginning of the file, if there is
   * one.
   */
  readonly settingPlaces: Readonly<Record<string, Span>>
  readonly editions: readonly Edition[]
  /** The folders of other books that are volumes of this one; empty for a book of its own. */
  readonly volumes: readonly VolumeFolder[]
  /** As written: the name of a built-in theme, or the path of a stylesheet in the folder. */
  readonly theme: string
  /** The files of the manuscript, in the order of the book. */
  readonly files: readonly PartedFile[]
  /** The files that the manuscript takes in, by their paths in the folder. */
  readonly includes: ReadonlyMap<string, string>
  /** Every text file that was read, by its path in the folder, for printing messages. */
  readonly sources: ReadonlyMap<string, string>
}

/** The folder of a book that is a volume of another. */
export interface VolumeFolder {
  /** From the folder of the whole book, or `@workspace/…`. */
  readonly path: string
  /** Where it is named. */
  readonly span?: Span
}
