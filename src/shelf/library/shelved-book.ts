import type { BookFacts } from './book-facts.ts'

/** The formats that a shelf offers. */
export type ShelfFormat = 'epub' | 'kepub' | 'pdf'

/** A file on this machine that contains a book. */
export interface ShelvedFile {
  /** An absolute path, as it was found. */
  readonly path: string
  /** The same with links followed. */
  readonly real: string
  readonly fileName: string
  readonly format: ShelfFormat
  /** In bytes. */
  readonly size: number
  /** When the file was last written, in milliseconds since 1970. */
  readonly written: number
  readonly facts: BookFacts
}

/** Something that is not on the shelf although it may be a book, or holds books. */
export interface SkippedFile {
  /** An absolute path. */
  readonly path: string
  readonly why: SkipReason
}

/** Why a file or folder is not on the shelf. */
export type SkipReason =
  | 'link outside'
  | 'broken link'
  | 'unreadable'
  | 'no book'
  | 'empty'
  | 'another format'
  | 'too deep'
  | 'too many'

/** One edition of a book, as the shelf offers it. */
export interface ShelvedEdition extends ShelvedFile {
  /** Its id in addresses; it does not reveal the path of the file. */
  readonly id: string
  /**
   * The end of its address, in ASCII: `the-salt-road.kepub.epub`. Kobo's browser needs the
   * extension.
   */
  readonly addressName: string
}

/** A book with its editions. */
export interface ShelvedBook {
  readonly id: string
  /** An id for catalogs. It stays the same as long as title and authors do. */
  readonly urn: string
  readonly title: string
  /** From the metadata of its files; an EPUB's count before a PDF's. */
  readonly facts: BookFacts
  /** When the latest edition was changed, ISO 8601 in UTC. */
  readonly updated: string
  /** EPUB, then KEPUB, then PDF; never empty. */
  readonly editions: readonly ShelvedEdition[]
}

/** Everything that a shelf offers at one moment. */
export interface Library {
  /** By title. */
  readonly books: readonly ShelvedBook[]
  readonly booksById: ReadonlyMap<string, ShelvedBook>
  readonly editionsById: ReadonlyMap<string, ShelvedEdition>
  /** When the latest book was changed; the beginning of 1970 if there are no books. */
  readonly updated: string
  readonly skipped: readonly SkippedFile[]
}
