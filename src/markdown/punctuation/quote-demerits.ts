/**
 * What it costs to read a mark as opening, as closing or as a prime, judged by the characters
 * beside it.
 */
import type { ApostropheReading } from './apostrophes.ts'
import { isDigit, lineEndSpace, neighborAfter, neighborBefore, type Neighbor } from './neighbor.ts'
import { impossible, type Demerits, type Quote, type QuoteKind } from './quote.ts'

/**
 * The demerits of the mark from `start` to `end` as an opening and as a closing mark, judged by its
 * neighbors and the word it touches.
 */
export function directionDemerits(
  text: string,
  start: number,
  end: number,
  word: ApostropheReading = noWord,
): Quote['demerits'] {
  const left = neighborBefore(text, start)
  const right = neighborAfter(text, end)
  const opening = together(openingAfter[left], openingBefore[right]) + word.opening
  const closing = together(closingAfter[left], closingBefore[right]) + word.closing
  const reopening = opening + reopeningAt(text, start)
  return { opening, closing, reopening, apostrophe: word.apostrophe, prime: impossible }
}

const noWord: ApostropheReading = { apostrophe: impossible, opening: 0, closing: 0 }

/**
 * When both neighbors speak against a mark's direction, it faces the other way, whatever else
 * holds.
 */
function together(one: Demerits, other: Demerits): Demerits {
  return one + other >= 15 ? 30 : one + other
}

function reopeningAt(text: string, start: number): Demerits {
  if (!beginsLine(text, start)) return reopeningInLine
  return text.charAt(start - 1) === '\n' ? 0 : reopeningInNewLine
}

/**
 * Whether `start` directly follows a line break within the paragraph. Another mark may stand
 * between.
 */
export function beginsLine(text: string, start: number): boolean {
  if (start === 0) return false
  const last = text.charAt(start - 1)
  const isMark = last === '"' || last === "'" || last === '“' || last === '‘'
  const before = isMark && start > 1 ? text.charAt(start - 2) : last
  return before === '\n' || before === lineEndSpace
}

/**
 * Feet and inches, minutes and seconds. They stand after a number; both marks or a degree sign make
 * them more likely.
 */
export function primeDemerits(text: string, start: number, kind: QuoteKind): Demerits {
  if (start === 0 || !isDigit(text.charAt(start - 1))) return impossible
  const before = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(start + 1, start + 8)
  if (kind === 'single') {
    if (/^\s?[\d½¼¾]+(?:[.,]\d+)?(?:"|″|'')/.test(after)) return 0
    if (/[°º]\s?\d+(?:[.,]\d+)?$/.test(before)) return 0
  } else if (/['′]\s?[\d½¼¾]+(?:[.,]\d+)?$/.test(before)) return 0
  if (/^\s?[x×]\s?\d/.test(after) || /\d['"′″]?\s?[x×]\s?\d+(?:[.,]\d+)?$/.test(before)) return 1
  return 3
}

// A quotation that is cut off by another of its kind costs as much as one that stays open.
const reopeningInLine: Demerits = 9
// Line breaks that the author typed on purpose: in an address, or in the signature of a letter.
const reopeningInNewLine: Demerits = 2

// The price of an opening or closing mark, by what stands on each side of it. A quotation left open
// costs 9, so a reading below 9 is chosen when it avoids one. A price of 10 is for what people type
// only by mistake.
type Prices = Readonly<Record<Neighbor, Demerits>>
const openingAfter: Prices = {
  edge: 0,
  space: 0,
  opening: 0,
  dash: 1,
  symbol: 2,
  hyphen: 3,
  ellipsis: 5,
  closing: 6,
  letter: 10,
  digit: 10,
}
const openingBefore: Prices = {
  letter: 0,
  digit: 0,
  opening: 0,
  symbol: 0,
  ellipsis: 1,
  dash: 1,
  hyphen: 2,
  space: 7,
  closing: 8,
  edge: 14,
}
const closingAfter: Prices = {
  letter: 0,
  digit: 0,
  closing: 0,
  ellipsis: 0,
  symbol: 0,
  dash: 1,
  hyphen: 1,
  space: 7,
  opening: 9,
  edge: 10,
}
const closingBefore: Prices = {
  edge: 0,
  space: 0,
  closing: 0,
  dash: 0,
  hyphen: 1,
  ellipsis: 1,
  symbol: 1,
  opening: 2,
  letter: 8,
  digit: 8,
}
