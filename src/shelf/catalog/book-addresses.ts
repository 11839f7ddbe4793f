import { catalogPath } from './catalog.ts'
import type { ShelvedBook, ShelvedEdition } from '../library/shelved-book.ts'

/** Where a book's page is. */
export function bookPath(book: ShelvedBook): string {
  return `/book/${book.id}`
}

/** Where a book's entry in the catalogs is. */
export function entryPath(book: ShelvedBook): string {
  return `${catalogPath}/book/${book.id}`
}

/** Where an edition is to be had. The last part is what a Kobo's browser tells the format by. */
export function editionPath(edition: ShelvedEdition): string {
  return `/file/${edition.id}/${edition.addressName}`
}

/** Where a book's cover is, and where it is small. */
export function coverPath(book: ShelvedBook, size: 'cover' | 'thumbnail'): string {
  return `/${size}/${book.id}.jpg`
}
