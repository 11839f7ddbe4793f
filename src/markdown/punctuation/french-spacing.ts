/** Narrow spaces before high punctuation marks, as in French. */
import { languageOf } from '../../language/language-of.ts'
import type { MatchedQuote } from './match-quotes.ts'
import { narrowNoBreakSpace } from '../../language/model/narrow-space.ts'
import type { TextEdit } from './text-edit.ts'

/**
 * The edits that set a narrow no-break space before a mark where the language wants one: `; : ! ?`
 * in French.
 */
export function frenchSpacingEdits(
  text: string,
  quotes: readonly MatchedQuote[],
  language: string,
): readonly TextEdit[] {
  const { narrowSpaceBefore } = languageOf(language)
  if (narrowSpaceBefore === undefined) return []
  const edits: TextEdit[] = []
  const opened = new Set<number>()
  for (const { quote, role } of quotes) {
    if (quote.straight && (role === 'opening' || role === 'reopening')) opened.add(quote.end)
  }
  for (const match of text.matchAll(highMarks)) {
    const [whole, spaces = '', mark = ''] = match
    if (!narrowSpaceBefore.includes(mark)) continue
    const end = match.index + whole.length
    if (!endsWords(text, { start: match.index, end, mark, isSpaced: spaces !== '' })) continue
    if (opened.has(match.index)) continue
    edits.push({ start: match.index, end: match.index + spaces.length, after: narrowNoBreakSpace })
  }
  return edits.filter((edit) => text.slice(edit.start, edit.end) !== narrowNoBreakSpace)
}

/** A high mark in a text, with the spaces before it. */
interface HighMark {
  /** Where its spaces start. */
  readonly start: number
  readonly end: number
  readonly mark: string
  /** Whether the author typed a space before it. */
  readonly isSpaced: boolean
}

/**
 * Whether a mark ends words: not in 12:30, not in an address, not the second of two, not alone in
 * brackets.
 */
function endsWords(text: string, { start, end, mark, isSpaced }: HighMark): boolean {
  const before = text.charAt(start - 1)
  if (before === '' || /[\s([{<¿¡;:!?«“‘„‹]/.test(before)) return false
  // A quotation mark before it is a closing one here. A typed space shows that the author meant the
  // mark.
  const after = text.charAt(end)
  if (mark === '!' || mark === '?') return isSpaced || !/[\p{L}\p{N}=]/u.test(after)
  return /^$|[\s"'“”‘’«»)\]—–-]/.test(after)
}

const highMarks = /([ \u00a0\u2009\u2028\u202f]{0,8})([;:!?])/g
