import { LineCounter, parseDocument, type Document, type YAMLError, type YAMLWarning } from 'yaml'
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { YamlSource } from './yaml-source.ts'
import { reportSwallowedText } from './swallowed-text.ts'
import { syntaxDiagnostic } from './syntax-diagnostic.ts'

/** A YAML text as nodes, with the way back from offsets to places in its file. */
export interface ComposedYaml {
  /** Absent when the text is empty or could not be read at all. */
  readonly document?: Document
  /** Where its syntax is wrong, by offsets; what stands there is guesswork. */
  readonly errors: readonly { readonly start: number; readonly end: number }[]
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
    return { errors: [{ start: 0, end: source.text.length }], span }
  }
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    lineCounter,
  })
  const faults = [...document.errors, ...document.warnings]
    .filter((fault) => !isEndMark(fault, source.text))
    .sort((a, b) => a.pos[0] - b.pos[0])
  for (const fault of firstPerLine(faults, span).slice(0, mostMessages)) {
    report(syntaxDiagnostic(fault, source.text, span))
  }
  reportSwallowedText(document, source.text, span, report)
  // What is missing at the end of the text is missing to what stands before it.
  const last = source.text.length - 1
  const errors = faults.map(({ pos: [start, end] }) => ({ start: Math.min(start, last), end }))
  return { document, errors, span }
}

// Of what is no YAML at all nobody wants to read a message for each line.
const mostMessages = 8

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

// Some write the whole file as front matter, between two lines of hyphens.
function isEndMark({ code, pos: [start] }: YAMLError | YAMLWarning, text: string): boolean {
  return code === 'MULTIPLE_DOCS' && /^(?:---|\.\.\.)\s*$/.test(text.slice(start))
}

// One slip makes the parser stumble several times on its line: the first message is the one that helps.
function firstPerLine<Fault extends YAMLError | YAMLWarning>(
  errors: readonly Fault[],
  span: ComposedYaml['span'],
): Fault[] {
  const seen = new Set<number>()
  return errors.filter((error) => {
    const { line } = span(...error.pos).start
    return !seen.has(line) && seen.add(line)
  })
}
