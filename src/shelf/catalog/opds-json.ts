import { editionsFor } from '../library/asking-reader.ts'
import { coverPath, editionPath, entryPath } from './book-addresses.ts'
import { catalogPath, type Catalog } from './catalog.ts'
import { bookTypes, catalogTypes, editionTitle } from '../library/media-types.ts'
import type { ShelvedBook } from '../library/shelved-book.ts'

/** Writes a catalog as OPDS 2.0: a feed in JSON. */
export function jsonFeed({ title, path, updated, catalogs, books, paging }: Catalog): string {
  const feed = {
    metadata: {
      title,
      modified: updated,
      ...(paging && {
        numberOfItems: paging.count,
        itemsPerPage: paging.perPage,
        currentPage: paging.page,
      }),
    },
    links: [
      link('self', path),
      link('start', catalogPath),
      {
        ...link('search', `${catalogPath}/search{?query}`),
        templated: true,
      },
      ...pageLinks(paging),
    ],
    // A collection that is present must not be empty, and a feed must have one (OPDS 2.0, § 1.1).
    ...(catalogs.length > 0 && {
      navigation: catalogs.map((one) => ({
        href: one.path,
        title: one.title,
        type: catalogTypes.json,
        rel: one.rel,
      })),
    }),
    ...(paging && { publications: books.map(publication) }),
  }
  return write(feed)
}

/** Writes a book as a publication document of OPDS 2.0. */
export function jsonPublication(book: ShelvedBook): string {
  return write(publication(book))
}

function publication(book: ShelvedBook): object {
  const { facts } = book
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      title: book.title,
      identifier: isUri(facts.identifier) ? facts.identifier : book.urn,
      ...(facts.authors.length > 0 && { author: facts.authors }),
      ...(facts.language && { language: facts.language }),
      ...(facts.publisher && { publisher: facts.publisher }),
      ...(facts.date && { published: facts.date }),
      modified: book.updated,
      ...(facts.description && { description: facts.description }),
      ...(facts.subjects.length > 0 && { subject: facts.subjects }),
    },
    links: [
      { rel: 'self', href: entryPath(book), type: catalogTypes.publication },
      ...editionsFor(book, 'other').map((edition) => ({
        rel: 'http://opds-spec.org/acquisition/open-access',
        href: editionPath(edition),
        type: bookTypes[edition.format],
        title: editionTitle(book, edition),
        size: edition.size,
      })),
    ],
    images: (['cover', 'thumbnail'] as const).map((size) => ({
      href: coverPath(book, size),
      type: 'image/jpeg',
      rel: size === 'cover' ? 'cover' : 'http://opds-spec.org/image/thumbnail',
    })),
  }
}

function pageLinks(paging: Catalog['paging']): readonly object[] {
  if (!paging || paging.last === 1) return []
  const { page, last, pathOf } = paging
  return [
    link('first', pathOf(1)),
    ...(page > 1 ? [link('previous', pathOf(page - 1))] : []),
    ...(page < last ? [link('next', pathOf(page + 1))] : []),
    link('last', pathOf(last)),
  ]
}

function link(rel: string, href: string) {
  return { rel, href, type: catalogTypes.json }
}

// The identifier of a publication must be a URI (Readium Web Publication Manifest, § 2).
function isUri(text: string | undefined): boolean {
  return text !== undefined && /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i.test(text)
}

function write(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
