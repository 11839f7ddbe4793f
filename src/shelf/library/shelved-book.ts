import type { BookFacts } from './book-facts.ts'

/** The formats that a shelf offers. */
export type ShelfFormat = 'epub' | 'kepub' | 'pdf'

/** A file on this machine with a book in it. */
export interface ShelvedFile {
  /** Absolute. */
  readonly path: string
  readonly fileName: string
  readonly format: ShelfFormat
  /** In bytes. */
  readonly size: number
  /** When the file was written, in milliseconds since 1970. */
  readonly written: number
  readonly facts: BookFacts
}

/** A file as it is offered: one edition of a book. */
export interface ShelvedEdition extends ShelvedFile {
  /** What its address names it by; tells nothing of where it lies. */
  readonly id: string
  /** The end of its address, in plain letters: `the-salt-road.kepub.epub`. Kobo's browser goes by it. */
  readonly addressName: string
}

/** A book with its editions. */
export interface ShelvedBook {
  readonly id: string
  /** A name for catalogs, the same as long as title and authors are. */
  readonly urn: string
  readonly title: string
  /** What its metadata say, those of an EPUB before those of a PDF. */
  readonly facts: BookFacts
  /** ISO 8601 in UTC: when the last edition was changed. */
  readonly updated: string
  /** EPUB, then KEPUB, then PDF; never empty. */
  readonly editions: readonly ShelvedEdition[]
}

/** All that a shelf offers, at one moment. */
export interface Library {
  /** By title. */
  readonly books: readonly ShelvedBook[]
  readonly booksById: ReadonlyMap<string, ShelvedBook>
  readonly editionsById: ReadonlyMap<string, ShelvedEdition>
  /** Of the book that changed last; the beginning of 1970 for a library without books. */
  readonly updated: string
}
