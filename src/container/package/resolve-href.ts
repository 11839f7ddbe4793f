import { posix } from 'node:path'

/** Where a reference leads. */
export interface HrefTarget {
  /** Path in the container; it may lead out of it: `../a.css`. */
  readonly path: string
  /** The id in that file; '' when none is named. */
  readonly id: string
}

/**
 * Where a reference in a file of an EPUB leads. A percent sign that encodes nothing stands for
 * itself.
 */
export function resolveHref(fromPath: string, href: string): HrefTarget {
  const [address = '', id = ''] = href.split('#')
  const path = address === '' ? fromPath : posix.join(posix.dirname(fromPath), decodeHref(address))
  return { path, id: decodeHref(id) }
}

/** A reference without percent encoding; unchanged when its encoding is no valid text. */
export function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
