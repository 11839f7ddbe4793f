import { posix } from 'node:path'

/** Where a reference leads. */
export interface HrefTarget {
  /** In the container; it may lead out of it: `../a.css`. */
  readonly path: string
  /** The id in that file; '' when none is named. */
  readonly id: string
}

/**
 * Where a reference in a file of an EPUB leads. Percent signs that encode nothing are taken as they
 * are.
 */
export function resolveHref(fromPath: string, href: string): HrefTarget {
  const [address = '', id = ''] = href.split('#')
  const path = address === '' ? fromPath : posix.join(posix.dirname(fromPath), decodeHref(address))
  return { path, id: decodeHref(id) }
}

/** A reference without percent encoding; as it is written when it encodes no text. */
export function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
