import type { Answer, PageAnswer } from './answer.ts'
import { askingReader } from '../library/asking-reader.ts'
import {
  allBooks,
  catalogPath,
  foundBooks,
  newestBooks,
  rootCatalog,
  type Catalog,
} from '../catalog/catalog.ts'
import type { CoverImages } from '../library/cover-images.ts'
import { catalogTypes } from '../library/media-types.ts'
import { negotiate, type Form } from './negotiate.ts'
import { atomEntry, atomFeed, searchDescription } from '../catalog/opds-atom.ts'
import { jsonFeed, jsonPublication } from '../catalog/opds-json.ts'
import { bookPage, errorPage, shelfPage } from '../catalog/shelf-pages.ts'
import type { Library } from '../library/shelved-book.ts'

/** The parts of a request that matter here. */
export interface ShelfRequest {
  /** The path and query as sent, not decoded. */
  readonly target: string
  readonly accept: string | undefined
  readonly userAgent: string | undefined
  /** The host name that the client used; it was found to be the shelf's own. */
  readonly host: string
}

/**
 * Answers a request. Addresses are only compared with those of the books on the shelf. They are
 * never decoded or turned into file names.
 */
export async function answerRequest(
  request: ShelfRequest,
  library: Library,
  covers: CoverImages,
): Promise<Answer> {
  const [path = '', query = ''] = request.target.split('?', 2)
  const [first, second = '', third, ...more] = path.slice(1).split('/')
  if (more.length > 0 || !path.startsWith('/')) return notFound
  const place = third === undefined ? `/${first}` : `/${first}/*`
  const isPage = second === ''
  if (path === '/') return homeAnswer(request, library)
  if (path === '/opensearch.xml') return xml(catalogTypes.search, searchDescription(request.host))
  if (`/${first}` === catalogPath) {
    return catalogAnswer(request, library, { name: second, detail: third, query })
  }
  if (place === '/file/*') return fileAnswer(library, second, third ?? '')
  if (third !== undefined || isPage) return notFound
  if (first === 'page') return pageAnswer(request, library, pageNumber(second))
  if (first === 'book') return bookAnswer(request, library, second)
  if (first === 'cover' || first === 'thumbnail') {
    const book = library.booksById.get(second.replace(/\.jpg$/, ''))
    if (!book || !second.endsWith('.jpg')) return notFound
    const body = await covers.get(book, first)
    const headers = { 'Cache-Control': 'private, max-age=600' }
    return { type: 'page', status: 200, mediaType: 'image/jpeg', body, headers }
  }
  return notFound
}

/** A page that explains an error. */
export function errorAnswer(status: number, title: string, sentence: string): PageAnswer {
  return { type: 'page', status, mediaType: html, body: errorPage(title, sentence) }
}

const html = 'text/html; charset=utf-8'

const notFound = errorAnswer(
  404,
  'Not here',
  'There is nothing at this address. The book may have been built again since.',
)

function homeAnswer(request: ShelfRequest, library: Library): Answer {
  const form = negotiate(request.accept, ['html', 'atom', 'json'])
  if (form === 'html') return pageAnswer(request, library, 1)
  return feedAnswer(rootCatalog(library), form)
}

function pageAnswer(request: ShelfRequest, library: Library, page: number): Answer {
  const body = shelfPage(library, page, askingReader(request.userAgent))
  return body === undefined ? notFound : { type: 'page', status: 200, mediaType: html, body }
}

function bookAnswer(request: ShelfRequest, library: Library, id: string): Answer {
  const book = library.booksById.get(id)
  if (!book) return notFound
  const body = bookPage(book, askingReader(request.userAgent))
  return { type: 'page', status: 200, mediaType: html, body }
}

function fileAnswer(library: Library, id: string, name: string): Answer {
  const edition = library.editionsById.get(id)
  return edition?.addressName === name ? { type: 'file', edition } : notFound
}

/** The address of a catalog or of a book in one: `/catalog/{name}/{detail}?{query}`. */
interface CatalogAddress {
  readonly name: string
  readonly detail: string | undefined
  readonly query: string
}

function catalogAnswer(request: ShelfRequest, library: Library, address: CatalogAddress): Answer {
  const form = negotiate(request.accept, ['atom', 'json'])
  if (address.name === 'book') {
    const book = library.booksById.get(address.detail ?? '')
    if (!book) return notFound
    return form === 'json'
      ? xml(catalogTypes.publication, jsonPublication(book))
      : xml(catalogTypes.entry, atomEntry(book))
  }
  const catalog = catalogAt(library, address)
  return catalog ? feedAnswer(catalog, form) : notFound
}

function catalogAt(library: Library, { name, detail, query }: CatalogAddress): Catalog | undefined {
  const page = detail === undefined ? 1 : pageNumber(detail)
  if (name === 'all') return allBooks(library, page)
  if (name === 'new') return newestBooks(library, page)
  if (detail !== undefined) return undefined
  if (name === '') return rootCatalog(library)
  return name === 'search' ? foundBooks(library, searchWords(query)) : undefined
}

function feedAnswer(catalog: Catalog, form: Form): Answer {
  if (form === 'json') return xml(catalogTypes.json, jsonFeed(catalog))
  const type = catalog.paging ? catalogTypes.acquisition : catalogTypes.navigation
  return xml(type, atomFeed(catalog))
}

function xml(mediaType: string, body: string): PageAnswer {
  return { type: 'page', status: 200, mediaType, body }
}

function pageNumber(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0
}

function searchWords(query: string): string {
  return (new URLSearchParams(query).get('query') ?? '').slice(0, longestSearch)
}

// In characters. Every word of a query is searched for in every book.
const longestSearch = 200
