/**
 * Formats diagnostics as text for people. It reads and writes no files: the caller gives the source
 * and takes the text.
 *
 *     manuscript/07-the-harbour.md:41:12  error  link/target-not-found
 *       Nothing in the book has the id "the-habour".
 *        41 │ as was told in [the harbour](#the-habour)
 *           │                ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *       hint: "the-harbour" exists
 */
import picocolors from 'picocolors'
import type { Severity } from './codes.ts'
import type { Diagnostic, Span } from './diagnostic.ts'
import { paintSeverity } from './paint-severity.ts'
import { printable, textWidth } from './text-width.ts'

/** How to write diagnostics out. */
export interface FormatOptions {
  /**
   * The text of a file that a span names, as the program read it; when undefined, the source line
   * is not shown.
   */
  readonly readSource?: (file: string) => string | undefined
  /** The name of a file to show to the reader; as in the span when absent. */
  readonly nameFile?: (file: string) => string
  /** Whether to use terminal colors; false when absent. */
  readonly colors?: boolean
}

/** One diagnostic, without a line end. */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const { bold, dim } = picocolors.createColors(options.colors ?? false)
  const severity = paintSeverity(diagnostic.severity, diagnostic.severity, options.colors ?? false)
  const { span } = diagnostic
  const place = span ? [bold(formatPlace(span, options))] : []
  return [
    [...place, severity, dim(diagnostic.code)].join('  '),
    ...indent(diagnostic.message),
    ...(span ? excerpt(span, options) : []),
    ...diagnostic.hints.flatMap((hint) => indent(`hint: ${hint}`)),
  ].join('\n')
}

/** All diagnostics that are not suppressed, sorted by place, with blank lines between them. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: FormatOptions = {},
): string {
  return sortByPlace(diagnostics.filter(({ suppressed }) => !suppressed))
    .map((diagnostic) => formatDiagnostic(diagnostic, options))
    .join('\n\n')
}

/**
 * `2 errors, 1 warning` and the number of suppressed ones; empty when there are none. Notes are not
 * counted.
 */
export function formatSummary(
  diagnostics: readonly Diagnostic[],
  options: FormatOptions = {},
): string {
  const count = (severity: Severity): string[] => {
    const number = diagnostics.filter(
      (diagnostic) => diagnostic.severity === severity && !diagnostic.suppressed,
    ).length
    if (number === 0) return []
    const text = `${number} ${severity}${number === 1 ? '' : 's'}`
    return [paintSeverity(severity, text, options.colors ?? false)]
  }
  const ignored = diagnostics.filter(({ suppressed }) => suppressed).length
  return [
    ...count('error'),
    ...count('warning'),
    ...(ignored ? [`${ignored} ignored, as the manuscript says`] : []),
  ].join(', ')
}

/** A diagnostic as flat JSON for programs, its place as numbers. */
export function diagnosticToJson(diagnostic: Diagnostic): Readonly<Record<string, unknown>> {
  const { code, severity, message, span, hints } = diagnostic
  const place = span && {
    file: span.file,
    line: span.start.line,
    column: span.start.column,
    endLine: span.end.line,
    endColumn: span.end.column,
  }
  return { code, severity, message, ...place, hints }
}

/** Sorts diagnostics by file name, then by line. Those without a file come first. */
export function sortByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => {
    if (!a.span || !b.span) return Number(a.span !== undefined) - Number(b.span !== undefined)
    if (a.span.file !== b.span.file) return a.span.file < b.span.file ? -1 : 1
    return a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column
  })
}

function formatPlace(span: Span, options: FormatOptions): string {
  const name = printable(options.nameFile?.(span.file) ?? span.file)
  return `${name}:${span.start.line}:${span.start.column}`
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => `  ${printable(line)}`)
}

// The source line with the place marked. A paragraph is often one long line, so only a window of it
// is shown.
function excerpt(span: Span, options: FormatOptions): string[] {
  const line = linesOf(span.file, options)?.[span.start.line - 1]
  if (line === undefined || line.trim() === '') return []
  const { dim } = picocolors.createColors(options.colors ?? false)
  const paint = picocolors.createColors(options.colors ?? false).red
  const { text, start, end } = windowOf(line, span)
  const number = String(span.start.line).padStart(4)
  const before = ' '.repeat(textWidth(text.slice(0, start)))
  const mark = '^'.repeat(Math.max(1, textWidth(text.slice(start, end))))
  return [
    ` ${dim(`${number} │`)} ${text}`,
    ` ${dim(`${' '.repeat(number.length)} │`)} ${before}${paint(mark)}`,
  ]
}

// A long file with many messages is split into lines only once.
function linesOf(file: string, options: FormatOptions): readonly string[] | undefined {
  const known = parted.get(options) ?? new Map<string, readonly string[] | undefined>()
  parted.set(options, known)
  if (!known.has(file)) known.set(file, options.readSource?.(file)?.split('\n'))
  return known.get(file)
}

const parted = new WeakMap<FormatOptions, Map<string, readonly string[] | undefined>>()

interface Window {
  readonly text: string
  /** The marked stretch within `text`, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

// 68 columns of text, so that the excerpt stays within a terminal of 80.
const windowWidth = 68
// How much to show before the mark when the line is cut.
const windowLead = 24

function windowOf(line: string, span: Span): Window {
  const lineEnd = line.trimEnd().length
  const start = Math.min(span.start.column - 1, line.length)
  const spanEnd = span.end.line === span.start.line ? span.end.column - 1 : lineEnd
  const end = Math.min(Math.max(spanEnd, start), line.length)
  if (lineEnd <= windowWidth)
    return { text: printable(line.slice(0, Math.max(lineEnd, end))), start, end }
  const from = start <= windowWidth - windowLead ? 0 : wholeCharacter(line, start - windowLead)
  const to = wholeCharacter(line, Math.min(from + windowWidth, lineEnd))
  const left = from > 0 ? '…' : ''
  const right = to < lineEnd ? '…' : ''
  const shift = left.length - from
  return {
    text: left + printable(line.slice(from, to)) + right,
    start: start + shift,
    end: Math.min(end, to) + shift,
  }
}

// A cut must not split a surrogate pair.
function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index
}
