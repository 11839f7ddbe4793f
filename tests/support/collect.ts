import type { DiagnosticCode } from '../../src/diagnostics/codes.ts'
import type { Diagnostic, Report } from '../../src/diagnostics/diagnostic.ts'

/** Keeps what stages report: `const { report, codes } = collect()`. */
export function collect(): {
  readonly report: Report
  readonly diagnostics: readonly Diagnostic[]
  /** The codes reported so far, in order. */
  readonly codes: () => readonly DiagnosticCode[]
} {
  const diagnostics: Diagnostic[] = []
  return {
    report: (diagnostic) => void diagnostics.push(diagnostic),
    diagnostics,
    codes: () => diagnostics.map((diagnostic) => diagnostic.code),
  }
}

/** For stages that have nothing to say: a diagnostic fails the test. */
export const silent: Report = (diagnostic) => {
  throw new Error(`${diagnostic.code}: ${diagnostic.message}`)
}
