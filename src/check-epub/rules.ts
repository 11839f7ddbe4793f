import type { Severity } from '../diagnostics/codes.ts'
import { accessibilityRules } from './accessibility-rules.ts'
import { containerRules } from './container-rules.ts'
import { kepubRules } from './kepub-rules.ts'
import { openingRules } from './open-epub.ts'
import { sendToKindleRules } from './send-to-kindle-rules.ts'
import { shopRules } from './shop-rules.ts'

/** What is told of a rule that finished EPUBs are held to. */
export interface DescribedRule {
  /** `send-to-kindle/broken-link`. */
  readonly code: string
  readonly severity: Severity
  /** What it is good for, in a sentence. */
  readonly reason: string
  /** Who asks for it, and where that is written. */
  readonly source: string
}

/**
 * Every rule of the program's own that a finished EPUB is held to; those of the standard are the
 * checker's.
 */
export const epubRules: readonly DescribedRule[] = [
  ...openingRules,
  ...containerRules,
  ...sendToKindleRules,
  ...shopRules,
  ...kepubRules,
  ...accessibilityRules,
].map(({ code, severity, reason, source }) => ({ code, severity, reason, source }))
