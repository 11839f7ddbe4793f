import { readerMadeFor } from '../../edition/made-for.ts'
import { readers } from '../../edition/readers.ts'
import type { ShelfFormat, ShelvedBook, ShelvedEdition } from './shelved-book.ts'

/**
 * The media types of books. A KEPUB has no registered type; this is the one in Kobo's own catalog.
 */
export const bookTypes = {
  epub: 'application/epub+zip',
  kepub: 'application/kepub+zip',
  pdf: 'application/pdf',
} as const satisfies Readonly<Record<ShelfFormat, string>>

const opdsCatalog = 'application/atom+xml;profile=opds-catalog'

/** The media types of catalogs: OPDS 1.2, § 2 and § 4; OPDS 2.0, § 2; OpenSearch 1.1, § 3. */
export const catalogTypes = {
  navigation: `${opdsCatalog};kind=navigation`,
  acquisition: `${opdsCatalog};kind=acquisition`,
  entry: 'application/atom+xml;type=entry;profile=opds-catalog',
  json: 'application/opds+json',
  publication: 'application/opds-publication+json',
  search: 'application/opensearchdescription+xml',
} as const

/** The name of each format for people. */
export const formatNames = {
  epub: 'EPUB',
  kepub: 'KEPUB, for Kobo readers',
  pdf: 'PDF',
} as const satisfies Readonly<Record<ShelfFormat, string>>

/**
 * The title of an edition: its format with the reader that it is made for, and its file name too if
 * that does not tell it from the others.
 */
export function editionTitle(book: ShelvedBook, edition: ShelvedEdition): string {
  const name = nameOf(edition)
  const alike = book.editions.filter((other) => nameOf(other) === name)
  return alike.length > 1 ? `${name}, ${edition.fileName}` : name
}

function nameOf({ format, fileName, facts }: ShelvedEdition): string {
  const reader = format === 'epub' ? readerMadeFor(fileName, facts.reader) : undefined
  return reader ? `${formatNames[format]}, for ${readers[reader].title}` : formatNames[format]
}
