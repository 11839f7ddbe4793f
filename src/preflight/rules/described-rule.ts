import type { Severity } from '../../diagnostics/codes.ts'

/** The description of a rule for finished PDFs. */
export interface DescribedRule {
  /** `margin/gutter`. */
  readonly code: string
  readonly severity: Severity
  readonly reason: string
  /** Who asks for it, when that was read, and how sure it is. */
  readonly source: string
}
