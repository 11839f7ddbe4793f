/**
 * What the program has to say about a manuscript, a stylesheet or a page. Stages report diagnostics and carry
 * on with the best result they can give; they do not throw for what an author wrote.
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
  /** One sentence in the present tense about what was written, quoting it. */
  readonly message: string
  readonly span?: Span
  /** What can be done about it, most useful first. */
  readonly hints: readonly string[]
  /** Characters of the manuscript that are meant, when the span is all that they stand in: for narrowing it. */
  readonly quote?: string
  /** The author has said in the file that this is meant: it is counted and not shown. */
  readonly suppressed?: true
}

/** Takes a diagnostic from a stage. Order of calls is order of printing only at one place of a file. */
export type Report = (diagnostic: Diagnostic) => void

/** Makes a diagnostic; its severity is the one the code is listed with. */
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

/** Whether there is an error among them that its author has not suppressed. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, suppressed }) => severity === 'error' && !suppressed)
}
