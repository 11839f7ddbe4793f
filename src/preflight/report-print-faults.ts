import type { Book } from '../book/model/book.ts'
import { readPng } from '../container/image/read-png.ts'
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../edition/edition.ts'
import type { FileForm } from '../pdf/document/file-form.ts'
import { printerTitle } from '../printers/printers.ts'
import { inkOf } from '../typeset/paged-book/ink.ts'
import { spanOf } from '../typeset/paged-book/origin.ts'
import type { Page, PagedBook } from '../typeset/paged-book/paged-book.ts'
import { checkPages } from './check-pages.ts'
import { formatRanges } from './collect-findings.ts'
import { overlap } from '../drawing/area.ts'
import { formatArea } from './model/page-sides.ts'
import type { PrintFinding } from './model/finding.ts'
import type { PageSetting, PixelsOf } from './paged/contents-of-page.ts'
import { reportSmallFormulas } from './small-formulas.ts'

/** The pages of an edition. */
export interface SetEdition {
  readonly edition: PdfEdition
  readonly book: Pick<Book, 'resources'>
  readonly paged: Pick<PagedBook, 'pages'>
  /** The parts of drawings, by the name of their resource. */
  readonly drawings?: PageSetting['drawings']
}

/**
 * Reports where the pages of an edition break the rules of its printer: each rule once, at the
 * first place, with the other pages. An edition without a printer has no rules.
 */
export function reportPrintFaults(set: SetEdition, form: FileForm, report: Report): void {
  const { edition } = set
  if (edition.printer === undefined) return
  const { printer, paper, binding, trim } = edition
  const options = {
    part: 'interior',
    printer,
    trim,
    ...(paper && { paper }),
    ...(binding && { binding }),
  } as const
  // Pages that read from right to left are not set.
  const { drawings } = set
  const setting = {
    form,
    direction: 'ltr',
    pixelsOf: pixelsIn(set.book),
    ...(drawings && { drawings }),
  } as const
  reportSmallFormulas(edition, set.paged.pages, report)
  const byRule = new Map<string, PrintFinding[]>()
  for (const finding of checkPages(set.paged.pages, options, setting)) {
    if (toldBefore.has(finding.code)) continue
    byRule.set(finding.code, [...(byRule.get(finding.code) ?? []), finding])
  }
  for (const findings of byRule.values()) reportRule(findings, set, report)
}

// The stages that choose page counts, read images and read book.yaml say more about these.
const toldBefore: ReadonlySet<string> = new Set([
  'pages/count',
  'image/coarse',
  'image/fine',
  'size/trim',
])

function pixelsIn({ resources }: Pick<Book, 'resources'>): PixelsOf {
  return (name) => {
    const image = resources[name]
    if (!image || image.mediaType === 'image/svg+xml') return undefined
    const { mediaType, width, height, bytes } = image
    return { width, height, isLineArt: mediaType === 'image/png' && readPng(bytes)?.bits === 1 }
  }
}

function reportRule(
  findings: readonly PrintFinding[],
  { edition, paged }: SetEdition,
  report: Report,
): void {
  const [first] = findings
  if (!first) return
  const { code, message, place, source, severity } = first
  const page = place && paged.pages[place.page - 1]
  const where = page ? `Page ${page.folio} of` : 'The edition'
  const remedy = remedies[code]
  const others = findings.flatMap((one) => (one.place ? [one.place.page] : [])).slice(1)
  const hints = [
    ...(remedy === undefined ? [] : [remedy]),
    ...(place?.area ? [`place: ${formatArea(place.area)}, from the top left of the trim`] : []),
    ...(others.length > 0 ? [alsoOn(others)] : []),
    `source: ${source}`,
  ]
  const says = `${where} "${edition.name}" breaks the rule ${code} of ${printerTitle(edition)}: ${lowerFirst(message)}`
  const span = page && place && spanAt(page, place)
  const told = diagnostic(codeFor(code), says, { span, hints })
  report({ ...told, severity })
}

// Positions in the file, since front matter has folios of its own.
function alsoOn(pages: readonly number[]): string {
  const word = new Set(pages).size === 1 ? 'page' : 'pages'
  return `it is broken on ${word} ${formatRanges(pages)} of the PDF, too`
}

function codeFor(code: string): 'edition/margin' | 'edition/print-rule' {
  return code.startsWith('margin/') ? 'edition/margin' : 'edition/print-rule'
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

// The first thing there that the author wrote.
function spanAt(page: Page, { area }: NonNullable<PrintFinding['place']>): Span | undefined {
  if (!area) return undefined
  for (const item of page.items) {
    const ink = inkOf(item)
    const span = ink && overlap(ink, area) ? spanOf(item.origin) : undefined
    if (span) return span
  }
  return undefined
}

const remedies: Readonly<Record<string, string>> = {
  'margin/gutter': 'make it smaller, or the margins of the theme wider',
  'margin/outer': 'make it smaller, or the margins of the theme wider',
  'bleed/not-reached': 'write `bleed: true` for the edition, or keep it off the edge',
  'type/small': 'give it a larger `font-size` in the stylesheet',
  'line/thin': 'make the line thicker in the stylesheet',
  'color/kind': 'give it another color in the stylesheet',
  'color/ink': 'give it a lighter color in the stylesheet',
  'color/light-gray': 'give it a darker color in the stylesheet',
  'color/text-not-black': 'write `color: black` in the stylesheet',
  'image/coarse-line-art': 'show it smaller, draw it as an SVG, or scan it with more pixels',
  'pages/blank': 'leave out `break-before` where a page is not to be blank',
}
