/** Spaces at which a line must not end: after short words, and between a number and its unit. */
import { languageOf } from '../../language/language-of.ts'
import {
  abbreviatedLetters,
  numberSigns,
  wordsAfterNumbers,
  wordsBeforeNumbers,
} from '../../language/model/bound-words.ts'
import type { TextEdit } from './text-edit.ts'

/** The edits that put a no-break space where the language keeps two words together. */
export function boundWordEdits(text: string, language: string): readonly TextEdit[] {
  const { boundBefore, boundAfter } = languageOf(language)
  const { before, after } = numberWordsOf(language)
  const edits = [
    ...(mayHaveSign.test(text) ? spacesAfter(text, numberSigns) : []),
    ...(mayBeAbbreviated.test(text) ? spacesAfter(text, abbreviatedLetters) : []),
    ...(before?.mayStand.test(text) ? spacesAfter(text, before.pattern) : []),
    ...(after ? spacesBefore(text, after) : []),
    ...(boundBefore ? spacesAfter(text, boundBefore) : []),
    ...(boundAfter ? spacesBefore(text, boundAfter) : []),
  ]
  // Two patterns may find one space.
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()]
}

// Most texts have none of these, which is seen much sooner than that a pattern finds nothing.
const mayHaveSign = /[§¶№º°][ \u2028]/
const mayBeAbbreviated = /\.[ \u2028]\p{L}{1,2}\./u

interface NumberWords {
  readonly before: WordsBefore | undefined
  readonly after: RegExp | undefined
}

interface WordsBefore {
  readonly pattern: RegExp
  /** Whether there is anything like a number after anything like a word of these. */
  readonly mayStand: RegExp
}

const known = new Map<string, NumberWords>()

function numberWordsOf(language: string): NumberWords {
  const found = known.get(language)
  if (found) return found
  const { beforeNumbers, afterNumbers } = languageOf(language)
  const made = {
    before: beforeNumbers === undefined ? undefined : wordsBefore(beforeNumbers),
    after: afterNumbers === undefined ? undefined : wordsAfterNumbers(afterNumbers),
  }
  known.set(language, made)
  return made
}

function wordsBefore(list: string): WordsBefore {
  const areAbbreviations = list.split(' ').every((word) => word.endsWith('.'))
  return {
    pattern: wordsBeforeNumbers(list),
    mayStand: areAbbreviations ? /\.[ \u2028][\dIVXLCDM]/ : /[ \u2028][\dIVXLCDM]/,
  }
}

const noBreakSpace = '\u00a0'

// The space after each match. Words may follow one another, so matches share their letters.
function spacesAfter(text: string, pattern: RegExp): readonly TextEdit[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) =>
    spaceEdit(text, index + word.length),
  )
}

function spacesBefore(text: string, pattern: RegExp): readonly TextEdit[] {
  return [...text.matchAll(pattern)].flatMap(({ index }) => spaceEdit(text, index - 1))
}

// Only a plain space, or the end of a line in the source, is replaced.
function spaceEdit(text: string, start: number): readonly TextEdit[] {
  const space = text.charAt(start)
  if (space !== ' ' && space !== '\u2028') return []
  if (!/\S/.test(text.charAt(start + 1))) return []
  return [{ start, end: start + 1, after: noBreakSpace }]
}
