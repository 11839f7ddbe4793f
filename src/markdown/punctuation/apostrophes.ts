/** How likely a single mark is an apostrophe, judged by the letters next to it. */
import type { ElidedWords } from '../../language/model/elided-words.ts'
import { isDigit, isWordCharacter } from './neighbor.ts'
import { impossible, type Demerits } from './quote.ts'

/**
 * What it costs to read a `'` as an apostrophe and as a quotation mark, given the word it touches.
 */
export interface ApostropheReading {
  readonly apostrophe: Demerits
  /** Added to the cost of an opening mark. */
  readonly opening: Demerits
  /** Added to the cost of a closing mark. */
  readonly closing: Demerits
}

/** Judges the mark at `offset` by the letters and digits on both sides of it. */
export function readApostrophe(
  text: string,
  offset: number,
  words: ElidedWords,
): ApostropheReading {
  const before = isWordCharacter(text.charAt(offset - 1))
  const after = isWordCharacter(text.charAt(offset + 1))
  if (before && after) return isDigit(text.charAt(offset - 1)) ? afterDigit(text, offset) : within
  if (after) return readLeading(text, offset, words)
  if (before) return readTrailing(text, offset, words)
  return neither
}

function readLeading(text: string, offset: number, words: ElidedWords): ApostropheReading {
  let end = offset + 1
  while (end <= offset + longest && isWordCharacter(text.charAt(end))) end++
  const word = text.slice(offset + 1, end).toLowerCase()
  // A word with a mark at both ends is quoted, unless it is the ’n’ of rock ’n’ roll.
  if (isMark(text.charAt(end)) && !isWordCharacter(text.charAt(end + 1)))
    return word === 'n' && words.leading.has('n') ? certain : unlikely
  // ’90s, ’68: two digits and no third one.
  if (/^\d\d(s|er)?$/.test(word)) return { apostrophe: 1, opening: 5, closing: 0 }
  if (words.leading.has(word)) return { apostrophe: 1, opening: 6, closing: 0 }
  if (words.leadingOrWord.has(word))
    return followsPunctuation(text, offset) ? resumed : elidedOrWord
  if (words.whole.has(word) || /[.,;:!?…)\]]/.test(text.charAt(offset - 1))) return whole
  // A capital begins a sentence, so it speaks for a quotation, unless it stands within a sentence.
  const isCapital = /^\p{Lu}/u.test(text.slice(offset + 1, offset + 2))
  if (isCapital && !/\p{L}\s$/u.test(text.slice(Math.max(0, offset - 2), offset))) return capital
  return unlikely
}

/**
 * Whether the mark follows punctuation, as where a speech continues: ‘Yes,’ he said, ‘as you like.’
 */
function followsPunctuation(text: string, offset: number): boolean {
  return /[,;:.!?—–-]\s?$/.test(text.slice(Math.max(0, offset - 2), offset))
}

function readTrailing(text: string, offset: number, words: ElidedWords): ApostropheReading {
  let start = offset
  while (start > offset - longest && isWordCharacter(text.charAt(start - 1))) start--
  const word = text.slice(start, offset).toLowerCase()
  if (isMark(text.charAt(start - 1)) && !isWordCharacter(text.charAt(start - 2))) {
    return word === 'n' && words.leading.has('n') ? certain : trailing
  }
  if (words.trailing.has(word)) return { apostrophe: 1, opening: 0, closing: 5 }
  if (words.trailingOrWord.has(word)) return { apostrophe: 2, opening: 0, closing: 1 }
  if (words.dropsFinalG && /..in$/.test(word)) return { apostrophe: 1, opening: 0, closing: 1 }
  // The possessive of a word that ends in a sibilant: boys’, Hans’.
  if (/[sxzß]$/.test(word)) {
    const wordFollows = /^\s\p{L}/u.test(text.slice(offset + 1, offset + 3))
    return { apostrophe: wordFollows ? 2 : 3, opening: 0, closing: 0 }
  }
  return trailing
}

/** Matches 1980’s, and also 5′10″, which is not an apostrophe. */
function afterDigit(text: string, offset: number): ApostropheReading {
  return isDigit(text.charAt(offset + 1)) ? trailing : within
}

const longest = 40
const isMark = (character: string) => character === "'" || character === '’' || character === '‘'

const within: ApostropheReading = { apostrophe: 0, opening: impossible, closing: impossible }
const certain: ApostropheReading = { apostrophe: 0, opening: 6, closing: 6 }
const unlikely: ApostropheReading = { apostrophe: 6, opening: 0, closing: 0 }
const elidedOrWord: ApostropheReading = { apostrophe: 3, opening: 1, closing: 0 }
const resumed: ApostropheReading = { apostrophe: 8, opening: 0, closing: 0 }
const capital: ApostropheReading = { apostrophe: 10, opening: 0, closing: 0 }
const whole: ApostropheReading = { apostrophe: 12, opening: 0, closing: 0 }
const trailing: ApostropheReading = { apostrophe: 4, opening: 0, closing: 0 }
const neither: ApostropheReading = { apostrophe: 14, opening: 0, closing: 0 }
