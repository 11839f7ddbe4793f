import type { Severity } from '../../diagnostics/codes.ts'
import { paintSeverity } from '../../diagnostics/paint-severity.ts'

/** How many findings about a finished file there are: `2 errors, 1 warning; 3 notes (…)`. */
export function summarizeFindings(
  findings: readonly { readonly severity: Severity }[],
  verbose: boolean,
  colors: boolean,
): string {
  const count = (severity: Severity, word: string): string[] => {
    const number = findings.filter((finding) => finding.severity === severity).length
    const text = `${number} ${word}${number === 1 ? '' : 's'}`
    return number === 0 ? [] : [paintSeverity(severity, text, colors)]
  }
  const grave = [...count('error', 'error'), ...count('warning', 'warning')].join(', ')
  const notes = verbose ? [] : count('info', 'note')
  const listed = notes.map((text) => `${text} (--verbose lists them)`)
  return [grave || 'nothing to report', ...listed].join('; ')
}
