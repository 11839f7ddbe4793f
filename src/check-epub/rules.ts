import type { Severity } from '../diagnostics/codes.ts'
import { accessibilityRules } from './accessibility-rules.ts'
import { contentCodes } from './content/content-codes.ts'
import { containerRules } from './container-rules.ts'
import { kepubRules } from './kepub-rules.ts'
import { openingRules } from './open-epub.ts'
import { ncxRules } from './ncx-rules.ts'
import { packageRules } from './package-rules.ts'
import { sendToKindleRules } from './send-to-kindle-rules.ts'
import { shopRules } from './shop-rules.ts'
import { standardLimits } from './standard-limits.ts'

/** The description of a rule for finished EPUBs. */
export interface DescribedRule {
  /** `send-to-kindle/broken-link`. */
  readonly code: string
  readonly severity: Severity
  /** What the rule is good for, in a sentence. */
  readonly reason: string
  /** Who asks for it, and where that is written. */
  readonly source: string
}

/**
 * All of the program's own rules for finished EPUBs; the rules of the standard are in the checker.
 */
export const epubRules: readonly DescribedRule[] = [
  ...openingRules,
  ...standardLimits,
  ...containerRules,
  ...packageRules,
  ...ncxRules,
  ...sendToKindleRules,
  ...shopRules,
  ...kepubRules,
  ...accessibilityRules,
  ...Object.entries(contentCodes).map(([code, rule]) => ({ code, ...rule })),
].map(({ code, severity, reason, source }) => ({ code, severity, reason, source }))
