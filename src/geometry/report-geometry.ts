import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../edition/edition.ts'
import type { Pt } from '../edition/length.ts'
import { formatSource, type Fact } from '../printers/fact.ts'
import type { PrintRules } from '../printers/printer.ts'
import { formatInch } from '../printers/inches.ts'
import { printerTitle } from '../printers/printers.ts'
import { bySource } from './by-source.ts'
import type { Fit } from './fit.ts'
import { inkRoom, type Nearest } from './ink-room.ts'
import { innerLimit, outerLimit } from './limits-of.ts'
import { isEnough } from './place-ink.ts'

/** Says how an edition keeps to the margins of its printer, or where it cannot. */
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
  const hints = [...new Set(sources)].map((source) => `source: ${source}`)
  const wants = [
    ...(inner ? [`${formatInch(inner.value)} at the spine`] : []),
    ...(outer ? [`${formatInch(outer.value)} at the other edges`] : []),
  ].join(' and ')
  const changes = changesOf(fit)
  if (wants !== '' || changes.length > 0) {
    const has = `The edition "${edition.name}" has ${counted(pages, 'page')}`
    const wish = wants === '' ? '' : `, for which ${printerTitle(edition)} wants ${wants}`
    const done = changes.length > 0 ? changes.join(', and ') : 'the margins of the theme suffice'
    report(diagnostic('edition/fitted', `${has}${wish}; ${done}.`, { hints }))
  }
  if (!isEnough(fit.placement)) reportTooNear(edition, rules, fit, hints, report)
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

// What sticks out of the text block so far that no margin of a sensible width holds it.
function reportTooNear(
  edition: PdfEdition,
  rules: PrintRules,
  { paged, limits }: Fit,
  hints: readonly string[],
  report: Report,
): void {
  if (!limits) return
  const room = inkRoom(paged.pages)
  const tell = (nearest: Nearest, limit: Pt, wanted: Fact<Pt> | undefined, edge: string) => {
    if (!wanted || nearest.distance >= limit - rounding) return
    const away = formatInch(Math.max(nearest.distance, 0))
    const message = `On page ${nearest.folio} something stands ${away} from ${edge}, but ${printerTitle(edition)} wants ${formatInch(wanted.value)}.`
    const remedies = ['make it smaller, or the margins of the theme wider', ...hints]
    const problem = diagnostic('edition/margin', message, { hints: remedies })
    report(bySource(problem, wanted.source))
  }
  const inner = innerLimit(rules, edition, paged.pages.length)
  const outer = outerLimit(rules, edition)
  tell(room.inner, limits.inner, inner, 'the spine')
  tell(room.outer, limits.outer, outer, 'the outer edge')
  tell(nearer(room.top, room.heads), limits.top, outer, 'the upper edge')
  tell(nearer(room.bottom, room.feet), limits.bottom, outer, 'the lower edge')
}

const rounding: Pt = 0.01

function nearer(a: Nearest, b: Nearest): Nearest {
  return a.distance <= b.distance ? a : b
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
