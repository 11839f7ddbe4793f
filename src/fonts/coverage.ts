/**
 * Whether a font can show a code point: either it has a glyph for it, or HarfBuzz composes it from
 * glyphs that it has.
 */
export function canShape(codePoints: ReadonlySet<number>, codePoint: number): boolean {
  if (codePoints.has(codePoint)) return true
  if (codePoint < 0x80) return false
  if (isInvisible(codePoint)) return true
  if (isSpace(codePoint)) return codePoints.has(0x20)
  if (codePoint === nonBreakingHyphen) return codePoints.has(0x2010)
  const parts = String.fromCodePoint(codePoint).normalize('NFD')
  return (
    parts !== String.fromCodePoint(codePoint) &&
    [...parts].every((part) => codePoints.has(part.codePointAt(0) ?? 0))
  )
}

const nonBreakingHyphen = 0x2011

// Spaces that HarfBuzz makes from U+0020 with another width.
function isSpace(codePoint: number): boolean {
  return (
    codePoint === 0xa0 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x202f ||
    codePoint === 0x205f ||
    codePoint === 0x3000
  )
}

// Joiners, direction marks, the word joiner and variation selectors: none of them is visible.
function isInvisible(codePoint: number): boolean {
  return (
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2069) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    codePoint === 0x034f
  )
}
