import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../edition/edition.ts'
import { formatSource } from '../printers/fact.ts'
import type { PrintRules } from '../printers/printer.ts'
import { formatInch } from '../printers/inches.ts'
import { paperOf, printerTitle } from '../printers/printers.ts'
import { spineOf } from '../printers/cover-sheet.ts'
import type { Fit } from './fit.ts'
import { innerLimit, outerLimit } from './limits-of.ts'
import { isEnough } from './place-ink.ts'

/** Says how an edition keeps to the margins of its printer. */
export function reportGeometry(
  edition: PdfEdition,
  rules: PrintRules,
  fit: Fit,
  report: Report,
): void {
  const pages = fit.paged.pages.length
  const inner = innerLimit(rules, edition, pages)
  const outer = outerLimit(rules, edition)
  const sources = [inner, outer].flatMap((limit) => (limit ? [formatSource(limit.source)] : []))
  const hints = [
    ...[...new Set(sources)].map((source) => `source: ${source}`),
    ...spineHint(edition, rules, pages),
  ]
  const wants = [
    ...(inner ? [`${formatInch(inner.value)} at the spine`] : []),
    ...(outer ? [`${formatInch(outer.value)} at the other edges`] : []),
  ].join(' and ')
  const changes = changesOf(fit)
  if (wants !== '' || changes.length > 0) {
    const has = `The edition "${edition.name}" has ${counted(pages, 'page')}`
    const wish = wants === '' ? '' : `, for which ${printerTitle(edition)} wants ${wants}`
    const kept = changes.length > 0 ? changes.join(', and ') : 'the margins of the theme suffice'
    const done = isEnough(fit.placement) ? kept : [...changes, 'which is not enough'].join(', ')
    report(diagnostic('edition/fitted', `${has}${wish}; ${done}.`, { hints }))
  }
}

// An author orders or draws the cover by it.
function spineHint(edition: PdfEdition, rules: PrintRules, pages: number): readonly string[] {
  const paper = paperOf(edition, rules)
  const width = spineOf(rules, { ...edition, paper, pageCount: pages })
  if (width === undefined) return []
  const of = edition.spine === undefined && paper ? ` on ${paper.title}` : ''
  return [`for the cover: the spine is ${formatInch(width)} wide${of}`]
}

function changesOf({ placement, narrowing, blanks, paged, pagesOfTheme }: Fit): readonly string[] {
  const { outward, down, heads, feet } = placement.move
  const more = paged.pages.length - pagesOfTheme
  const pages = more > 0 ? `, which makes ${counted(more, 'more page')}` : ''
  const lower = narrowing.top + narrowing.bottom
  const way = outward > 0 ? 'away from' : 'toward'
  return [
    ...(narrowing.inner > 0
      ? [`the text block becomes ${formatInch(narrowing.inner)} narrower${pages}`]
      : outward !== 0
        ? [`the text block moves ${formatInch(Math.abs(outward))} ${way} the spine`]
        : []),
    ...(lower > 0
      ? [`the text block becomes ${formatInch(lower)} lower${narrowing.inner > 0 ? '' : pages}`]
      : down !== 0
        ? [`the text block moves ${formatInch(Math.abs(down))} ${down > 0 ? 'down' : 'up'}`]
        : []),
    ...(heads > 0 ? [`running heads move ${formatInch(heads)} down`] : []),
    ...(feet > 0 ? [`what stands below the text moves ${formatInch(feet)} up`] : []),
    ...(blanks > 0
      ? [`${counted(blanks, 'blank page')} ${blanks === 1 ? 'is' : 'are'} added at the end`]
      : []),
  ]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
