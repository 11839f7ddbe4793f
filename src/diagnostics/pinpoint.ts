import type { Diagnostic, Position, Report, Span } from './diagnostic.ts'

/** A report that narrows the span of what quotes the manuscript to the quoted characters, where the source has them. */
export function pinpoint(sources: ReadonlyMap<string, string>, report: Report): Report {
  return (diagnostic) => report(narrowed(diagnostic, sources))
}

function narrowed(diagnostic: Diagnostic, sources: ReadonlyMap<string, string>): Diagnostic {
  const { quote, span, ...rest } = diagnostic
  if (quote === undefined || !span) return diagnostic
  const lines = sources.get(span.file)?.split('\n') ?? []
  return { ...rest, span: find(quote, span, lines) ?? span }
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
