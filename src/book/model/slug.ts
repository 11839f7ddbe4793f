/**
 * A text as an id that does for a file name and for XML: `the-harbour`; '' when it has no letters
 * that could.
 */
export function slug(text: string): string {
  const ascii = text
    .replace(/[œæøßłđðþ]/gi, (letter) => spelledOut[letter.toLowerCase()] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘ʼ\p{M}]/gu, '')
  const id = shorten(
    ascii
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
      .join('-'),
  )
  // An XML name does not begin with a digit.
  return /^\d/.test(id) ? `s-${id}` : id
}

/**
 * What sites that show Markdown call a heading, in links that were written for them:
 * `whats-new--and-old`.
 */
export function siteAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

const longest = 60

// Cuts between words, unless the first word is all there is.
function shorten(id: string): string {
  if (id.length <= longest) return id
  const end = id.lastIndexOf('-', longest)
  return id.slice(0, end > 0 ? end : longest)
}

// Letters that Unicode does not take apart.
const spelledOut: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}
