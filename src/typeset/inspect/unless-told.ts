import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import type { Diagnostic, Report, Span } from '../../diagnostics/diagnostic.ts'

// Errors that already say why something overruns its column, line or page.
const causes: ReadonlySet<DiagnosticCode> = new Set(['line/overfull', 'table/too-wide'])

/** Passes reports on, except those whose cause an error has given already. */
export function unlessTold(told: readonly Diagnostic[], report: Report): Report {
  const spans = told.flatMap(({ code, span }) => (span && causes.has(code) ? [span] : []))
  return (diagnostic) => {
    const { span } = diagnostic
    if (!span || !spans.some((outer) => holds(outer, span))) report(diagnostic)
  }
}

function holds(outer: Span, inner: Span): boolean {
  return (
    outer.file === inner.file &&
    outer.start.line <= inner.start.line &&
    inner.end.line <= outer.end.line
  )
}
