/** Hyphens that stand for dashes: two and three in a row, one between spaces, one where speech breaks off. */
import { isDigit, isLetter, isSpace } from './neighbor.ts'
import type { MatchedQuote } from './match-quotes.ts'
import type { TextEdit } from './text-edit.ts'

/** What is known of a stretch when its hyphens are read. */
export interface DashContext {
  readonly language: string
  readonly quotes: readonly MatchedQuote[]
  /** Whether the manuscript also has three in a row: then two are an en dash everywhere, as in TeX. */
  readonly tellsThreeFromTwo: boolean
  /** Whether it is running text, where a last hyphen breaks off a sentence. */
  readonly isProse: boolean
}

/** The edits that make dashes of the hyphens of a text. */
export function dashEdits(text: string, context: DashContext): readonly TextEdit[] {
  if (!text.includes('-')) return []
  const style = dashStyle(context.language)
  const isDialogue = style.dialogue !== undefined && /^\s*(?:-{2,3}|-(?=\s)|[—–])(?!-)/.test(text)
  const edits: TextEdit[] = []
  for (const match of text.matchAll(/-+/g)) {
    const edit = runEdit(text, match.index, match[0].length, style, isDialogue, context)
    if (edit) edits.push(edit)
  }
  return edits
}

function runEdit(
  text: string,
  start: number,
  length: number,
  style: DashStyle,
  isDialogue: boolean,
  context: DashContext,
): TextEdit | undefined {
  const end = start + length
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  // Arrows and comments are no dashes.
  if (before === '<' || (before === '!' && text.charAt(start - 2) === '<') || after === '>')
    return undefined
  if (isDialogue && length <= 3 && text.slice(0, start).trim() === '')
    return dialogueEdit(text, start, end, style)
  switch (length) {
    case 1:
      return hyphenEdit(text, start, style, context)
    case 2:
      return twoHyphensEdit(text, start, style, isDialogue, context)
    case 3:
      return { start, end, after: '—' }
    case 4:
    case 5:
    case 6:
      // An omitted name or word: Mr. D——.
      return { start, end, after: length === 6 ? '———' : '——' }
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
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (isSpace(before) && isSpace(after)) {
    return { start, end, after: style.spaced, reason: 'a hyphen between spaces as a dash' }
  }
  if (breaksOff(text, start, context)) {
    return {
      start,
      end,
      after: style.interruption,
      reason: 'a hyphen as a dash where speech breaks off',
    }
  }
  if (breaksIn(text, start, context)) {
    return {
      start,
      end,
      after: style.interruption,
      reason: 'a hyphen as a dash where speech breaks in',
    }
  }
  return undefined
}

function twoHyphensEdit(
  text: string,
  start: number,
  style: DashStyle,
  isDialogue: boolean,
  context: DashContext,
): TextEdit {
  const end = start + 2
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (isDigit(before) && isDigit(after)) return { start, end, after: '–' }
  if (isDialogue) return { start, end, after: style.dialogue ?? '–' }
  if (isSpace(before) && isSpace(after)) return { start, end, after: style.spaced }
  if (style.unspaced === '–' || context.tellsThreeFromTwo) return { start, end, after: '–' }
  return { start, end, after: style.unspaced }
}

/** At the start of a paragraph in languages that give speech so: the dash and a space that does not stretch. */
function dialogueEdit(text: string, start: number, end: number, style: DashStyle): TextEdit {
  const dash = style.dialogue ?? '—'
  let next = end
  while (isSpace(text.charAt(next))) next++
  return { start, end: next, after: next > end ? `${dash}${noBreakSpace}` : dash }
}

/** `"It was-"`: after a word, before a mark that ends the speech or at the end of the paragraph. */
function breaksOff(text: string, start: number, context: DashContext): boolean {
  if (!isLetter(text.charAt(start - 1))) return false
  const rest = text.slice(start + 1, start + 8)
  if (rest.trim() === '') return context.isProse && /\S\s+\S/.test(text.slice(0, start))
  const marks = /^([?!]?)(["'”’])(?![\p{L}\p{N}])/u.exec(rest)
  if (!marks) return false
  const at = start + 1 + (marks[1] ?? '').length
  const closing = context.quotes.find(({ quote }) => quote.start === at)
  if (closing?.role !== 'closing' && closing?.role !== 'apostrophe') return false
  const from = closing.partner ? closing.partner.end : 0
  return isSpeech(text.slice(from, start))
}

/** `"-and then"`: after a mark that opens a speech, before a word. */
function breaksIn(text: string, start: number, context: DashContext): boolean {
  if (!isLetter(text.charAt(start + 1))) return false
  const opening = context.quotes.find(({ quote }) => quote.end === start)
  if (opening?.role !== 'opening') return false
  return /\s/.test(text.slice(start, opening.partner?.start ?? text.length))
}

/** Whether quoted words are speech and not a word that is talked about, such as the prefix "un-". */
function isSpeech(words: string): boolean {
  return /\S\s+\S/.test(words) || /^\p{Lu}/u.test(words)
}

const noBreakSpace = '\u00a0'

/** The dashes of a language. */
interface DashStyle {
  /** For a hyphen or two between spaces. */
  readonly spaced: string
  /** For two hyphens against a word. */
  readonly unspaced: string
  /** Where speech breaks off. */
  readonly interruption: string
  /** Before a speech, in languages that give speech by dashes. */
  readonly dialogue?: string
}

function dashStyle(language: string): DashStyle {
  const primary = /^[a-z]*/.exec(language.toLowerCase())?.[0] ?? ''
  return styles[primary] ?? enDashes
}

const enDashes: DashStyle = { spaced: '–', unspaced: '–', interruption: '–' }
const dialogueEnDashes: DashStyle = { ...enDashes, dialogue: '–' }
const dialogueEmDashes: DashStyle = { spaced: '–', unspaced: '–', interruption: '—', dialogue: '—' }
const emDashes: DashStyle = { spaced: '—', unspaced: '—', interruption: '—', dialogue: '—' }

// The em dash of English prose is set without spaces, that of Russian with them; a spaced dash is otherwise an en dash.
const styles: Readonly<Record<string, DashStyle>> = {
  en: { spaced: '–', unspaced: '—', interruption: '—' },
  be: emDashes,
  bg: emDashes,
  ca: dialogueEmDashes,
  cs: dialogueEnDashes,
  da: dialogueEnDashes,
  el: dialogueEmDashes,
  es: { ...dialogueEmDashes, unspaced: '—' },
  fi: dialogueEnDashes,
  fr: dialogueEmDashes,
  gl: { ...dialogueEmDashes, unspaced: '—' },
  hu: dialogueEnDashes,
  it: dialogueEmDashes,
  lt: dialogueEnDashes,
  lv: dialogueEnDashes,
  mk: emDashes,
  nb: dialogueEnDashes,
  nn: dialogueEnDashes,
  no: dialogueEnDashes,
  pl: dialogueEmDashes,
  pt: { ...dialogueEmDashes, unspaced: '—' },
  ro: dialogueEmDashes,
  ru: emDashes,
  sr: dialogueEnDashes,
  sv: dialogueEnDashes,
  tr: dialogueEmDashes,
  uk: emDashes,
}
