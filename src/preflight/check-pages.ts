import type { Page } from '../typeset/paged-book/paged-book.ts'
import { chooseJob, type PreflightOptions } from './choose-job.ts'
import { collectFindings } from './collect-findings.ts'
import type { PrintFinding } from './model/finding.ts'
import type { PrintFile } from './model/print-file.ts'
import { contentsOfPage, type PixelsOf } from './paged/contents-of-page.ts'
import { settingRules } from './rules/rules.ts'
import { summarizePage } from './summarize-page.ts'

/**
 * Checks pages as they were set, before they are painted, against the rules that a finished PDF is
 * checked against: sizes, page counts, margins by the bounds of glyphs, type, lines, images.
 */
export function checkPages(
  pages: readonly Page[],
  options: PreflightOptions,
  { direction, pixelsOf }: { readonly direction: 'ltr' | 'rtl'; readonly pixelsOf: PixelsOf },
): readonly PrintFinding[] {
  const first = pages[0]
  const contents = pages.map((page) => {
    const isOutside = (page.side === 'recto') === (direction === 'ltr')
    return contentsOfPage(page, isOutside ? 'left' : 'right', pixelsOf)
  })
  const file = { ...unpainted, direction, boxes: contents.map(({ boxes }) => boxes) }
  const job = chooseJob(file, { ...(first && { trim: first.size }), ...options })
  const collection = collectFindings()
  for (const page of contents) {
    for (const rule of settingRules.ofPages) {
      const breaches = rule.findOnPage(page, job)
      for (const breach of breaches) collection.add(rule, { ...breach, page: page.number })
    }
  }
  const summaries = contents.map(summarizePage)
  for (const rule of settingRules.ofFile) {
    for (const breach of rule.findInFile(file, summaries, job)) collection.add(rule, breach)
  }
  return collection.findings()
}

// What only a finished file has is not checked.
const unpainted: Omit<PrintFile, 'direction' | 'boxes'> = {
  bytes: 0,
  version: '1.3',
  isEncrypted: false,
  hasDocumentId: true,
  hasOutline: false,
  hasLayers: false,
  hasScripts: false,
  hasForm: false,
  hasAttachments: false,
  hasPrivateData: false,
  hasXmp: false,
  info: {},
  outputIntents: [],
}
