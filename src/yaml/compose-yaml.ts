import { LineCounter, parseDocument, type Document, type ErrorCode, type YAMLError } from 'yaml'
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { YamlSource } from './parse-yaml.ts'

/** A YAML text as nodes, with the way back from offsets to places in its file. */
export interface ComposedYaml {
  /** Absent when the text is empty or could not be read at all. */
  readonly document?: Document
  readonly errorCount: number
  /** The place of a stretch of the text, by offsets in UTF-16 units. */
  readonly span: (start: number, end: number) => Span
}

/** Reads the syntax of a YAML text (version 1.2, core schema) and reports what is wrong with it. */
export function composeYaml(source: YamlSource, report: Report): ComposedYaml {
  const lineCounter = new LineCounter()
  const span = spanIn(source, lineCounter)
  if (isTooMuch(source.text)) {
    lineCounter.addNewLine(0)
    const hints = ['shorten it, or take out brackets within brackets']
    const message = 'This YAML is longer or deeper than any book needs.'
    report(diagnostic('yaml/syntax', message, { span: span(0, 1), hints }))
    return { errorCount: 1, span }
  }
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    lineCounter,
  })
  const errors = firstPerLine(document.errors, span)
  for (const error of errors) report(syntaxDiagnostic(error, source.text, span))
  return { document, errorCount: errors.length, span }
}

function spanIn(source: YamlSource, lineCounter: LineCounter): ComposedYaml['span'] {
  const before = (source.line ?? 1) - 1
  const position = (offset: number) => {
    const { line, col } = lineCounter.linePos(Math.min(offset, source.text.length))
    return { line: Math.max(1, line) + before, column: Math.max(1, col) }
  }
  return (start, end) => ({ file: source.file, start: position(start), end: position(end) })
}

// What a book's settings never need, and what costs the parser its stack or its patience.
const longestText = 256 * 1024
const deepestNesting = 64

function isTooMuch(text: string): boolean {
  if (text.length > longestText) return true
  let depth = 0
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth = '[{'.includes(bracket[0]) ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepestNesting) return true
  }
  return /(?:[-?:][ \t]+){64}/.test(text) || /\n {512}/.test(text)
}

// One slip makes the parser stumble several times on its line: the first message is the one that helps.
function firstPerLine(errors: readonly YAMLError[], span: ComposedYaml['span']): YAMLError[] {
  const seen = new Set<number>()
  return errors.filter((error) => {
    const { line } = span(...error.pos).start
    return !seen.has(line) && seen.add(line)
  })
}

function syntaxDiagnostic(error: YAMLError, text: string, span: ComposedYaml['span']) {
  const unclosed = findUnclosed(error, text)
  if (unclosed !== undefined) {
    const what = /["']/.test(text.charAt(unclosed)) ? 'quotation mark' : 'bracket'
    const message = `A ${what} opens here and is not closed.`
    const hints = ['close it at the end of the value']
    return diagnostic('yaml/syntax', message, { span: span(unclosed, unclosed + 1), hints })
  }
  const [start, end] = error.pos
  const known = explanations[error.code]
  const message = known?.message(text.slice(start).split(/[\s:]/, 1)[0] ?? '')
  return diagnostic('yaml/syntax', message ?? `This is not YAML: ${lowerFirst(error.message)}.`, {
    span: span(start, end),
    hints: known ? [known.hint] : [],
  })
}

// The parser notices at the end of the text that something is missing; the author has to look where it begins.
function findUnclosed({ message, pos: [, end] }: YAMLError, text: string): number | undefined {
  const mark = /^Missing closing (["'])/.exec(message)?.[1] ?? flowMark(message)
  const offset = mark === undefined ? -1 : text.lastIndexOf(mark, end - 1)
  return offset < 0 ? undefined : offset
}

function flowMark(message: string): string | undefined {
  if (!/^Flow (?:sequence|map) .*end with/.test(message)) return undefined
  return message.startsWith('Flow seq') ? '[' : '{'
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

interface Explanation {
  /** Given the word at the place. */
  readonly message: (word: string) => string
  readonly hint: string
}

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: () =>
      'A value holds a second colon, or keys stand under a key that already has a value.',
    hint: 'put the value between quotation marks: title: "The Road: A Novel"',
  },
  DUPLICATE_KEY: {
    message: (word) => `The key "${word}" is given twice.`,
    hint: 'keep one of them',
  },
  TAB_AS_INDENT: { message: () => 'A line is indented with a tab.', hint: 'indent with spaces' },
  MISSING_CHAR: {
    message: () => 'Something is missing here: a colon after a key, or a comma in a list.',
    hint: 'write a key and its value as "key: value"',
  },
  BAD_INDENT: {
    message: () => 'A line is indented too little for what it belongs to.',
    hint: 'let the keys of one mapping begin in the same column',
  },
  BAD_SCALAR_START: {
    message: (word) => `A value may not begin with "${word.charAt(0)}" unless it is quoted.`,
    hint: 'put the value between quotation marks',
  },
  BAD_DQ_ESCAPE: {
    message: () => 'A backslash between double quotation marks begins an unknown escape.',
    hint: 'use single quotation marks, or write the backslash twice',
  },
  MULTIPLE_DOCS: {
    message: () => 'A line "---" begins a second YAML document, which would not be read.',
    hint: 'take the line out',
  },
}
