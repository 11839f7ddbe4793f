/**
 * The faults that the program finds in a manuscript, a stylesheet or a page. Stages report
 * diagnostics and carry on with the best result that they can give; they never throw because of
 * what an author wrote.
 */
import { codes, type DiagnosticCode, type Severity } from './codes.ts'

/** A place in a text file. */
export interface Position {
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 units. */
  readonly column: number
}

/** A stretch of a file; `end` is the place just after its last character. */
export interface Span {
  /** Path relative to the book folder, with forward slashes. */
  readonly file: string
  readonly start: Position
  readonly end: Position
}

/** One message to the author. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** One sentence in the present tense about the manuscript, quoting what the author wrote. */
  readonly message: string
  readonly span?: Span
  /** Remedies, most useful first. */
  readonly hints: readonly string[]
  /**
   * The characters that the diagnostic is about, when the span covers more; used to narrow the
   * span.
   */
  readonly quote?: string
  /** Whether a comment in the file hides this diagnostic; it is counted but not shown. */
  readonly suppressed?: true
}

/**
 * Takes a diagnostic from a stage. Diagnostics are sorted by place before printing; only those of
 * one place keep the order of the calls.
 */
export type Report = (diagnostic: Diagnostic) => void

/** Makes a diagnostic with the severity that its code is listed with. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  where: {
    readonly span?: Span | undefined
    readonly hints?: readonly string[]
    readonly quote?: string
  } = {},
): Diagnostic {
  return {
    code,
    severity: codes[code].severity,
    message,
    ...(where.span && { span: where.span }),
    hints: where.hints ?? [],
    ...(where.quote !== undefined && { quote: where.quote }),
  }
}

/** Whether any diagnostic is an error that the author has not suppressed. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, suppressed }) => severity === 'error' && !suppressed)
}
