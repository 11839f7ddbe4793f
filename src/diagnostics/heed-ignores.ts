import type { DiagnosticCode } from './codes.ts'
import type { Report } from './diagnostic.ts'

/** Lines of a file on which the author has suppressed a rule. */
export interface Ignore {
  readonly code: DiagnosticCode
  readonly file: string
  /** 1-based. */
  readonly firstLine: number
  /** 1-based, inclusive. */
  readonly lastLine: number
}

/**
 * A report that marks a diagnostic as suppressed when it begins on a line where its rule is
 * ignored.
 */
export function heedIgnores(ignores: readonly Ignore[], report: Report): Report {
  if (ignores.length === 0) return report
  return (diagnostic) => {
    const { code, span } = diagnostic
    const isIgnored = ignores.some(
      (ignore) =>
        ignore.code === code &&
        ignore.file === span?.file &&
        ignore.firstLine <= span.start.line &&
        span.start.line <= ignore.lastLine,
    )
    report(isIgnored ? { ...diagnostic, suppressed: true } : diagnostic)
  }
}
