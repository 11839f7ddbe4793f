import type { ErrorCode, YAMLError, YAMLWarning } from 'yaml'
import { diagnostic, type Diagnostic, type Span } from '../diagnostics/diagnostic.ts'

/**
 * The diagnostic for a YAML syntax error: in our words, at the place where the author should look.
 */
export function syntaxDiagnostic(
  { code, message, pos }: YAMLError | YAMLWarning,
  text: string,
  span: (start: number, end: number) => Span,
): Diagnostic {
  const fault = { code, message, start: pos[0], end: pos[1], text }
  for (const explain of [unclosed, indented, unexpected, known]) {
    const found = explain(fault)
    if (!found) continue
    const { start = fault.start, end = fault.end } = found
    return diagnostic('yaml/syntax', found.says, { span: span(start, end), hints: [found.hint] })
  }
  const says = `YAML does not allow "${shorten(wordAt(text, fault.start))}" here.`
  return diagnostic('yaml/syntax', says, { span: span(...pos), hints: [plainHint] })
}

interface Fault {
  readonly code: ErrorCode
  /** The parser's own message, which authors never see. */
  readonly message: string
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Explanation {
  readonly says: string
  readonly hint: string
  /** Where to look, when it is not where the parser stopped. */
  readonly start?: number
  readonly end?: number
}

const quoteHint = 'put the value between quotation marks'
const plainHint = 'write "key: value" on each line, and quote values that contain special signs'

// The parser notices the missing end only at the end of the text; the author has to look at the
// beginning.
function unclosed({ message, end, text }: Fault): Explanation | undefined {
  const mark = /^Missing closing (["'])/.exec(message)?.[1] ?? flowMark(message)
  const start = mark === undefined ? -1 : text.lastIndexOf(mark, end - 1)
  if (start < 0) return undefined
  const what = /["']/.test(text.charAt(start)) ? 'quotation mark' : 'bracket'
  return {
    says: `A ${what} opens here and is never closed.`,
    hint: 'close it at the end of the value',
    start,
    end: start + 1,
  }
}

function flowMark(message: string): string | undefined {
  if (!/^Flow (?:sequence|map) .*end with/.test(message)) return undefined
  return message.startsWith('Flow seq') ? '[' : '{'
}

// A key on its own line, indented deeper than the value above. The parser reads both as one key of
// two lines.
function indented({ code, text, start }: Fault): Explanation | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const [line = '', ...below] = text.slice(start).split('\n')
  const next = below[0] ?? ''
  const key = /^[ \t]+[\w-]+(?=:(?:\s|$))/.exec(next)?.[0]
  if (key === undefined || /:(?:\s|$)/.test(line)) return undefined
  const end = start + line.length + 1 + key.length
  return {
    says: `The key "${key.trim()}" is indented under a key that already has a value.`,
    hint: 'start all keys of one mapping in the same column',
    start: end - key.trim().length,
    end,
  }
}

function unexpected({ code, text, start }: Fault): Explanation | undefined {
  if (code !== 'UNEXPECTED_TOKEN') return undefined
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (/:\s+(["']).*\1[ \t]*$/.test(before)) {
    return {
      says: 'Text follows the quotation mark that ends the value.',
      hint: 'quote the value with the other kind of quotation mark: title: "It\'s Late"',
    }
  }
  if (/[|>][-+\d]*[ \t]+$/.test(before)) {
    return {
      says: 'Text follows a sign that says the text begins on the next line.',
      hint: `start it on the next line, indented, or ${quoteHint}`,
    }
  }
  if (text.charAt(start) === '-') {
    return {
      says: 'A list begins on the same line as its key.',
      hint: `start it on the next line or, if it is not a list, ${quoteHint}`,
    }
  }
  return undefined
}

function known({ code, text, start }: Fault): Explanation | undefined {
  const explain = explanations[code]
  return explain?.(shorten(wordAt(text, start)))
}

/** By the parser's codes; each explanation receives the word at that place. */
const explanations: Partial<Record<ErrorCode, (word: string) => Explanation>> = {
  BLOCK_AS_IMPLICIT_KEY: () => ({
    says: 'A value contains a second colon, or keys are indented under a key that already has a value.',
    hint: 'quote the value: title: "The Road: A Novel"',
  }),
  MULTILINE_IMPLICIT_KEY: () => ({
    says: 'This line has no key followed by a colon.',
    hint: 'write "key: value", and indent the other lines of a long value',
  }),
  KEY_OVER_1024_CHARS: () => ({
    says: 'This is too long for a key.',
    hint: 'write "key: value", and indent the other lines of a long value',
  }),
  DUPLICATE_KEY: (word) => ({
    says: `The key "${word}" is given twice.`,
    hint: 'keep one of them',
  }),
  TAB_AS_INDENT: () => ({ says: 'A line is indented with a tab.', hint: 'indent with spaces' }),
  MISSING_CHAR: () => ({
    says: 'A colon after a key, or a comma in a list, is missing here.',
    hint: 'write a key and its value as "key: value"',
  }),
  BAD_INDENT: () => ({
    says: 'This line is not indented enough.',
    hint: 'start all keys of one mapping in the same column',
  }),
  BAD_SCALAR_START: (word) => ({
    says: `A value cannot begin with "${word.charAt(0)}" unless it is quoted.`,
    hint: quoteHint,
  }),
  BAD_ALIAS: (word) => ({
    says: `A value cannot begin with "${word.charAt(0)}" unless it is quoted.`,
    hint: quoteHint,
  }),
  TAG_RESOLVE_FAILED: (word) => ({
    says: `In YAML, "!" at the start of a value names a type, and there is no type "${word.slice(1)}".`,
    hint: quoteHint,
  }),
  BAD_DIRECTIVE: () => ({
    says: 'A line that begins with "%" is not a key.',
    hint: 'remove the line, or put a "#" before it if it is a comment',
  }),
  BAD_DQ_ESCAPE: () => ({
    says: 'A backslash in double quotation marks begins an unknown escape.',
    hint: 'use single quotation marks, or double the backslash',
  }),
  MULTIPLE_DOCS: () => ({
    says: 'A line "---" begins a second YAML document, which is not read.',
    hint: 'remove the line',
  }),
}

function wordAt(text: string, offset: number): string {
  return /^[^\s:]*/.exec(text.slice(offset))?.[0] || text.charAt(offset)
}

function shorten(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word
}
