import { remember } from '../keep/once-for.ts'
import type { Diagnostic, Position, Report, Span } from './diagnostic.ts'

/**
 * A report that narrows a span to the characters that the diagnostic quotes, if the source has
 * them. A diagnostic without a span gets the place where book.yaml, or for fonts a stylesheet, has
 * those characters.
 */
export function pinpoint(sources: ReadonlyMap<string, string>, report: Report): Report {
  const split = new Map<string, readonly string[]>()
  const linesOf: LinesOf = (file) => {
    const lines = split.get(file) ?? sources.get(file)?.split('\n')
    if (lines) split.set(file, lines)
    return lines ?? []
  }
  return (diagnostic) => {
    const text = diagnostic.span && sources.get(diagnostic.span.file)
    const narrow = () => narrowed(diagnostic, sources.keys(), linesOf)
    report(text === undefined ? narrow() : narrowedOnce(diagnostic, text, narrow))
  }
}

// A book that is built again tells most of what it told before.
const narrowedOnce = remember<Diagnostic, Diagnostic>()

type LinesOf = (file: string) => readonly string[]

function narrowed(diagnostic: Diagnostic, files: Iterable<string>, linesOf: LinesOf): Diagnostic {
  const { quote, span, ...rest } = diagnostic
  if (quote === undefined) return diagnostic
  if (!span) {
    const found = findAnywhere(
      quote,
      diagnostic.code.startsWith('font/not') ? sheet : settings,
      files,
      linesOf,
    )
    return found ? { ...rest, span: found } : rest
  }
  return { ...rest, span: find(quote, span, linesOf(span.file)) ?? span }
}

const settings = /^book\.ya?ml$/
const sheet = /\.css$/i

function findAnywhere(
  quote: string,
  name: RegExp,
  files: Iterable<string>,
  linesOf: LinesOf,
): Span | undefined {
  for (const file of files) {
    if (!name.test(file)) continue
    const lines = linesOf(file)
    const all = {
      file,
      start: { line: 1, column: 1 },
      end: { line: lines.length, column: 1 },
    }
    const found = find(quote, all, lines)
    if (found) return found
  }
  return undefined
}

function find(quote: string, span: Span, lines: readonly string[]): Span | undefined {
  for (let line = span.start.line; line <= span.end.line; line++) {
    const from = line === span.start.line ? span.start.column - 1 : 0
    const at = lines[line - 1]?.indexOf(quote, from) ?? -1
    if (at < 0) continue
    const start: Position = { line, column: at + 1 }
    return { file: span.file, start, end: { line, column: at + 1 + quote.length } }
  }
  return undefined
}
