/**
 * Hyphens that stand for dashes: two and three in a row, one between spaces, and one where speech
 * breaks off.
 */
import { languageOf } from '../../language/language-of.ts'
import type { DashStyle } from '../../language/model/dash-style.ts'
import { isCertainRange, isRange } from '../../language/number-ranges.ts'
import type { MatchedQuote } from './match-quotes.ts'
import { isDigit, isLetter, isSpace } from './neighbor.ts'
import { narrowNoBreakSpace } from '../../language/model/narrow-space.ts'
import type { TextEdit } from './text-edit.ts'

/** The facts about a stretch that we need to read its hyphens. */
export interface DashContext {
  readonly language: string
  readonly quotes: readonly MatchedQuote[]
  /**
   * Whether em dashes are typed as three hyphens. Two hyphens are then an en dash everywhere, as in
   * TeX.
   */
  readonly emDashIsThree: boolean
  /** Whether it is running text. A hyphen at its end breaks off a sentence. */
  readonly isProse: boolean
}

/** The edits that turn the hyphens of a text into dashes. */
export function dashEdits(text: string, context: DashContext): readonly TextEdit[] {
  const style = languageOf(context.language).dashes
  if (!text.includes('-') && style.dialogue === undefined) return []
  const speech = style.dialogue === undefined ? undefined : dialogueEdit(text, style.dialogue)
  const edits: TextEdit[] = speech ? [speech] : []
  // In a paragraph of dialogue, the same dash separates the speech from the narrator's words.
  const dash = speech?.after.charAt(0)
  const within = dash ? { ...style, spaced: dash, unspaced: dash } : style
  for (const { 0: run, index } of text.matchAll(/-+/g)) {
    if (speech && index < speech.end) continue
    const edit = isArrow(text, index, run.length)
      ? undefined
      : runEdit(text, { start: index, length: run.length }, within, context)
    if (edit) edits.push(edit)
  }
  return edits
}

/** Sets the dash at the start of a paragraph of dialogue, and a fixed-width space after it. */
function dialogueEdit(text: string, dash: string): TextEdit | undefined {
  const [whole, indent = '', typed = '', space = ''] =
    /^(\s*)(---?(?![->])|-(?=[ \u00a0\u2028])|[—–](?!-))([ \u00a0\u2028]*)/.exec(text) ?? []
  if (whole === undefined) return undefined
  const set = typed.startsWith('-') ? dash : typed
  const after = space === '' ? set : `${set}${noBreakSpace}`
  return { start: indent.length, end: whole.length, after }
}

const noBreakSpace = '\u00a0'

/** `-->`, `<--`, `<!--`. */
function isArrow(text: string, start: number, length: number): boolean {
  return (
    /(?:[<>]|<!)$/.test(text.slice(Math.max(0, start - 2), start)) || text[start + length] === '>'
  )
}

function runEdit(
  text: string,
  { start, length }: { readonly start: number; readonly length: number },
  style: DashStyle,
  context: DashContext,
): TextEdit | undefined {
  const end = start + length
  switch (length) {
    case 1:
      return hyphenEdit(text, start, style, context)
    case 2:
      return { start, end, after: dashForTwo(text, start, style, context) }
    case 3:
      return { start, end, after: '—' }
    // A name or word left out: Mr. D——.
    case 4:
    case 5:
      return { start, end, after: '——' }
    case 6:
      return { start, end, after: '———' }
    default:
      return undefined
  }
}

function hyphenEdit(
  text: string,
  start: number,
  style: DashStyle,
  context: DashContext,
): TextEdit | undefined {
  const end = start + 1
  if (isWordSpace(text.charAt(start - 1)) && isWordSpace(text.charAt(end))) {
    return { start, end, after: style.spaced, reason: 'a hyphen between spaces stands for a dash' }
  }
  if (isCertainRange(text, start)) {
    return { start, end, after: '–', reason: 'a hyphen as a dash in a range' }
  }
  const after = style.interruption
  if (breaksOff(text, start, context)) {
    return { start, end, after, reason: 'a hyphen stands for a dash where speech breaks off' }
  }
  if (breaksIn(text, start, context)) {
    return { start, end, after, reason: 'a hyphen stands for a dash where speech resumes' }
  }
  return undefined
}

function dashForTwo(text: string, start: number, style: DashStyle, context: DashContext): string {
  const before = text.charAt(start - 1)
  const after = text.charAt(start + 2)
  if (isDigit(before) && isDigit(after)) return '–'
  if (isRange(text, start, start + 2, context.language)) return '–'
  if (isSpace(before) && isSpace(after)) return style.spaced
  return context.emDashIsThree ? '–' : style.unspaced
}

/**
 * `"It was-"`: a hyphen after a word, before a mark that ends the speech or at the paragraph's end.
 */
function breaksOff(text: string, start: number, context: DashContext): boolean {
  if (!isLetter(text.charAt(start - 1))) return false
  const rest = text.slice(start + 1, start + 8)
  if (rest.trim() === '') return context.isProse && isSpeech(text.slice(0, start))
  const [, stop, mark] = /^([?!]?)(["'”’])(?![\p{L}\p{N}])/u.exec(rest) ?? []
  if (stop === undefined || mark === undefined) return false
  const at = start + 1 + stop.length
  const closing = quoteAt(context.quotes, at)
  if (!closing || faces(closing, text, context.language) !== 'closing') return false
  const words = text.slice(Math.max(0, start - longest), start)
  return isSpeech(words.slice(words.search(lastWords)))
}

/** `"-and then"`: a hyphen after a mark that opens a speech, before a word. */
function breaksIn(text: string, start: number, context: DashContext): boolean {
  if (!isLetter(text.charAt(start + 1))) return false
  const opening = quoteAt(context.quotes, start - 1)
  if (!opening || faces(opening, text, context.language) !== 'opening') return false
  return firstWords.test(text.slice(start, start + longest))
}

/** Finds the quote that starts at `offset` by binary search: the quotes are in order. */
function quoteAt(quotes: readonly MatchedQuote[], offset: number): MatchedQuote | undefined {
  let from = 0
  let to = quotes.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((quotes[middle]?.quote.start ?? offset) < offset) from = middle + 1
    else to = middle
  }
  const found = quotes[from]
  return found?.quote.start === offset ? found : undefined
}

/**
 * Which way a mark faces. For a straight mark this is the role we gave it; for others, the shape,
 * if the shape tells.
 */
function faces(
  { quote, role }: MatchedQuote,
  text: string,
  language: string,
): 'opening' | 'closing' | undefined {
  if (quote.straight) {
    if (role === 'prime') return undefined
    return role === 'closing' || role === 'apostrophe' ? 'closing' : 'opening'
  }
  const mark = text.slice(quote.start, quote.end)
  const { double, single, nested = double } = languageOf(language).quotes
  const pairs = [double, single, nested]
  const opens = pairs.some(({ open }) => open.includes(mark))
  const closes = mark === '’' || pairs.some(({ close }) => close.includes(mark))
  if (opens === closes) return undefined
  return opens ? 'opening' : 'closing'
}

/**
 * Whether the quoted words are speech, and not a word under discussion such as the prefix "un-".
 */
function isSpeech(words: string): boolean {
  return /\S[^\S\u202f]+\S/.test(words) || /^\p{Lu}/u.test(words)
}

// The narrow space belongs to the mark beside it and does not separate words.
const isWordSpace = (character: string) => isSpace(character) && character !== narrowNoBreakSpace

const longest = 80
// Matches up to a mark that is not within a word: the end of the speech before, or of one quoted
// word.
const lastWords = /(?:[^"'“”„‘’«»‹›′″]|(?<=\p{L})['’](?=\p{L}))*$/u
const firstWords = /^(?:[^\s"'“”„‘’«»‹›′″]|(?<=\p{L})['’](?=\p{L}))*[^\S\u202f]/u
