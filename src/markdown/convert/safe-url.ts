/** The schemes that a link in a book may have; addresses without a scheme are within the book. */
const safeSchemes: ReadonlySet<string> = new Set(
  'http https mailto tel sms ftp ftps doi urn geo news irc xmpp store'.split(' '),
)

/**
 * The schemes from which an image may be said to come; whether one is fetched is not decided here.
 */
const imageSchemes: ReadonlySet<string> = new Set(['http', 'https'])

/**
 * The scheme of an address that a book may not link to: `javascript`, `data`, `file`. Undefined
 * when it is fine.
 */
export function unsafeScheme(url: string, of: 'link' | 'image'): string | undefined {
  // Browsers skip white space and control characters before and within a scheme, so they are no way
  // around this.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(
    url.replace(/[\0-\x20\x7F-\xA0\u00AD\u200B-\u200F]/g, ''),
  )
  const name = scheme?.[1]?.toLowerCase()
  if (name === undefined || (of === 'image' && /^data:image\//i.test(url))) return undefined
  return (of === 'link' ? safeSchemes : imageSchemes).has(name) ? undefined : name
}
