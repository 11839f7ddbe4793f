import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { decodeUrl } from './decode-url.ts'

/** Whether a URL leads out of the book folder to the net, or holds its own data (`data:`). */
export function isRemote(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)
}

/** Whether a URL contains the image itself: `data:image/png;base64,…`. */
export function isEmbeddedImage(url: string): boolean {
  return /^data:image\//i.test(url)
}

/**
 * Names that an image may have in the book folder, most likely first. Its URL is relative to the
 * folder of the file that shows it, or else to the book folder. A name that begins with `..` is that
 * of an image which books of a workspace share.
 */
export function imageNames(file: string, url: string): readonly string[] {
  if (isEmbeddedImage(url)) return [`embedded-${fingerprint(url)}`]
  const path = decodeUrl(url).replaceAll('\\', '/')
  if (path.startsWith('/')) return siteFolders.map((folder) => posix.join(folder, path))
  const near = posix.normalize(posix.join(posix.dirname(file), path))
  const top = posix.normalize(path)
  return near === top ? [top] : [near, top]
}

// On a web site, such a path begins at the site's root. Site generators keep files for the root in
// these folders.
const siteFolders = ['.', 'static', 'public']

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

// An image whose name does not tell its kind, or that was converted from another kind, gets a name
// like `map.webp.png`.
const addedEndings = ['', '.png', '.jpg', '.gif', '.svg']

/**
 * The name of an image's file in the book folder, without the extension that the conversion added.
 */
export function fileOfImage(name: string): string {
  return name.replace(/(\.(?:webp|avif|tiff?|png|jpe?g|gif|svg))\.(?:png|jpg|gif|svg)$/i, '$1')
}

/** The name of a URL's image among the resources; undefined when it is not there. */
export function findImage(
  file: string,
  url: string,
  resources: Readonly<Record<string, unknown>>,
): string | undefined {
  const found = imageNames(file, url)
    .flatMap((name) => addedEndings.map((ending) => name + ending))
    .find((name) => Object.hasOwn(resources, name))
  return found ?? Object.keys(resources).find((name) => isNamed(fileOfImage(name), url))
}

/** Whether a URL is no path, but the bare name of a file somewhere in the book folder. */
export function isNamed(path: string, url: string): boolean {
  return !/[/\\]/.test(url) && path.includes('/') && posix.basename(path) === decodeUrl(url)
}
