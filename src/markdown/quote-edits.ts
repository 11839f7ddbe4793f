/** The marks to set for quotes that have their roles. */
import type { MatchedQuote } from './match-quotes.ts'
import { narrowNoBreakSpace, quoteMarks, type MarkPair, type QuoteMarks } from './quote-marks.ts'
import { isSpace, isWordCharacter } from './neighbor.ts'
import type { TextEdit } from './text-edit.ts'

/** The edits that make the straight quotes of a text typographic. */
export function quoteEdits(
  text: string,
  quotes: readonly MatchedQuote[],
  language: string,
): readonly TextEdit[] {
  const marks = quoteMarks(language)
  const spaced = marks.double.open.endsWith(narrowNoBreakSpace)
  const edits: TextEdit[] = []
  for (const matched of quotes) {
    if (matched.quote.straight) edits.push(quoteEdit(text, matched, marks))
    else if (spaced) edits.push(...guillemetEdits(text, matched))
  }
  return edits
}

function quoteEdit(text: string, matched: MatchedQuote, marks: QuoteMarks): TextEdit {
  const { quote, role } = matched
  const { start, end } = quote
  switch (role) {
    case 'opening':
    case 'reopening':
    case 'closing': {
      const pair = pairFor(matched, marks)
      const edit =
        role === 'opening'
          ? openingEdit(text, start, end, pair)
          : closingEdit(text, start, end, pair)
      return quote.demerits[role] >= 5 ? { ...edit, reason: againstNeighbors[role] } : edit
    }
    case 'apostrophe': {
      const reason = apostropheReason(text, start)
      return { start, end, after: '’', ...(reason && { reason }) }
    }
    case 'prime':
      return {
        start,
        end,
        after: quote.kind === 'double' ? '″' : '′',
        reason: 'a prime after a number',
      }
  }
}

/** The pair for a quotation by what was typed and what it stands in. */
function pairFor({ quote, within, partner }: MatchedQuote, marks: QuoteMarks): MarkPair {
  if (within === 'double' && marks.nested && (quote.kind === 'single' || partner))
    return marks.nested
  return quote.kind === 'double' ? marks.double : marks.single
}

/** A mark that brings its own space takes the place of spaces typed there. */
function openingEdit(text: string, start: number, end: number, pair: MarkPair): TextEdit {
  let next = end
  if (pair.open.endsWith(narrowNoBreakSpace)) while (isSpace(text.charAt(next))) next++
  return { start, end: next, after: pair.open }
}

function closingEdit(text: string, start: number, end: number, pair: MarkPair): TextEdit {
  let previous = start
  if (pair.close.startsWith(narrowNoBreakSpace))
    while (isSpace(text.charAt(previous - 1))) previous--
  return { start: previous, end, after: pair.close }
}

/** Guillemets that were typed as such get the same spaces. */
function guillemetEdits(text: string, { quote }: MatchedQuote): readonly TextEdit[] {
  const mark = text.slice(quote.start, quote.end)
  const pair = { open: `«${narrowNoBreakSpace}`, close: `${narrowNoBreakSpace}»` }
  if (mark === '«') return [openingEdit(text, quote.start, quote.end, pair)]
  if (mark === '»') return [closingEdit(text, quote.start, quote.end, pair)]
  return []
}

function apostropheReason(text: string, offset: number): string | undefined {
  const before = isWordCharacter(text.charAt(offset - 1))
  const after = isWordCharacter(text.charAt(offset + 1))
  if (before && after) return undefined
  return before ? 'an apostrophe at the end of a word' : 'an apostrophe at the start of a word'
}

const againstNeighbors = {
  reopening: 'an opening mark that a line of the quotation begins with',
  opening: 'an opening mark by its other end, not by its neighbors',
  closing: 'a closing mark by its other end, not by its neighbors',
}
