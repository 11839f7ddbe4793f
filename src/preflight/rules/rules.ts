import { formatSource } from '../../printers/fact.ts'
import { bindingsOf, printers, printRules } from '../../printers/printers.ts'
import { anyPrinter } from './any-printer.ts'
import { colorRules } from './color-rules.ts'
import { countRules } from './count-rules.ts'
import { coverFileRules, coverPageRules } from './cover-rules.ts'
import type { DescribedRule } from './described-rule.ts'
import { featureRules, fileRules } from './file-rules.ts'
import { imageRules } from './image-rules.ts'
import { marginRules } from './margin-rules.ts'
import { openingRules } from './opening-rules.ts'
import type { FileRule, PageRule, PrintRule } from './rule.ts'
import { fileSizeRules, pageSizeRules } from './size-rules.ts'
import { typeRules } from './type-rules.ts'
import { x1aFileRules, x1aPageRules, x1aStandard } from './x1a-rules.ts'

/** The rules for each page. */
export const pageRules: readonly PageRule[] = [
  ...pageSizeRules,
  ...marginRules,
  ...typeRules,
  ...colorRules,
  ...imageRules,
  ...featureRules,
  ...x1aPageRules,
  ...coverPageRules,
]

/** The rules for the file as a whole. */
export const wholeFileRules: readonly FileRule[] = [
  ...fileRules,
  ...fileSizeRules,
  ...countRules,
  ...x1aFileRules,
  ...coverFileRules,
]

/** The rules that pages can be checked against before they are painted. */
export const settingRules: {
  readonly ofPages: readonly PageRule[]
  readonly ofFile: readonly FileRule[]
} = {
  ofPages: [...pageSizeRules, ...marginRules, ...typeRules, ...colorRules, ...imageRules],
  ofFile: [...fileSizeRules, ...countRules],
}

/** All rules for finished PDFs, with everybody who asks for them. */
export function describePrintRules(): readonly DescribedRule[] {
  const described = [...pageRules, ...wholeFileRules].map((rule) => ({
    code: rule.code,
    severity: rule.severity,
    reason: rule.reason,
    source: sourcesOf(rule).join(' | '),
  }))
  return [...openingRules, ...described]
}

function sourcesOf(rule: PrintRule): readonly string[] {
  const rulesOfAll = Object.values(printers).flatMap((printer) =>
    bindingsOf(printer).map((binding) => printRules(printer, binding)),
  )
  const sources = [...rulesOfAll, anyPrinter]
    .flatMap((rules) => (rules && rule.sourceIn(rules)) ?? [])
    .map(formatSource)
  // PDF/X-1a is asked for by a file that claims to be it, too.
  return sources.length > 0 ? [...new Set(sources)] : [formatSource(x1aStandard)]
}
