/** Finds the quotation marks of a stretch of text and what each way of reading them costs. */
import { readApostrophe } from './apostrophes.ts'
import { isWordCharacter } from './neighbor.ts'
import { beginsLine, directionDemerits, primeDemerits } from './quote-demerits.ts'
import type { QuoteMarks } from '../../language/model/quote-marks.ts'
import { impossible, type Demerits, type Quote, type QuoteHabits } from './quote.ts'

/** The quotes of `text` in order. */
export function readQuotes(text: string, habits: QuoteHabits): readonly Quote[] {
  const quotes: Quote[] = []
  for (const { 0: mark, index } of text.matchAll(eachMark)) {
    const quote = readMark(text, index, mark, habits)
    if (quote) quotes.push(quote)
  }
  return quotes
}

const eachMark = /["'“”„‟‘’‚‛«»‹›]|,,|<<|>>/g

function readMark(
  text: string,
  start: number,
  mark: string,
  habits: QuoteHabits,
): Quote | undefined {
  if (mark === '"') return readDouble(text, start)
  if (mark === "'") return readSingle(text, start, habits)
  if (mark.length === 2) return readTypedPair(text, start, mark, habits.marks)
  return readTypographic(text, start, mark, habits)
}

function readDouble(text: string, start: number): Quote {
  const { opening, closing, reopening, apostrophe } = directionDemerits(text, start, start + 1)
  const prime = primeDemerits(text, start, 'double')
  return {
    start,
    end: start + 1,
    kind: 'double',
    straight: true,
    beginsLine: beginsLine(text, start),
    demerits: { opening, closing, reopening, apostrophe, prime },
  }
}

function readSingle(text: string, start: number, { words, primary }: QuoteHabits): Quote {
  const word = readApostrophe(text, start, words)
  const { opening, closing, reopening, apostrophe } = directionDemerits(
    text,
    start,
    start + 1,
    word,
  )
  // Where speech is in single marks, a mark at the start of a word is hardly an elision missing
  // from our list.
  const begins = !isWordCharacter(text.charAt(start - 1))
  const doubtful = primary === 'single' && begins && apostrophe >= 3 ? 4 : 0
  const prime = primeDemerits(text, start, 'single')
  return {
    start,
    end: start + 1,
    kind: 'single',
    straight: true,
    beginsLine: beginsLine(text, start),
    demerits: { opening, closing, reopening, apostrophe: apostrophe + doubtful, prime },
  }
}

/**
 * Reads `,,` as a low quotation mark, and `<<` and `>>` as guillemets, in languages that use these
 * marks.
 */
function readTypedPair(
  text: string,
  start: number,
  mark: string,
  marks: QuoteMarks,
): Quote | undefined {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(start + 2, start + 4)
  // Arrows are not guillemets.
  if (/[<>–—-]$/.test(before) || /^[<>–—-]/.test(after)) return undefined
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
  const demerits = directionDemerits(text, start, start + 2)
  return {
    start,
    end: start + 2,
    kind: 'double',
    straight: true,
    beginsLine: beginsLine(text, start),
    demerits: {
      ...demerits,
      opening: isOpening ? demerits.opening : impossible,
      reopening: isOpening ? demerits.reopening : impossible,
      closing: isClosing ? demerits.closing : impossible,
    },
  }
}

/**
 * The shape of a mark that is already typographic says whether it opens or closes, unless its
 * neighbors speak strongly against it.
 */
function readTypographic(
  text: string,
  start: number,
  mark: string,
  { words, marks }: QuoteHabits,
): Quote {
  const kind = singleMarks.includes(mark) ? 'single' : 'double'
  const pairs = [marks.double, marks.single, ...(marks.nested ? [marks.nested] : [])]
  const opens = pairs.some((pair) => pair.open.startsWith(mark))
  const closes = pairs.some((pair) => pair.close.endsWith(mark))
  const known = opens || closes
  const againstOpening = (known ? opens : '“„‟‘‚‛«‹'.includes(mark)) ? 0 : againstShape
  const againstClosing = (known ? closes : '”’»›'.includes(mark)) ? 0 : againstShape
  const word = mark === '’' ? readApostrophe(text, start, words) : undefined
  const demerits = directionDemerits(text, start, start + 1, word)
  return {
    start,
    end: start + 1,
    kind,
    straight: false,
    beginsLine: beginsLine(text, start),
    demerits: {
      ...demerits,
      opening: demerits.opening + againstOpening,
      reopening: demerits.reopening + againstOpening,
      closing: demerits.closing + againstClosing,
    },
  }
}

const singleMarks = '‘’‚‛‹›'
const againstShape: Demerits = 6
