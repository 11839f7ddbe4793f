/**
 * Checks a finished PDF, an interior or a cover from this program or another, as a printer would.
 * In: the bytes of a file that nobody vouches for; out: what is wrong with it, where, and who says
 * so. Pages are read one at a time, so that a long book needs no more memory than a short one.
 */
import { chooseJob, type PreflightOptions } from './choose-job.ts'
import { collectFindings, type Collection } from './collect-findings.ts'
import { placePage } from './content/place-page.ts'
import { readPage } from './content/read-page.ts'
import type { KnownResources } from './content/walk.ts'
import { listPages, statedPages, type PdfPage } from './document/list-pages.ts'
import { openPdf } from './document/open-pdf.ts'
import { readFile } from './document/read-file.ts'
import { isNearLimit, measureInk } from './ink/measure-ink.ts'
import { openRenderer, type Renderer } from './ink/pdfium.ts'
import type { PrintFinding } from './model/finding.ts'
import type { Job } from './model/job.ts'
import type { PageBoxes, PageContents } from './model/page-contents.ts'
import type { PageSummary } from './model/print-file.ts'
import type { PagePlace } from './proof/draw-faults.ts'
import { inkLimits } from './rules/margin-rules.ts'
import { cutOff, lostPages, tooLong, unreadable } from './rules/opening-rules.ts'
import { pageRules, wholeFileRules } from './rules/rules.ts'
import { summarizePage } from './summarize-page.ts'

/** What a check found, and what it took the file for. */
export interface Preflight {
  readonly findings: readonly PrintFinding[]
  /** Absent when the file could not be opened. */
  readonly job?: Job
  readonly pageCount: number
  /** Where the trim of each page is, for pictures of them. */
  readonly places: readonly PagePlace[]
}

/** Checks a PDF. `hasTime` says whether to go on to the next page. */
export async function checkPdf(
  bytes: Uint8Array,
  options: PreflightOptions,
  hasTime: () => boolean = () => true,
): Promise<Preflight> {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError('checkPdf takes the bytes of a PDF, and its options')
  const pdf = await openPdf(bytes)
  if ('problem' in pdf) return { findings: [unreadable(pdf)], pageCount: 0, places: [] }
  const pages = listPages(pdf.catalog)
  if (pages.length === 0)
    return { findings: [unreadable({ problem: 'damaged' })], pageCount: 0, places: [] }
  const file = readFile(pdf, pages)
  const job = chooseJob(file, options)
  const known: KnownResources = {
    fonts: new Map(),
    spaces: new Map(),
    patterns: new Map(),
    inks: new Map(),
  }
  const collection = collectFindings()
  const renderer = lazyRenderer(bytes, pages.length)
  const summaries: PageSummary[] = []
  const places: PagePlace[] = []
  for (const [index, page] of pages.entries()) {
    if (!hasTime()) break
    const boxes = file.boxes[index]
    if (!boxes) break
    const read = pageContents(page, boxes, index + 1, job, known)
    const contents = await withInk(read, job, renderer)
    summaries.push(summarizePage(contents))
    places.push({ number: contents.number, sheet: contents.sheet, trim: contents.trim })
    checkPage(contents, job, collection)
  }
  await renderer.close()
  const isWhole = summaries.length === pages.length
  if (isWhole) checkFile(file, summaries, job, collection)
  const lost = [...lostPages(pages.length, statedPages(pdf.catalog)), ...cutOff(bytes)]
  const late = isWhole ? [] : [tooLong(summaries.length, pages.length)]
  return {
    findings: [...late, ...lost, ...collection.findings()],
    job,
    pageCount: pages.length,
    places,
  }
}

function pageContents(
  page: PdfPage,
  boxes: PageBoxes,
  number: number,
  job: Job,
  known: KnownResources,
): PageContents {
  const isRecto = number % 2 === 1
  const side = job.part === 'cover' ? 'cover' : isRecto ? 'recto' : 'verso'
  const opensLeft = isRecto === (job.direction === 'ltr')
  const spine = side === 'cover' ? 'none' : opensLeft ? 'left' : 'right'
  const placed = placePage(boxes, job.trim, spine, job.rules.bleed?.value)
  return readPage({ ...placed, page, boxes, number, side, spine }, known)
}

// PDFium is needed only for pages with something near a limit, which most books do not have.
function lazyRenderer(bytes: Uint8Array, pageCount: number) {
  let opened: Promise<Renderer | undefined> | undefined
  return {
    open: async () => {
      opened ??= openRenderer(bytes)
      const renderer = await opened
      // If it finds other pages, what it would measure are not ours.
      return renderer?.pageCount === pageCount ? renderer : undefined
    },
    close: async () => (await opened)?.close(),
  }
}

async function withInk(
  page: PageContents,
  job: Job,
  renderer: ReturnType<typeof lazyRenderer>,
): Promise<PageContents> {
  const limits = inkLimits(page, job)
  const isNear = isNearLimit(page, limits)
  const ink = measureInk(page, limits, isNear ? await renderer.open() : undefined)
  return ink ? { ...page, ink } : page
}

/** Checks a page against the rules for pages. */
export function checkPage(page: PageContents, job: Job, collection: Collection): void {
  for (const rule of pageRules) {
    for (const breach of rule.findOnPage(page, job)) {
      collection.add(rule, { ...breach, page: page.number })
    }
  }
}

function checkFile(
  file: Parameters<(typeof wholeFileRules)[number]['findInFile']>[0],
  pages: readonly PageSummary[],
  job: Job,
  collection: Collection,
): void {
  for (const rule of wholeFileRules) {
    for (const breach of rule.findInFile(file, pages, job)) collection.add(rule, breach)
  }
}
