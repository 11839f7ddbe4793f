/**
 * Turns a text into an id that is valid as a file name and in XML: `the-harbour`. The result is ''
 * when no letter of the text is usable.
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
  // An XML name must not begin with a digit.
  return /^\d/.test(id) ? `s-${id}` : id
}

/**
 * The id that Markdown sites give a heading, for links that were written for such sites:
 * `whats-new--and-old`.
 */
export function siteAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

/** The id that kramdown and Jekyll give a heading: as on sites, but it begins with a letter. */
export function kramdownAnchor(heading: string): string {
  return siteAnchor(heading).replace(/^\P{L}+/u, '')
}

/**
 * The id that pandoc gives a heading: full stops stay, and it begins with a letter:
 * `version-2.0-and-later`.
 */
export function pandocAnchor(heading: string): string {
  const id = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_.-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^\P{L}+/u, '')
  return id === '' && heading.trim() !== '' ? 'section' : id
}

const longest = 60

// Cuts between words, unless there is only one word.
function shorten(id: string): string {
  if (id.length <= longest) return id
  const end = id.lastIndexOf('-', longest)
  return id.slice(0, end > 0 ? end : longest)
}

// Letters that Unicode does not decompose.
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
