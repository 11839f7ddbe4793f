import { foldText } from '../library/fold-text.ts'
import type { Library, ShelvedBook } from '../library/shelved-book.ts'

/** A page of a catalog, before it is written as OPDS 1.2 or 2.0. */
export interface Catalog {
  readonly title: string
  /** The address of this page. */
  readonly path: string
  /** ISO 8601 in UTC. */
  readonly updated: string
  /** Catalogs that it links to. */
  readonly catalogs: readonly CatalogLink[]
  readonly books: readonly ShelvedBook[]
  /** Absent in a catalog that only links to other catalogs. */
  readonly paging?: Paging
}

/** A link to another catalog. */
export interface CatalogLink {
  readonly title: string
  readonly path: string
  /** A sentence on what the catalog contains. */
  readonly summary: string
  /** The OPDS link relation, if there is one for it. */
  readonly rel: string
}

/** The position of a page in a catalog of several pages. */
export interface Paging {
  /** The number of books on all pages together. */
  readonly count: number
  readonly perPage: number
  /** The number of this page, from 1. */
  readonly page: number
  readonly last: number
  /** The address of a page by its number. */
  readonly pathOf: (page: number) => string
}

/** The title of the shelf. */
export const shelfTitle = 'Octavo shelf'

/** The address of the first catalog. */
export const catalogPath = '/opds'

/** The first catalog: it links to the others. */
export function rootCatalog(library: Library): Catalog {
  return {
    title: shelfTitle,
    path: catalogPath,
    updated: library.updated,
    catalogs: [
      {
        title: 'All books',
        path: `${catalogPath}/all`,
        summary: 'Every book on the shelf, by title.',
        rel: 'subsection',
      },
      {
        title: 'Newest books',
        path: `${catalogPath}/new`,
        summary: 'Every book on the shelf, the latest changes first.',
        rel: 'http://opds-spec.org/sort/new',
      },
    ],
    books: [],
  }
}

/** A page of all books, by title; undefined when there is no such page. */
export function allBooks(library: Library, page: number): Catalog | undefined {
  const path = `${catalogPath}/all`
  return bookCatalog({ title: 'All books', path, books: library.books }, library, page)
}

/** A page of all books, newest first; undefined when there is no such page. */
export function newestBooks(library: Library, page: number): Catalog | undefined {
  const books = library.books.toSorted((a, b) =>
    a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1,
  )
  const path = `${catalogPath}/new`
  return bookCatalog({ title: 'Newest books', path, books }, library, page)
}

/**
 * The books that contain every word of a query in their title, authors, subjects or description.
 */
export function foundBooks(library: Library, query: string): Catalog {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const books = library.books.filter((book) => {
    const text = foldText(searchedText(book))
    return words.length > 0 && words.every((word) => text.includes(word))
  })
  const found = books.slice(0, mostFound)
  return {
    title: 'Found books',
    path: `${catalogPath}/search?query=${encodeURIComponent(query)}`,
    updated: library.updated,
    catalogs: [],
    books: found,
    paging: {
      count: found.length,
      perPage: mostFound,
      page: 1,
      last: 1,
      pathOf: () => `${catalogPath}/search?query=${encodeURIComponent(query)}`,
    },
  }
}

/** The books on one page; undefined when there is no such page. Page 1 always exists. */
export function pageOf<T>(
  list: readonly T[],
  page: number,
  perPage: number,
): readonly T[] | undefined {
  const last = lastPage(list.length, perPage)
  return page < 1 || page > last ? undefined : list.slice((page - 1) * perPage, page * perPage)
}

/** The number of the last page. */
export function lastPage(count: number, perPage: number): number {
  return Math.max(1, Math.ceil(count / perPage))
}

const booksPerFeed = 50
const mostFound = 100

/** All the books of a catalog that has several pages. */
interface BookList {
  readonly title: string
  readonly path: string
  readonly books: readonly ShelvedBook[]
}

function bookCatalog(
  { title, path, books: all }: BookList,
  library: Library,
  page: number,
): Catalog | undefined {
  const books = pageOf(all, page, booksPerFeed)
  if (!books) return undefined
  const pathOf = (number: number): string => (number === 1 ? path : `${path}/${number}`)
  const last = lastPage(all.length, booksPerFeed)
  const paging = { count: all.length, perPage: booksPerFeed, page, last, pathOf }
  return { title, path: pathOf(page), updated: library.updated, catalogs: [], books, paging }
}

function searchedText({ title, facts }: ShelvedBook): string {
  return [title, ...facts.authors, ...facts.subjects, facts.description ?? ''].join('\n')
}
