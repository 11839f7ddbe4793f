import { createHash } from 'node:crypto'
import { posix } from 'node:path'

/** Whether a URL leads out of the book folder, to the net or into itself (`data:`). */
export function isRemote(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)
}

/** Whether a URL is an image itself, not where one is: `data:image/png;base64,…`. */
export function isEmbeddedImage(url: string): boolean {
  return /^data:image\//i.test(url)
}

/**
 * Names that an image may have in the book folder, likeliest first: its URL is taken from the
 * folder of the file that shows it, or else from the book folder. Names may begin with `..`; those
 * are nobody's.
 */
export function imageNames(file: string, url: string): readonly string[] {
  if (isEmbeddedImage(url)) return [`embedded-${fingerprint(url)}`]
  const path = decode(url).replaceAll('\\', '/')
  if (path.startsWith('/')) return siteFolders.map((folder) => posix.join(folder, path))
  const near = posix.normalize(posix.join(posix.dirname(file), path))
  const top = posix.normalize(path)
  return near === top ? [top] : [near, top]
}

// On a site a path begins at its root; its maker keeps such files here.
const siteFolders = ['.', 'static', 'public']

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

// Images whose name does not tell their kind, or that were made from another kind, are named
// `map.webp.png`.
const addedEndings = ['', '.png', '.jpg', '.gif', '.svg']

/**
 * What the file of an image is called in the book folder: without the ending of what the program
 * made of it.
 */
export function fileOfImage(name: string): string {
  return name.replace(/(\.(?:webp|avif|tiff?|png|jpe?g|gif|svg))\.(?:png|jpg|gif|svg)$/i, '$1')
}

/** The name under which the image of a URL is among the resources; undefined when it is not. */
export function findImage(
  file: string,
  url: string,
  resources: Readonly<Record<string, unknown>>,
): string | undefined {
  return imageNames(file, url)
    .flatMap((name) => addedEndings.map((ending) => name + ending))
    .find((name) => Object.hasOwn(resources, name))
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
