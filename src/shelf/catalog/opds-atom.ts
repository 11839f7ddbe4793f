import { attribute, escapeText } from '../../container/xml/write-xml.ts'
import { editionsFor } from '../library/asking-reader.ts'
import { coverPath, editionPath, entryPath } from './book-addresses.ts'
import { cutText } from '../library/book-facts.ts'
import { catalogPath, shelfTitle, type Catalog, type CatalogLink } from './catalog.ts'
import { bookTypes, catalogTypes, editionTitle } from '../library/media-types.ts'
import type { ShelvedBook } from '../library/shelved-book.ts'

/** Writes a catalog as OPDS 1.2: an Atom feed (RFC 4287). */
export function atomFeed(catalog: Catalog): string {
  const { title, path, updated, catalogs, books, paging } = catalog
  const lines = [
    `<feed ${namespaces} xml:lang="en">`,
    `<id>urn:octavo:shelf:${escapeText(path)}</id>`,
    `<title>${escapeText(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${shelfTitle}</name></author>`,
    link('self', path, paging ? catalogTypes.acquisition : catalogTypes.navigation),
    link('start', catalogPath, catalogTypes.navigation, shelfTitle),
    link('search', '/opensearch.xml', catalogTypes.search),
    ...(path === catalogPath ? [] : [link('up', catalogPath, catalogTypes.navigation, shelfTitle)]),
    ...pageLinks(catalog),
    ...(paging
      ? [
          `<opensearch:totalResults>${paging.count}</opensearch:totalResults>`,
          `<opensearch:itemsPerPage>${paging.perPage}</opensearch:itemsPerPage>`,
        ]
      : []),
    ...catalogs.map((one) => navigationEntry(one, updated)),
    ...books.map((book) => `<entry>\n${bookEntry(book)}\n</entry>`),
    '</feed>',
  ]
  return `${declaration}${lines.join('\n')}\n`
}

/** Writes a book as an entry document of OPDS 1.2 (§ 5.1). */
export function atomEntry(book: ShelvedBook): string {
  return `${declaration}<entry ${namespaces} xml:lang="en">\n${bookEntry(book)}\n</entry>\n`
}

/**
 * Describes how to search the shelf (OpenSearch 1.1), with the address by which readers reach it.
 */
export function searchDescription(host: string): string {
  const template = `http://${host}${catalogPath}/search?query={searchTerms}`
  return [
    `${declaration}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">`,
    `<ShortName>${shelfTitle}</ShortName>`,
    '<Description>Finds books by title, author and subject.</Description>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    `<Url${attribute('type', catalogTypes.acquisition)}${attribute('template', template)}/>`,
    '</OpenSearchDescription>\n',
  ].join('\n')
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

const namespaces =
  'xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" ' +
  'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"'

function pageLinks({ paging }: Catalog): readonly string[] {
  if (!paging || paging.last === 1) return []
  const { page, last, pathOf } = paging
  const to = (rel: string, number: number): string =>
    link(rel, pathOf(number), catalogTypes.acquisition)
  return [
    to('first', 1),
    ...(page > 1 ? [to('previous', page - 1)] : []),
    ...(page < last ? [to('next', page + 1)] : []),
    to('last', last),
  ]
}

function navigationEntry({ title, path, summary, rel }: CatalogLink, updated: string): string {
  return [
    '<entry>',
    `<id>urn:octavo:shelf:${escapeText(path)}</id>`,
    `<title>${escapeText(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<content type="text">${escapeText(summary)}</content>`,
    link(rel, path, catalogTypes.acquisition),
    '</entry>',
  ].join('\n')
}

function bookEntry(book: ShelvedBook): string {
  const { facts } = book
  return [
    `<id>${book.urn}</id>`,
    `<title${attribute('xml:lang', facts.language)}>${escapeText(book.title)}</title>`,
    `<updated>${book.updated}</updated>`,
    // An entry without an author inherits the feed's (RFC 4287, § 4.2.1), and the shelf wrote no
    // book.
    ...(facts.authors.length > 0 ? facts.authors : ['Unknown author']).map(
      (name) => `<author><name>${escapeText(name)}</name></author>`,
    ),
    ...term('language', facts.language),
    ...term('identifier', facts.identifier),
    ...term('publisher', facts.publisher),
    ...term('issued', facts.date),
    ...facts.subjects.map(
      (subject) => `<category${attribute('term', subject)}${attribute('label', subject)}/>`,
    ),
    `<summary type="text"${attribute('xml:lang', facts.language)}>${escapeText(summaryOf(book))}</summary>`,
    link('alternate', entryPath(book), catalogTypes.entry),
    link('http://opds-spec.org/image', coverPath(book, 'cover'), 'image/jpeg'),
    link('http://opds-spec.org/image/thumbnail', coverPath(book, 'thumbnail'), 'image/jpeg'),
    ...editionsFor(book, 'other').map(
      (edition) =>
        `<link rel="http://opds-spec.org/acquisition/open-access"${attribute('href', editionPath(edition))}` +
        `${attribute('type', bookTypes[edition.format])} length="${edition.size}"` +
        `${attribute('title', editionTitle(book, edition))}${attribute('hreflang', edition.facts.language)}/>`,
    ),
  ].join('\n')
}

// Readers cut longer summaries (OPDS 1.2, § 5.1.1: a summary is plain text).
function summaryOf({ title, facts }: ShelvedBook): string {
  return cutText(facts.description ?? title, 1000)
}

function term(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`<dc:${name}>${escapeText(value)}</dc:${name}>`]
}

function link(rel: string, href: string, type: string, title?: string): string {
  return `<link${attribute('rel', rel)}${attribute('href', href)}${attribute('type', type)}${attribute('title', title)}/>`
}
