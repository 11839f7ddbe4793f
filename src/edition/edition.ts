import type { Size } from './length.ts'
import type { Reader } from './readers.ts'

/** An ebook for e-readers. */
export interface EpubEdition {
  /** A `kepub` is an EPUB that Kobo's readers take for one of their own. */
  readonly format: 'epub' | 'kepub'
  /** As named in book.yaml: `ebook`. It names the output file and picks the ISBN. */
  readonly name: string
  /** ISBN of this edition, digits only. */
  readonly isbn?: string
  /** Whom it is for; absent when it is for everyone. */
  readonly reader?: Reader
}

/** A book on paper. */
export interface PdfEdition {
  readonly format: 'pdf'
  readonly name: string
  readonly isbn?: string
  /** Size of the trimmed page. */
  readonly trim: Size
  /** Where the book is printed; decides margins and bounds, when given. */
  readonly printer?: string
  /** Stock, as the printer calls it. */
  readonly paper?: string
}

/** One of the forms a book is published in. */
export type Edition = EpubEdition | PdfEdition

/** Whether an edition is read on a screen. */
export function isEbook(edition: Edition): edition is EpubEdition {
  return edition.format !== 'pdf'
}

/** 5.5 × 8.5 in, the usual size of an American trade paperback. */
export const defaultTrim: Size = { width: 396, height: 612 }

/** What is built when book.yaml names no editions. */
export const defaultEditions: readonly Edition[] = [
  { name: 'ebook', format: 'epub' },
  { name: 'print', format: 'pdf', trim: defaultTrim },
]

/** Whether the author says anything of an edition: names it in book.yaml, or gives it an ISBN. */
export function isNamed(edition: Edition): boolean {
  return !defaultEditions.includes(edition)
}
