import { examples, type Example } from '../check/examples.ts'
import { epubRules, type DescribedRule } from '../check-epub/rules.ts'
import { codes, isCode, type Severity } from '../diagnostics/codes.ts'
import { describePrintRules } from '../preflight/rules/rules.ts'

/**
 * A rule to show: one for manuscripts, with an example if possible, or one for finished EPUBs or
 * PDFs, with its source.
 */
export interface ToldRule {
  readonly code: string
  readonly severity: Severity
  readonly reason: string
  readonly example?: Example
  /** Who sets the rule for finished EPUBs and PDFs. */
  readonly source?: string
  readonly appliesTo?: 'EPUBs' | 'PDFs'
}

/** Every rule that a book, an EPUB or a PDF is checked against. */
export function allRules(): readonly ToldRule[] {
  const ofManuscripts = Object.entries(codes).map(([code, { severity, reason }]): ToldRule => {
    const example = isCode(code) ? examples[code] : undefined
    return { code, severity, reason, ...(example && { example }) }
  })
  const ofPdfs = describePrintRules().map((rule): ToldRule => ({ ...rule, appliesTo: 'PDFs' }))
  return [...ofManuscripts, ...epubRules, standardRules, ...ofPdfs]
}

/** Stands for the rules of the standard; the several hundred messages have their own numbers. */
export const standardRules: DescribedRule = {
  code: 'epub/…',
  severity: 'error',
  reason: 'Reading systems rely on the rules of EPUB 3.3; each has its number in EPUBCheck.',
  source: 'EPUBCheck, https://w3c.github.io/epubcheck/docs/messages',
}
