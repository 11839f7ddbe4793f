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
 * The title of an edition: its format, and its file name too if the book has several editions of
 * that format.
 */
export function editionTitle(book: ShelvedBook, edition: ShelvedEdition): string {
  const alike = book.editions.filter(({ format }) => format === edition.format)
  const name = formatNames[edition.format]
  return alike.length > 1 ? `${name}, ${edition.fileName}` : name
}
