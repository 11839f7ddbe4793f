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
  const isSpaced = marks.double.open.endsWith(narrowNoBreakSpace)
  const edits: TextEdit[] = []
  for (const [index, matched] of quotes.entries()) {
    const { quote, role } = matched
    if (quote.straight) {
      const edit = quoteEdit(text, matched, marks)
      const inner = quotes[role === 'closing' ? index - 1 : index + 1]
      edits.push(inner ? withGap(text, edit, matched, inner) : edit)
    } else if (isSpaced) {
      edits.push(...guillemetEdits(text, matched))
    }
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
      const edit = markEdit(text, start, end, role, pairFor(matched, marks))
      return quote.demerits[role] >= 5 ? { ...edit, reason: againstNeighbors[role] } : edit
    }
    case 'apostrophe': {
      const reason = apostropheReason(text, matched)
      return { start, end, after: '’', ...(reason && { reason }) }
    }
    case 'prime': {
      const after = quote.kind === 'double' ? '″' : '′'
      return { start, end, after, reason: 'a prime after a number' }
    }
  }
}

/** The pair for a quotation by what was typed and what it stands in. */
function pairFor({ quote, within, partner }: MatchedQuote, marks: QuoteMarks): MarkPair {
  const isNested = within === 'double' && (quote.kind === 'single' || partner)
  if (isNested && marks.nested) return marks.nested
  return quote.kind === 'double' ? marks.double : marks.single
}

/** Sets one mark of a pair; one that brings its own space takes the place of spaces typed there. */
function markEdit(
  text: string,
  start: number,
  end: number,
  role: 'opening' | 'reopening' | 'closing',
  pair: MarkPair,
): TextEdit {
  if (role === 'closing') {
    const from = pair.close.startsWith(narrowNoBreakSpace) ? spacesStart(text, start) : start
    return { start: from, end, after: pair.close }
  }
  const to = pair.open.endsWith(narrowNoBreakSpace) ? spacesEnd(text, end) : end
  return { start, end: to, after: pair.open }
}

/** A space typed between two marks that open, or close, together must not stretch or break. */
function withGap(text: string, edit: TextEdit, outer: MatchedQuote, inner: MatchedQuote): TextEdit {
  if (outer.role === 'closing') {
    const from = spacesStart(text, edit.start)
    if (inner.role !== 'closing' || from === edit.start || from !== inner.quote.end) return edit
    return { ...edit, start: from, after: `${narrowNoBreakSpace}${edit.after}` }
  }
  const to = spacesEnd(text, edit.end)
  const begins = inner.role === 'opening' || inner.role === 'apostrophe'
  if (outer.role !== 'opening' || !begins || to === edit.end || to !== inner.quote.start)
    return edit
  return { ...edit, end: to, after: `${edit.after}${narrowNoBreakSpace}` }
}

/** Guillemets that were typed as such get the same spaces. */
function guillemetEdits(text: string, { quote }: MatchedQuote): readonly TextEdit[] {
  const mark = text.slice(quote.start, quote.end)
  const pair = { open: `«${narrowNoBreakSpace}`, close: `${narrowNoBreakSpace}»` }
  if (mark === '«') return [markEdit(text, quote.start, quote.end, 'opening', pair)]
  if (mark === '»') return [markEdit(text, quote.start, quote.end, 'closing', pair)]
  return []
}

function spacesStart(text: string, offset: number): number {
  let start = offset
  while (isBlank(text.charAt(start - 1))) start--
  return start
}

function spacesEnd(text: string, offset: number): number {
  let end = offset
  while (isBlank(text.charAt(end))) end++
  return end
}

// A line break is no space that could be taken away.
const isBlank = (character: string) => character !== '\n' && isSpace(character)

/** An apostrophe could be an opening mark at the start of a word, and a closing one within single marks. */
function apostropheReason(text: string, { quote, within }: MatchedQuote): string | undefined {
  const before = isWordCharacter(text.charAt(quote.start - 1))
  const after = isWordCharacter(text.charAt(quote.end))
  if (after && !before) return 'an apostrophe at the start of a word'
  return within === 'single' && !after ? 'an apostrophe at the end of a word' : undefined
}

const againstNeighbors = {
  reopening: 'an opening mark that a line of the quotation begins with',
  opening: 'an opening mark by its other end, not by its neighbors',
  closing: 'a closing mark by its other end, not by its neighbors',
}
