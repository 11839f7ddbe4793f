import type { Span } from '../../diagnostics/diagnostic.ts'
import { complain } from './conversion.ts'
import type { Leaf } from './leaf.ts'
import { unsafeScheme } from './safe-url.ts'

/**
 * Whether a book may not link to an address, or load an image from it. Reports the address if so.
 */
export function isUnsafeAddress(
  url: string,
  of: 'link' | 'image',
  span: Span,
  leaf: Leaf,
): boolean {
  const scheme = unsafeScheme(url, of)
  if (scheme === undefined) return false
  // A Windows drive, or a file on the author's machine.
  if (of === 'image' && /^(?:[a-z]|file)$/.test(scheme)) {
    const message = `"${url}" is outside the book folder, where no files are read.`
    const hint = 'copy the file into the book folder and give its path from there'
    complain(leaf.conversion, 'project/path-outside', message, span, hint)
    return true
  }
  const kept = of === 'link' ? 'the text of the link is kept' : 'the text of the image is kept'
  const message = `A book cannot have ${of === 'link' ? 'a link' : 'an image'} to "${scheme}:"; ${kept}.`
  const hint =
    of === 'link'
      ? 'link to a web page, an e-mail address, or a place in the book'
      : 'put the image in the book folder'
  complain(leaf.conversion, 'link/unsafe', message, span, hint)
  return true
}
