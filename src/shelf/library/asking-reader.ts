import { readerMadeFor } from '../../edition/made-for.ts'
import type { ShelfFormat, ShelvedBook, ShelvedEdition } from './shelved-book.ts'

/** The reader that requests a page, as far as its user agent tells. */
export type AskingReader = 'kobo' | 'kindle' | 'apple' | 'other'

/**
 * Recognizes a reader's browser. Kobo's user agent ends with `(Kobo Touch 0391/4.45.23792)`,
 * Kindle's with `Kindle/3.0+`. Amazon's tablets and apps are not Kindles in this sense, and
 * KOReader on a Kobo counts as other: it opens formats that a Kobo does not. An iPhone, iPad or Mac
 * opens books in Apple Books; an iPad calls itself a Macintosh.
 */
export function askingReader(userAgent: string | undefined): AskingReader {
  const name = (userAgent ?? '').slice(0, 500)
  if (/\bKOReader\b/i.test(name)) return 'other'
  if (/\bKobo\b/.test(name)) return 'kobo'
  if (/\bKindle\//.test(name) && !/\bSilk\b/.test(name)) return 'kindle'
  return /\b(?:iPhone|iPad|iPod|Macintosh)\b/.test(name) ? 'apple' : 'other'
}

/**
 * Lists the editions of a book that a reader opens, the best first. A Kindle's browser accepts no
 * EPUB.
 */
export function editionsFor(book: ShelvedBook, reader: AskingReader): readonly ShelvedEdition[] {
  const formats = opens[reader]
  const rank = (edition: ShelvedEdition): number =>
    formats.indexOf(edition.format) * 3 + fitness(edition, reader)
  return book.editions
    .filter(({ format }) => formats.includes(format))
    .toSorted((a, b) => rank(a) - rank(b))
}

const opens: Readonly<Record<AskingReader, readonly ShelfFormat[]>> = {
  kobo: ['kepub', 'epub', 'pdf'],
  kindle: ['pdf'],
  apple: ['epub', 'kepub', 'pdf'],
  other: ['epub', 'kepub', 'pdf'],
}

// Made for this reader, then for everyone, then for another; a KEPUB is ranked by its format.
function fitness({ fileName, format, facts }: ShelvedEdition, reader: AskingReader): number {
  const madeFor = format === 'epub' ? readerMadeFor(fileName, facts.reader) : undefined
  if (madeFor === undefined) return 1
  return madeFor === reader ? 0 : 2
}
