/**
 * Fits the pages of a book to the printer of an edition. In: the edition, and a way to set the book
 * with a smaller text block. Out: pages that keep ink off the edges and the spine by what the
 * printer wants of a book with so many pages, and as many pages as its sheets have. What was chosen
 * is reported, with its source. What reaches the trim runs over it later; see `bleedPages`.
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../edition/edition.ts'
import { printRulesOf } from '../printers/printers.ts'
import type { PrintRules } from '../printers/printer.ts'
import { notNarrower, type Narrowing, type PageGeometry } from '../typeset/leaves/page-geometry.ts'
import type { PagedBook } from '../typeset/paged-book/paged-book.ts'
import { centerOnScreen } from './center-on-screen.ts'
import { withLastBlanks } from './even-pages.ts'
import type { Fit } from './fit.ts'
import { inkRoom } from './ink-room.ts'
import { limitsOf } from './limits-of.ts'
import { moveBook, noMove } from './move-page.ts'
import { isEnough, placeInk, type InkLimits, type Placement } from './place-ink.ts'
import { reportGeometry } from './report-geometry.ts'
import { reportPageCount } from './report-page-count.ts'
import { thickenRules } from './thicken-rules.ts'

/** Sets a book; says nothing of its faults before `tell` is called. */
export type SetBook = (geometry: PageGeometry) => SetPages

/** A book on its pages, and what its setting has to say. */
export interface SetPages {
  readonly paged: PagedBook
  readonly tell: (report: Report) => void
}

/** Sets the pages of an edition as its printer wants them. */
export function fitPages(edition: PdfEdition, set: SetBook, report: Report): PagedBook {
  const rules = printRulesOf(edition)
  if (!rules) return told(set({ trim: edition.trim }), report)
  if (edition.printer === 'screen') return centerOnScreen(told(set({ trim: edition.trim }), report))
  const fit = solve(edition, rules, set, report)
  reportGeometry(edition, rules, fit, report)
  reportPageCount(edition, rules, fit.paged.pages, report)
  const least = rules.file.lineWidth?.value
  return least === undefined ? fit.paged : thickenRules(fit.paged, least)
}

function told({ paged, tell }: SetPages, report: Report): PagedBook {
  tell(report)
  return paged
}

// More pages can want a wider gutter, and a wider gutter makes more pages. The gutter never gets
// narrower again, so this ends.
const mostRounds = 8

function solve(edition: PdfEdition, rules: PrintRules, set: SetBook, report: Report): Fit {
  const { trim } = edition
  let narrowing = notNarrower
  let limits: InkLimits | undefined
  let lastLack = Infinity
  let pagesOfTheme: number | undefined
  for (let round = 1; ; round++) {
    const setPages = set({ trim, ...(narrowing !== notNarrower && { narrowing }) })
    const { paged } = setPages
    const pages = withLastBlanks(paged.pages, rules)
    pagesOfTheme ??= pages.length
    const before = limits
    limits = higher(before, limitsOf(rules, edition, pages.length))
    // More pages that want a wider gutter lack more than before, though nothing sticks out.
    if (before && limits && limits.inner > before.inner) lastLack = Infinity
    const placement = limits ? placeInk(inkRoom(pages), limits) : nothingMoves
    const lack = sumOf(placement.lacking)
    // What sticks out of its measure does not get nearer to it in a narrower one.
    if (isEnough(placement) || round === mostRounds || lack > lastLack * 0.9) {
      setPages.tell(report)
      return {
        paged: moveBook({ ...paged, pages }, placement.move),
        pagesOfTheme,
        narrowing,
        ...(limits && { limits }),
        placement,
        blanks: pages.length - paged.pages.length,
      }
    }
    lastLack = lack
    narrowing = widened(narrowing, placement.lacking)
  }
}

const nothingMoves: Placement = { move: noMove, lacking: notNarrower }

function higher(before: InkLimits | undefined, now: InkLimits | undefined): InkLimits | undefined {
  if (!before || !now) return now
  return { ...now, inner: Math.max(before.inner, now.inner) }
}

function sumOf({ inner, top, bottom }: Narrowing): number {
  return inner + top + bottom
}

// A little more than is lacking, since other letters will stand at the ends of lines.
function widened(before: Narrowing, lacking: Narrowing): Narrowing {
  const more = (lack: number) => (lack > 0 ? Math.ceil(lack * 2 + 1) / 2 : 0)
  return {
    inner: before.inner + more(lacking.inner),
    top: before.top + more(lacking.top),
    bottom: before.bottom + more(lacking.bottom),
  }
}
