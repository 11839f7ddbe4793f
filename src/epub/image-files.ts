import type { Book, Resource } from '../book/book.ts'
import type { ContentDocument } from './content-document.ts'
import { FileNames, slug } from './file-name.ts'
import { visitElements } from './walk-elements.ts'

/** An image of the book in the container. */
export interface ImageFile {
  /** From the package document: `images/map.png`. */
  readonly href: string
  readonly resource: Resource
}

/** The images that the text shows, in order of appearance, by the name the book gives them. */
export function imageFiles(
  documents: readonly ContentDocument[],
  book: Book,
): ReadonlyMap<string, ImageFile> {
  const files = new Map<string, ImageFile>()
  const names = new FileNames([])
  for (const { element } of documents) {
    visitElements(element, ({ tag, attributes }) => {
      const name = tag === 'img' ? attributes['src'] : undefined
      if (name === undefined || files.has(name) || !Object.hasOwn(book.resources, name)) return
      const resource = book.resources[name]
      if (!resource) return
      const stem = name.slice(name.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
      const file = names.give(slug(stem, 'image'), extensions[resource.mediaType])
      files.set(name, { href: `images/${file}`, resource })
    })
  }
  return files
}

/** The ending of a file name that goes with a media type. */
export const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
} as const satisfies Record<Resource['mediaType'], string>
