import { hasRightToLeft } from '../words/bidi.ts'

/** The text of a margin box. A folio must not be cut. */
export interface HeadPart {
  readonly text: string
  readonly isFolio: boolean
}

/**
 * Cuts a running head that is too long until it fits: after a word, or inside a word if a long word
 * would be lost. It cuts the longest part that is not a folio.
 */
export function cutHead(parts: readonly HeadPart[], fits: (text: string) => boolean): string {
  const [longest] = parts
    .filter(({ isFolio }) => !isFolio)
    .toSorted((a, b) => b.text.length - a.text.length)
  const at = longest ? parts.indexOf(longest) : -1
  const textOf = (part: string) =>
    parts
      .map(({ text }, index) => (index === at ? part : text))
      .join('')
      .trim()
  if (!longest) return textOf('')
  const begin = (end: number) => withEllipsis(longest.text.slice(0, end).replace(endMarks, ''))
  const lastFit = (ends: readonly number[]) => {
    const tooLong = ends.findIndex((end) => !fits(textOf(begin(end))))
    return ends[(tooLong < 0 ? ends.length : tooLong) - 1] ?? 0
  }
  const afterLetter = lastFit(placesOf(longest.text, /\P{M}\p{M}*/gu))
  const afterWord = lastFit(placesOf(longest.text, /\S+/g))
  const end =
    afterWord >= Math.min(afterLetter * leastShare, fewestLetters) ? afterWord : afterLetter
  if (end > 0) return textOf(begin(end))
  // Not even one letter fits, so only the folio is shown.
  const folios = parts.filter(({ isFolio }) => isFolio).map(({ text }) => text)
  return folios.join(' ')
}

const endMarks = /[\p{Punctuation}\s]+$/u
// A cut after a word leaves enough to know the title by: a share of the letters that would fit, or so
// many of them.
const leastShare = 0.6
const fewestLetters = 10

// After a word that runs from right to left, the ellipsis stands at its left.
function withEllipsis(text: string): string {
  const last = text.split(/\s/).at(-1) ?? ''
  return hasRightToLeft(last) ? `${text}…\u200f` : `${text}…`
}

// The positions where matches end.
function placesOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => index + match.length)
}
