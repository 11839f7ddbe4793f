import { LineCounter, parseDocument, type Document, type YAMLError, type YAMLWarning } from 'yaml'
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { YamlSource } from './yaml-source.ts'
import { reportSwallowedText } from './swallowed-text.ts'
import { syntaxDiagnostic } from './syntax-diagnostic.ts'

/** A YAML text as nodes, and how to turn offsets into places in its file. */
export interface ComposedYaml {
  /** Absent when the text is empty or could not be read at all. */
  readonly document?: Document
  /** Stretches with wrong syntax, by offsets; their nodes are guesses. */
  readonly errors: readonly { readonly start: number; readonly end: number }[]
  /** The place of a stretch of the text, by offsets in UTF-16 units. */
  readonly span: (start: number, end: number) => Span
}

/** Parses the syntax of a YAML text (version 1.2, core schema) and reports syntax errors. */
export function composeYaml(source: YamlSource, report: Report): ComposedYaml {
  const lineCounter = new LineCounter()
  const span = spanIn(source, lineCounter)
  if (isTooMuch(source.text)) {
    lineCounter.addNewLine(0)
    const hints = ['shorten it, or remove brackets within brackets']
    const message = 'This YAML is longer or more deeply nested than any book needs.'
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
  // When something is missing at the end of the text, point to the last thing that is there.
  const last = source.text.length - 1
  const errors = faults.map(({ pos: [start, end] }) => ({ start: Math.min(start, last), end }))
  return { document, errors, span }
}

// Do not report every line of a text that is not YAML at all.
const mostMessages = 8

function spanIn(source: YamlSource, lineCounter: LineCounter): ComposedYaml['span'] {
  const before = (source.line ?? 1) - 1
  const position = (offset: number) => {
    const { line, col } = lineCounter.linePos(Math.min(offset, source.text.length))
    return { line: Math.max(1, line) + before, column: Math.max(1, col) }
  }
  return (start, end) => ({ file: source.file, start: position(start), end: position(end) })
}

// Far more than the settings of a book need; beyond it the parser may run out of stack or take very
// long.
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

// Some people write the whole file as front matter, between two lines of hyphens.
function isEndMark({ code, pos: [start] }: YAMLError | YAMLWarning, text: string): boolean {
  return code === 'MULTIPLE_DOCS' && /^(?:---|\.\.\.)\s*$/.test(text.slice(start))
}

// One mistake can cause several errors on its line. Only the first helps.
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
