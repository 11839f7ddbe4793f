import { attribute, escapeText } from '../../container/xml/write-xml.ts'
import { editionsFor, type AskingReader } from '../library/asking-reader.ts'
import { bookPath, coverPath, editionPath } from './book-addresses.ts'
import { cutText } from '../library/book-facts.ts'
import { catalogPath, lastPage, pageOf, shelfTitle } from './catalog.ts'
import { bookTypes, editionTitle, formatNames } from '../library/media-types.ts'
import { shelfStyle } from './shelf-style.ts'
import type { Library, ShelvedBook, ShelvedEdition } from '../library/shelved-book.ts'

/**
 * A page of the shelf for a reader's browser, sorted by title; undefined when there is no such
 * page.
 */
export function shelfPage(
  library: Library,
  page: number,
  reader: AskingReader,
): string | undefined {
  const books = pageOf(library.books, page, booksPerPage)
  if (!books) return undefined
  return htmlPage(shelfTitle, [
    `<h1>${shelfTitle}</h1>`,
    ...kindleNote(reader, library.books),
    ...(books.length === 0
      ? emptyShelf
      : ['<ul>', ...books.map((book) => shelfItem(book, reader)), '</ul>']),
    ...turning(page, lastPage(library.books.length, booksPerPage)),
  ])
}

/** The page of one book, with all of its editions. */
export function bookPage(book: ShelvedBook, reader: AskingReader): string {
  const { facts } = book
  const best = editionsFor(book, reader)
  const others = book.editions.filter((edition) => !best.includes(edition))
  return htmlPage(book.title, [
    '<p><a href="/">All books</a></p>',
    `<p><img class="cover" src="${coverPath(book, 'thumbnail')}" alt=""></p>`,
    `<h1${language(book)}>${shown(book.title)}</h1>`,
    ...authorLine(book),
    ...best.map((edition) => download(edition, editionTitle(book, edition))),
    ...kindleNote(reader, [book]),
    ...(others.length > 0 ? ['<p>For other readers:</p>'] : []),
    ...others.map((edition) => download(edition, editionTitle(book, edition))),
    ...(facts.description
      ? [`<p${language(book)}>${escapeText(cutText(facts.description, 1500))}</p>`]
      : []),
  ])
}

/** A page with an error, in one sentence. */
export function errorPage(title: string, sentence: string): string {
  return htmlPage(title, [
    `<h1>${escapeText(title)}</h1>`,
    `<p>${escapeText(sentence)}</p>`,
    '<p><a href="/">All books</a></p>',
  ])
}

// A Kobo's browser gets slow on long pages; ten books stay under 20 kB, however long their titles.
const booksPerPage = 10

function shelfItem(book: ShelvedBook, reader: AskingReader): string {
  const [best] = editionsFor(book, reader)
  return [
    '<li>',
    // The title is the same link, as text.
    `<a href="${bookPath(book)}" tabindex="-1" aria-hidden="true"><img src="${coverPath(book, 'thumbnail')}" alt=""></a>`,
    `<h2${language(book)}><a href="${bookPath(book)}">${shown(book.title)}</a></h2>`,
    ...authorLine(book),
    best
      ? download(best, formatNames[best.format])
      : `<p><a href="${bookPath(book)}">How to get it</a></p>`,
    '</li>',
  ].join('\n')
}

function authorLine(book: ShelvedBook): readonly string[] {
  const authors = book.facts.authors.join(', ')
  return authors === '' ? [] : [`<p${language(book)}>${shown(authors)}</p>`]
}

function download(edition: ShelvedEdition, name: string): string {
  return (
    `<p class="get"><a href="${editionPath(edition)}"${attribute('type', bookTypes[edition.format])}>` +
    `${shown(name)}</a> <small>${formatBytes(edition.size)}</small></p>`
  )
}

function kindleNote(reader: AskingReader, books: readonly ShelvedBook[]): readonly string[] {
  if (reader !== 'kindle' || books.length === 0) return []
  const hasPdf = books.some(({ editions }) => editions.some(({ format }) => format === 'pdf'))
  return [
    '<p class="note">The Kindle browser cannot download EPUB files. Open this shelf on a phone or a computer, ' +
      'download the EPUB there, and send it with Send to Kindle: amazon.com/sendtokindle. It then appears on this Kindle by itself.' +
      `${hasPdf ? ' You can download a PDF here, if this Kindle accepts it.' : ''}</p>`,
  ]
}

const emptyShelf = [
  '<p>There are no books here yet.</p>',
  '<p>Build one with <code>octavo build</code> on the computer that runs this shelf, and reload this page.</p>',
]

function turning(page: number, last: number): readonly string[] {
  if (last === 1) return []
  const path = (number: number): string => (number === 1 ? '/' : `/page/${number}`)
  return [
    '<p class="turn">',
    ...(page > 1 ? [`<a href="${path(page - 1)}">Previous page</a>`] : []),
    `Page ${page} of ${last}`,
    ...(page < last ? [`<a href="${path(page + 1)}">Next page</a>`] : []),
    '</p>',
  ]
}

function htmlPage(title: string, body: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${shown(title)}</title>`,
    `<link rel="alternate" href="${catalogPath}" type="application/atom+xml;profile=opds-catalog" title="Catalog for reading apps (OPDS)">`,
    `<style>${shelfStyle}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>\n',
  ].join('\n')
}

function language({ facts }: ShelvedBook): string {
  return `${attribute('lang', facts.language)} dir="auto"`
}

function shown(text: string): string {
  return escapeText(cutText(text, 120))
}

function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
