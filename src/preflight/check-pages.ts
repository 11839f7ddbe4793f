import type { FileForm } from '../pdf/document/file-form.ts'
import type { Page } from '../typeset/paged-book/paged-book.ts'
import { chooseJob, type PreflightOptions } from './choose-job.ts'
import { toFinding } from './collect-findings.ts'
import type { PrintFinding } from './model/finding.ts'
import type { Job } from './model/job.ts'
import type { PageContents } from './model/page-contents.ts'
import type { PrintFile } from './model/print-file.ts'
import { contentsOfPage, type PageSetting } from './paged/contents-of-page.ts'
import { settingRules } from './rules/rules.ts'
import { summarizePage } from './summarize-page.ts'

/** How pages will be painted, and what is known about their images. */
export interface PagesSetting extends PageSetting {
  readonly form: FileForm
  readonly direction: 'ltr' | 'rtl'
}

/**
 * Checks pages as they were set, before they are painted, against the rules that a finished PDF is
 * checked against: sizes, bleed, page counts, margins by the bounds of glyphs, type, lines, images.
 */
export function checkPages(
  pages: readonly Page[],
  options: PreflightOptions,
  setting: PagesSetting,
): readonly PrintFinding[] {
  const { direction } = setting
  const contents = pages.map((page) => {
    const opensLeft = (page.side === 'recto') === (direction === 'ltr')
    return contentsOfPage(page, opensLeft ? 'left' : 'right', setting)
  })
  const file = { ...unpainted, direction, boxes: contents.map(({ boxes }) => boxes) }
  const [first] = pages
  const job = chooseJob(file, { ...(first && { trim: first.size }), ...options })
  return [...brokenOnPages(contents, job), ...brokenInFile(file, contents, job)]
}

function brokenOnPages(pages: readonly PageContents[], job: Job): readonly PrintFinding[] {
  return pages.flatMap((page) =>
    settingRules.ofPages.flatMap((rule) =>
      rule.findOnPage(page, job).map((breach) => toFinding(rule, { ...breach, page: page.number })),
    ),
  )
}

function brokenInFile(
  file: PrintFile,
  pages: readonly PageContents[],
  job: Job,
): readonly PrintFinding[] {
  const summaries = pages.map(summarizePage)
  return settingRules.ofFile.flatMap((rule) =>
    rule.findInFile(file, summaries, job).map((breach) => toFinding(rule, breach)),
  )
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
  claimsUniversalAccess: false,
  info: {},
  outputIntents: [],
}
