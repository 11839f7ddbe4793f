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
    ...spacesAfter(text, numberSigns),
    ...spacesAfter(text, abbreviatedLetters),
    ...(before ? spacesAfter(text, before) : []),
    ...(after ? spacesBefore(text, after) : []),
    ...(boundBefore ? spacesAfter(text, boundBefore) : []),
    ...(boundAfter ? spacesBefore(text, boundAfter) : []),
  ]
  // Two patterns may find one space.
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()]
}

interface NumberWords {
  readonly before: RegExp | undefined
  readonly after: RegExp | undefined
}

const known = new Map<string, NumberWords>()

function numberWordsOf(language: string): NumberWords {
  const found = known.get(language)
  if (found) return found
  const { beforeNumbers, afterNumbers } = languageOf(language)
  const made = {
    before: beforeNumbers === undefined ? undefined : wordsBeforeNumbers(beforeNumbers),
    after: afterNumbers === undefined ? undefined : wordsAfterNumbers(afterNumbers),
  }
  known.set(language, made)
  return made
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
