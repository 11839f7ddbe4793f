/** The marks to set for quotes whose roles are known. */
import type { MatchedQuote } from './match-quotes.ts'
import type { Quote } from './quote.ts'
import { languageOf } from '../../language/language-of.ts'
import { narrowNoBreakSpace } from '../../language/model/narrow-space.ts'
import type { MarkPair, QuoteMarks } from '../../language/model/quote-marks.ts'
import { isSpace, isWordCharacter } from './neighbor.ts'
import type { TextEdit } from './text-edit.ts'

/** The edits that turn the straight quotes of a text into typographic ones. */
export function quoteEdits(
  text: string,
  quotes: readonly MatchedQuote[],
  language: string,
): readonly TextEdit[] {
  const marks = languageOf(language).quotes
  const isSpaced = marks.double.open.endsWith(narrowNoBreakSpace)
  const edits: TextEdit[] = []
  for (const [index, matched] of quotes.entries()) {
    const next = quotes[index + 1]
    if (matched.quote.straight) {
      const edit = quoteEdit(text, matched, next, marks)
      const inner = matched.role === 'closing' ? quotes[index - 1] : next
      edits.push(inner ? withGap(text, edit, matched, inner) : edit)
    } else if (isSpaced) {
      edits.push(...guillemetEdits(text, matched, next, marks))
    }
  }
  return edits
}

function quoteEdit(
  text: string,
  matched: MatchedQuote,
  next: MatchedQuote | undefined,
  marks: QuoteMarks,
): TextEdit {
  const { quote, role } = matched
  const { start, end } = quote
  switch (role) {
    case 'opening':
    case 'reopening':
    case 'closing': {
      const pair = pairFor(matched, marks)
      const edit =
        role === 'closing'
          ? closingEdit(text, quote, pair)
          : openingEdit(text, quote, pair, spacedClosing(text, next, marks))
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

/** The pair of marks for a quotation, by what was typed and by the quotation around it. */
function pairFor({ quote, within, isPaired }: MatchedQuote, marks: QuoteMarks): MarkPair {
  const isNested = within === 'double' && (quote.kind === 'single' || isPaired)
  if (isNested && marks.nested) return marks.nested
  return quote.kind === 'double' ? marks.double : marks.single
}

/**
 * A mark that brings its own space replaces the spaces typed there. `closing` is where the next
 * mark stands, if that is a closing one with a space of its own.
 */
function openingEdit(
  text: string,
  { start, end }: Pick<Quote, 'start' | 'end'>,
  pair: MarkPair,
  closing: number | undefined,
): TextEdit {
  if (!pair.open.endsWith(narrowNoBreakSpace)) return { start, end, after: pair.open }
  const to = spacesEnd(text, end)
  // When the quotation holds only spaces, the closing mark takes some of them too.
  const isEmpty = to > end && closing === to
  return { start, end: isEmpty ? end + 1 : to, after: pair.open }
}

/** Where a mark stands, if it is a closing one with a space of its own. */
function spacedClosing(
  text: string,
  matched: MatchedQuote | undefined,
  marks: QuoteMarks,
): number | undefined {
  if (!matched) return undefined
  const { quote, role } = matched
  const closes = quote.straight
    ? role === 'closing' && pairFor(matched, marks).close.startsWith(narrowNoBreakSpace)
    : text.charAt(quote.start) === '»'
  return closes ? quote.start : undefined
}

function closingEdit(
  text: string,
  { start, end }: Pick<Quote, 'start' | 'end'>,
  pair: MarkPair,
): TextEdit {
  const isSpaced = pair.close.startsWith(narrowNoBreakSpace)
  return { start: isSpaced ? spacesStart(text, start) : start, end, after: pair.close }
}

/**
 * A space typed between two marks that open together, or close together, must not stretch or break.
 */
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

/** Guillemets that the author typed get the same spaces. */
function guillemetEdits(
  text: string,
  { quote }: MatchedQuote,
  next: MatchedQuote | undefined,
  marks: QuoteMarks,
): readonly TextEdit[] {
  const mark = text.slice(quote.start, quote.end)
  if (mark === '«') {
    return [openingEdit(text, quote, marks.double, spacedClosing(text, next, marks))]
  }
  if (mark === '»') return [closingEdit(text, quote, marks.double)]
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

// A line break is not a space that we may remove.
const isBlank = (character: string) => character !== '\n' && isSpace(character)

/**
 * Why an apostrophe could have been another mark: an opening mark at the start of a word, or a
 * closing mark within single marks. Undefined when it could not.
 */
function apostropheReason(text: string, { quote, within }: MatchedQuote): string | undefined {
  const before = isWordCharacter(text.charAt(quote.start - 1))
  const after = isWordCharacter(text.charAt(quote.end))
  if (after && !before) return 'an apostrophe at the start of a word'
  return within === 'single' && !after ? 'an apostrophe at the end of a word' : undefined
}

const againstNeighbors = {
  reopening: 'an opening mark repeated where a line of the quotation begins',
  opening: 'an opening mark because a closing mark follows; its neighbors suggest otherwise',
  closing: 'a closing mark because an opening mark came before; its neighbors suggest otherwise',
}
