import { posix } from 'node:path'
import { listInside } from './read-inside.ts'

/** Paths of the images in a book folder, for telling which one was meant; not all of them when there are very many. */
export function listImages(directory: string): readonly string[] {
  const images: string[] = []
  const folders = ['']
  for (const folder of folders) {
    for (const name of listInside(directory, folder) ?? []) {
      const isHidden = /^(?:\.|node_modules\/|dist\/)/.test(name)
      if (isHidden || images.length + folders.length > mostPaths) continue
      if (name.endsWith('/')) folders.push(posix.join(folder, name))
      else if (imageEnding.test(name)) images.push(posix.join(folder, name))
    }
  }
  return images
}

const imageEnding = /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?)$/i
const mostPaths = 2000
