import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { isSure, type Source } from '../printers/fact.ts'

/** A diagnostic about a printer's rule: only a warning when the rule is not sure. */
export function bySource(problem: Diagnostic, source: Source): Diagnostic {
  return problem.severity === 'error' && !isSure(source)
    ? { ...problem, severity: 'warning' }
    : problem
}
