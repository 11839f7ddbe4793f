import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../edition/edition.ts'
import type { Pt } from '../edition/length.ts'
import { smallestLetter } from '../math/smallest-letter.ts'
import { formulaScale } from '../math/tex-to-drawing.ts'
import { formatSource } from '../printers/fact.ts'
import { formatPoints } from '../printers/inches.ts'
import { printerTitle, printRulesOf } from '../printers/printers.ts'
import { spanOf } from '../typeset/paged-book/origin.ts'
import type { Page, PlacedDrawing } from '../typeset/paged-book/paged-book.ts'
import { formatRanges } from './collect-findings.ts'

/**
 * Reports formulas with letters smaller than the printer of an edition prints, at the first one. In
 * the file they are outlines, which no check of a finished PDF knows for letters.
 */
export function reportSmallFormulas(
  edition: PdfEdition,
  pages: readonly Page[],
  report: Report,
): void {
  const least = printRulesOf(edition)?.file.typeSize
  if (!least) return
  const small = pages.flatMap((page) =>
    page.items.flatMap((item) => {
      const size = item.type === 'drawing' ? letterSize(item) : Infinity
      return item.type === 'drawing' && size < least.value - rounding ? [{ page, item, size }] : []
    }),
  )
  const [first] = small
  if (!first) return
  const points = formatPoints(Math.min(...small.map(({ size }) => size)))
  const message = `A formula on page ${first.page.folio} of "${edition.name}" has letters of ${points}; ${printerTitle(edition)} prints none below ${formatPoints(least.value)}.`
  const more = small.slice(1).map(({ page }) => page.index + 1)
  const hints = [
    'write it with fewer scripts of scripts, or choose a larger `font-size` for the book',
    ...(more.length === 0 ? [] : [moreOn(more)]),
    `source: ${formatSource(least.source)}`,
  ]
  const told = diagnostic('edition/print-rule', message, { span: spanOf(first.item.origin), hints })
  report({ ...told, severity: 'warning' })
}

const rounding: Pt = 0.02

function moreOn(pages: readonly number[]): string {
  const word = new Set(pages).size === 1 ? 'page' : 'pages'
  return `there are more on ${word} ${formatRanges(pages)} of the PDF`
}

// In the size of the text around it: letters of a formula have the x-height of that text.
function letterSize({ svg, width, font }: PlacedDrawing): Pt {
  const units = Number(/ width="([\d.]+)"/.exec(svg)?.[1])
  const size = (width / units) * 1000
  return (size / formulaScale(font.metrics.xHeight)) * smallestLetter(svg)
}
