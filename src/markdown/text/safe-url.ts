/** The schemes that a link in a book may have. An address without a scheme points into the book. */
const safeSchemes: ReadonlySet<string> = new Set(
  'http https mailto tel sms ftp ftps doi urn geo news irc xmpp store'.split(' '),
)

/**
 * The schemes that the address of an image may have. Other code decides whether the image is
 * fetched.
 */
const imageSchemes: ReadonlySet<string> = new Set(['http', 'https'])

/**
 * The scheme of an address, when a book may not link to it: `javascript`, `data`, `file`. Undefined
 * when the address is fine.
 */
export function unsafeScheme(url: string, of: 'link' | 'image'): string | undefined {
  // Browsers skip white space and control characters before and within a scheme. We skip them too,
  // so that they cannot hide a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(
    url.replace(/[\0-\x20\x7F-\xA0\u00AD\u200B-\u200F]/g, ''),
  )
  const name = scheme?.[1]?.toLowerCase()
  if (name === undefined || (of === 'image' && /^data:image\//i.test(url))) return undefined
  return (of === 'link' ? safeSchemes : imageSchemes).has(name) ? undefined : name
}
