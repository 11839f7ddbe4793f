import type { Book, Resource } from '../../book/model/book.ts'
import type { ContentDocument } from '../documents/content-document.ts'
import { FileNames, fileStem } from '../documents/file-name.ts'
import { visitElements } from '../elements/walk-elements.ts'

/** An image of the book as a file in the container. */
export interface ImageFile {
  /** Relative to the package document: `images/map.png`. */
  readonly href: string
  readonly resource: Resource
}

/** Lists the images that the text shows, in order of appearance. */
export function shownImages(
  documents: readonly ContentDocument[],
  { resources }: Book,
): readonly Resource[] {
  const shown = new Set<Resource>()
  for (const { element } of documents) {
    visitElements(element, ({ tag, attributes }) => {
      const name = tag === 'img' ? attributes['src'] : undefined
      if (name === undefined || !Object.hasOwn(resources, name)) return
      const resource = resources[name]
      if (resource) shown.add(resource)
    })
  }
  return [...shown]
}

/** The files of images, by the images' names in the book. */
export function imageFiles(images: readonly Resource[]): ReadonlyMap<string, ImageFile> {
  const names = new FileNames([])
  return new Map(
    images.map((resource) => {
      const stem = resource.name.slice(resource.name.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
      const file = names.give(fileStem(stem, 'image'), extensions[resource.mediaType])
      return [resource.name, { href: `images/${file}`, resource }]
    }),
  )
}

/** The file extension for each media type. */
export const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
} as const satisfies Record<Resource['mediaType'], string>
