import type { BookSettings } from '../../book/model/book-settings.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Edition } from '../../edition/edition.ts'
import type { PartedFile } from '../../markdown/document/front-matter.ts'

/** A book folder, read. */
export interface Project {
  /** Absolute path of the folder. */
  readonly directory: string
  readonly settings: BookSettings
  /**
   * Where the value of each key of book.yaml stands; under '' the beginning of the file, when there
   * is one.
   */
  readonly settingPlaces: Readonly<Record<string, Span>>
  readonly editions: readonly Edition[]
  /** As written: the name of a built-in theme, or the path of a stylesheet in the folder. */
  readonly theme: string
  /** The manuscript, in the order of the book. */
  readonly files: readonly PartedFile[]
  /** Every text file that was read, by its path in the folder, for printing messages. */
  readonly sources: ReadonlyMap<string, string>
}
