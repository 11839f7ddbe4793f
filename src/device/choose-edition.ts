import type { Edition } from '../edition/edition.ts'
import type { DeviceKind } from './device-kind.ts'

/** How a book gets to a reader. */
export type Way = 'cable' | 'send-to-kindle'

/** The edition for a reader, and how it gets there. */
export interface EditionChoice {
  readonly edition: Edition
  readonly way: Way
}

/**
 * Chooses the edition for a kind of reader: an ebook that it opens, preferably one made for it; for
 * a Kindle, the EPUB that Send to Kindle takes; else a PDF, if the reader opens those. For no kind
 * in particular, any ebook: a PDF for print is not made for reading. Undefined when the book has
 * none of these.
 */
export function chooseEdition(
  editions: readonly Edition[],
  kind: DeviceKind | undefined,
): EditionChoice | undefined {
  const opens = kind?.opens ?? ['epub', 'kepub']
  const best = (formats: readonly string[]): Edition | undefined =>
    bestOf(editions, formats, kind?.reader ?? 'generic')
  const ebook = best(opens.filter((format) => ebookFormats.includes(format)))
  if (ebook) return { edition: ebook, way: 'cable' }
  const forKindle = kind?.id === 'kindle' ? best(['epub']) : undefined
  if (forKindle) return { edition: forKindle, way: 'send-to-kindle' }
  const other = best(opens)
  return other && { edition: other, way: 'cable' }
}

const ebookFormats: readonly string[] = ['kepub', 'epub']

// The format comes before the reader: for a Kobo, a KEPUB for everyone is better than an EPUB for
// Kobos.
function bestOf(
  editions: readonly Edition[],
  formats: readonly string[],
  reader: string,
): Edition | undefined {
  const rank = (edition: Edition): number =>
    formats.indexOf(edition.format) * 3 + readerRank(edition, reader)
  return editions
    .filter((edition) => formats.includes(edition.format))
    .toSorted((a, b) => rank(a) - rank(b))[0]
}

// Made for this reader, then for everyone, then for another reader.
function readerRank(edition: Edition, reader: string): number {
  const madeFor = 'reader' in edition ? edition.reader : undefined
  if (madeFor === reader) return 0
  return madeFor === undefined || madeFor === 'generic' ? 1 : 2
}
