/**
 * Encodes the characters of a web address that may not stand in one (RFC 3986, § 2). Square
 * brackets may stand only around an IPv6 address, and only the first "#" begins a fragment.
 */
export function validUrl(url: string): string {
  const [, start = '', rest = ''] =
    /^((?:[a-z][a-z\d+.-]*:)?(?:\/\/[^/?#]*)?)(.*)$/is.exec(url.trim()) ?? []
  const [path = '', ...fragment] = rest.split('#')
  const parts = fragment.length === 0 ? [path] : [path, fragment.join('%23')]
  return start.replace(never, encode) + parts.map(encodePart).join('#')
}

/**
 * Whether an address can be opened. The names of computers may hold none of these signs, not even
 * encoded (RFC 3986, § 3.2.2), though the URL Standard reads some of them.
 */
export function isUrl(url: string): boolean {
  return URL.canParse(url) && !/["{|}\\^`<>\s]/.test(new URL(url).host)
}

function encodePart(part: string): string {
  return part.replace(never, encode).replace(/[[\]]/g, encode)
}

// White space, controls, halves of surrogate pairs, signs that no part may have, and a "%" that
// encodes nothing.
const never = /[\s\p{Cc}"<>\\^`{|}]|%(?![\da-f]{2})|\p{Cs}/giu

function encode(character: string): string {
  // Half of a surrogate pair has no bytes of its own. U+FFFD takes its place.
  return /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character)
}
