import { catalogPath } from './catalog.ts'
import type { ShelvedBook, ShelvedEdition } from '../library/shelved-book.ts'

/** The address of a book's page. */
export function bookPath(book: ShelvedBook): string {
  return `/book/${book.id}`
}

/** The address of a book's entry in the catalogs. */
export function entryPath(book: ShelvedBook): string {
  return `${catalogPath}/book/${book.id}`
}

/** The address of an edition's file. Kobo's browser tells the format from the last part. */
export function editionPath(edition: ShelvedEdition): string {
  return `/file/${edition.id}/${edition.addressName}`
}

/** The address of a book's cover or its thumbnail. */
export function coverPath(book: ShelvedBook, size: 'cover' | 'thumbnail'): string {
  return `/${size}/${book.id}.jpg`
}
