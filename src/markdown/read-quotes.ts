/** Finds the quotation marks of a stretch of text and what each way of reading them costs. */
import { impossible, readApostrophe, type ApostropheReading, type Demerits } from './apostrophes.ts'
import { elidedWords, type ElidedWords } from './elided-words.ts'
import {
  isDigit,
  isWordCharacter,
  lineEndSpace,
  neighborAfter,
  neighborBefore,
  type Neighbor,
} from './neighbor.ts'
import { quoteMarks, type QuoteMarks } from './quote-marks.ts'

/** Whether a mark is typed as, or stands for, `"` or `'`. */
export type QuoteKind = 'double' | 'single'

/**
 * What a mark can be. `reopening` is an opening mark where a quotation of its kind is open: at the start of a line it
 * goes on, as in old verse; elsewhere the mark that should have closed it is missing.
 */
export type QuoteRole = 'opening' | 'closing' | 'reopening' | 'apostrophe' | 'prime'

/** A mark in a stretch of text, with the price of each way of reading it. */
export interface Quote {
  /** 0-based, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly kind: QuoteKind
  /** Typed as `"` or `'`, as `,,` or `<<`: to be replaced. Otherwise typographic already. */
  readonly straight: boolean
  /** Whether nothing but another mark stands between it and a line break within the paragraph. */
  readonly beginsLine: boolean
  /** `impossible` where it cannot be that. */
  readonly demerits: Readonly<Record<QuoteRole, Demerits>>
}

/** What is known of the text around, when its quotes are read. */
export interface QuoteHabits {
  readonly language: string
  /** The mark that speech is given in, by how most paragraphs begin. */
  readonly primary: QuoteKind
}

/** The quotes of `text` in order. */
export function readQuotes(text: string, habits: QuoteHabits): readonly Quote[] {
  if (!anyMark.test(text)) return []
  const words = elidedWords(habits.language)
  const marks = quoteMarks(habits.language)
  const quotes: Quote[] = []
  for (const match of text.matchAll(eachMark)) {
    const mark = match[0]
    const start = match.index
    if (mark.length === 2) {
      const quote = readTypedPair(text, start, mark, marks)
      if (quote) quotes.push(quote)
    } else if (mark === '"') {
      quotes.push(readDouble(text, start))
    } else if (mark === "'") {
      quotes.push(readSingle(text, start, words, habits))
    } else {
      quotes.push(readTypographic(text, start, mark, words, marks))
    }
  }
  return quotes
}

/** Whether a text has a quotation mark, straight or not. */
export function hasQuotes(text: string): boolean {
  return anyMark.test(text)
}

function readDouble(text: string, start: number): Quote {
  const prime = primeDemerits(text, start, 'double')
  const demerits = { ...directionDemerits(text, start, start + 1), apostrophe: impossible, prime }
  return {
    start,
    end: start + 1,
    kind: 'double',
    straight: true,
    beginsLine: beginsLine(text, start),
    demerits,
  }
}

function readSingle(text: string, start: number, words: ElidedWords, habits: QuoteHabits): Quote {
  const word = readApostrophe(text, start, words)
  // Where speech is in single marks, one that begins a word is hardly an unknown elision.
  const begins = !isWordCharacter(text.charAt(start - 1))
  const doubtful = habits.primary === 'single' && begins && word.apostrophe >= 3 ? 4 : 0
  const prime = primeDemerits(text, start, 'single')
  const demerits = {
    ...directionDemerits(text, start, start + 1, word),
    apostrophe: word.apostrophe + doubtful,
    prime,
  }
  return {
    start,
    end: start + 1,
    kind: 'single',
    straight: true,
    beginsLine: beginsLine(text, start),
    demerits,
  }
}

type DirectionDemerits = Pick<Quote['demerits'], 'opening' | 'closing' | 'reopening'>

/** What a mark costs as one that opens or closes, by its neighbors and the word it touches. */
function directionDemerits(
  text: string,
  start: number,
  end: number,
  word?: ApostropheReading,
): DirectionDemerits {
  const left = neighborBefore(text, start)
  const right = neighborAfter(text, end)
  const opening = together(openingAfter[left], openingBefore[right]) + (word?.opening ?? 0)
  const closing = together(closingAfter[left], closingBefore[right]) + (word?.closing ?? 0)
  return { opening, closing, reopening: opening + reopeningAt(text, start) }
}

function reopeningAt(text: string, start: number): Demerits {
  if (!beginsLine(text, start)) return reopeningInLine
  return text.charAt(start - 1) === '\n' ? 0 : reopeningInNewLine
}

function beginsLine(text: string, start: number): boolean {
  const isMark = /["'“‘]/.test(text.charAt(start - 1))
  const before = text.charAt(isMark ? start - 2 : start - 1)
  return before === '\n' || before === lineEndSpace
}

/** A mark with both neighbors against it faces the other way, whatever else. */
function together(one: Demerits, other: Demerits): Demerits {
  return one + other >= 15 ? 30 : one + other
}

/** `,,` as a low quotation mark, `<<` and `>>` as guillemets, in languages that set these. */
function readTypedPair(
  text: string,
  start: number,
  mark: string,
  marks: QuoteMarks,
): Quote | undefined {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(start + 2, start + 4)
  const setAs = mark === ',,' ? '„' : mark === '<<' ? '«' : '»'
  const opens = marks.double.open.includes(setAs)
  const closes = marks.double.close.includes(setAs)
  const isOpening =
    opens && /(?:^|[\s([—–"'“”„‘’«»‹›-])$/.test(before) && /^\s?[\p{L}\p{N}¿¡]/u.test(after)
  const isClosing =
    closes &&
    /[\p{L}\p{N}.,!?…)]\s?$/u.test(before) &&
    /^(?:$|[\s.,;:!?)\]…—–"'“”„‘’«»‹›-])/.test(after)
  if (!isOpening && !isClosing) return undefined
  const directions = directionDemerits(text, start, start + 2)
  const opening = isOpening ? directions.opening : impossible
  const closing = isClosing ? directions.closing : impossible
  const reopening = opening + directions.reopening - directions.opening
  const demerits = { opening, closing, reopening, apostrophe: impossible, prime: impossible }
  return {
    start,
    end: start + 2,
    kind: 'double',
    straight: true,
    beginsLine: beginsLine(text, start),
    demerits,
  }
}

/** A mark that is typographic as typed opens or closes by its shape, unless it stands very much the other way. */
function readTypographic(
  text: string,
  start: number,
  mark: string,
  words: ElidedWords,
  marks: QuoteMarks,
): Quote {
  const kind = singleMarks.includes(mark) ? 'single' : 'double'
  const pairs = [marks.double, marks.single, ...(marks.nested ? [marks.nested] : [])]
  const opens = pairs.some((pair) => pair.open.startsWith(mark))
  const closes = pairs.some((pair) => pair.close.endsWith(mark))
  const known = opens || closes
  const againstOpening = (known ? opens : '“„‟‘‚‛«‹'.includes(mark)) ? 0 : againstShape
  const againstClosing = (known ? closes : '”’»›'.includes(mark)) ? 0 : againstShape
  const word = mark === '’' ? readApostrophe(text, start, words) : undefined
  const directions = directionDemerits(text, start, start + 1, word)
  const demerits = {
    opening: directions.opening + againstOpening,
    closing: directions.closing + againstClosing,
    reopening: directions.reopening + againstOpening,
    apostrophe: word?.apostrophe ?? impossible,
    prime: impossible,
  }
  return {
    start,
    end: start + 1,
    kind,
    straight: false,
    beginsLine: beginsLine(text, start),
    demerits,
  }
}

/** Feet and inches, minutes and seconds: after a number, best when both marks or a degree are there. */
function primeDemerits(text: string, start: number, kind: QuoteKind): Demerits {
  if (!isDigit(text.charAt(start - 1))) return impossible
  const before = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(start + 1, start + 8)
  if (kind === 'single') {
    if (/^\s?[\d½¼¾]+(?:[.,]\d+)?(?:"|″|'')/.test(after)) return 0
    if (/[°º]\s?\d+(?:[.,]\d+)?$/.test(before)) return 0
  } else if (/['′]\s?[\d½¼¾]+(?:[.,]\d+)?$/.test(before)) return 0
  if (/^\s?[x×]\s?\d/.test(after) || /\d['"′″]?\s?[x×]\s?\d+(?:[.,]\d+)?$/.test(before)) return 1
  return 3
}

// Arrows are no guillemets.
const eachMark = /,,|(?<![<>–—-])<<(?![<>–—-])|(?<![<>–—-])>>(?![<>–—-])|["'“”„‟‘’‚‛«»‹›]/g
const anyMark = /["'“”„‟‘’‚‛«»‹›]|,,|<<|>>/
const singleMarks = '‘’‚‛‹›'
// A quotation that another of its kind breaks off costs as much as one that is left open.
const reopeningInLine: Demerits = 9
// Lines that the author only typed as such: an address, a signature in a letter.
const reopeningInNewLine: Demerits = 2
const againstShape: Demerits = 6

// The price of an opening or closing mark by what stands on each side of it. A reading that costs less than the 9 of a
// quotation left open is taken where it avoids one; 10 is what no typist writes but by a slip.
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
