import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../edition/edition.ts'
import type { Size } from '../edition/length.ts'
import { formatSource } from '../printers/fact.ts'
import { formatInches } from '../printers/inches.ts'
import { pageCounts } from '../printers/page-limits.ts'
import type { PageCounts, Paper, PrintRules } from '../printers/printer.ts'
import { paperOf, printerTitle } from '../printers/printers.ts'
import type { Page } from '../typeset/paged-book/paged-book.ts'
import { bySource } from './by-source.ts'

/** Reports a book with fewer or more pages than its printer binds, and what would do. */
export function reportPageCount(
  edition: PdfEdition,
  rules: PrintRules,
  pages: readonly Page[],
  report: Report,
): void {
  const paper = paperOf(edition, rules)
  if (!paper) return
  const limits = pageCounts(paper, edition.trim)
  const { fewest, most } = limits.value
  const count = pages.length
  if (count >= fewest && count <= most) return
  const book: CountedBook = { count, trim: edition.trim, paper, rules }
  const limit = count < fewest ? `at least ${fewest}` : `${most} at most`
  const message = `The edition "${edition.name}" has ${count === 1 ? '1 page' : `${count} pages`}, but ${printerTitle(edition)} prints ${limit} on ${paper.title} of ${formatInches(edition.trim)}.`
  const remedies = [otherTrim(book), otherPaper(book), otherType(book, limits.value)]
  const hints = [
    ...remedies.filter((remedy) => remedy !== undefined),
    `source: ${formatSource(limits.source)}`,
  ]
  report(bySource(diagnostic('edition/page-count', message, { hints }), limits.source))
}

interface CountedBook {
  readonly count: number
  readonly trim: Size
  readonly paper: Paper
  readonly rules: PrintRules
}

// The area of a page is a good measure of the text on it, for sizes that are not too different.
function otherTrim({ count, trim, paper, rules }: CountedBook): string | undefined {
  const { listed, smallest, largest } = rules.trims.value
  const sizes =
    listed.length > 0 ? listed : tradeSizes.filter((size) => isBetween(size, smallest, largest))
  const fitting = sizes.flatMap((size) => {
    const pages = Math.round((count * areaOf(trim)) / areaOf(size))
    return isWithin(pages, pageCounts(paper, size).value) ? [{ size, pages }] : []
  })
  const [nearest] = fitting.toSorted(
    (a, b) => Math.abs(areaOf(a.size) - areaOf(trim)) - Math.abs(areaOf(b.size) - areaOf(trim)),
  )
  if (!nearest) return undefined
  const { width, height } = nearest.size
  const written = `${inchesOf(width)}x${inchesOf(height)}in`
  return `another size: with \`trim: ${written}\` it would have about ${nearest.pages} pages`
}

function otherPaper({ count, trim, paper, rules }: CountedBook): string | undefined {
  for (const [name, other] of Object.entries(rules.papers)) {
    if (other.color !== paper.color) continue
    const { fewest, most } = pageCounts(other, trim).value
    const limit = count < fewest ? fewest : most
    if (isWithin(count, { fewest, most })) {
      const bound = count < pageCounts(paper, trim).value.fewest ? 'from' : 'up to'
      return `another paper: \`paper: ${name}\` is printed ${bound} ${bound === 'from' ? fewest : limit} pages`
    }
  }
  return undefined
}

// Pages go with the square of the size of type.
function otherType({ count }: CountedBook, { fewest, most }: PageCounts): string | undefined {
  const isShort = count < fewest
  const factor = Math.sqrt((isShort ? fewest : most) / count)
  // Type half as large again, or a sixth smaller, is not for reading any more.
  if (factor > 1.5 || factor < 0.84) {
    return isShort
      ? 'more text: a foreword, notes, or the first chapter of another book'
      : 'two volumes'
  }
  const percent = isShort ? Math.ceil(factor * 100) : Math.floor(factor * 100)
  return `${isShort ? 'larger' : 'smaller'} type: about ${percent} % of the size, by \`font-size\` of \`body\` in the stylesheet`
}

// Sizes that are usual where a printer lists none, in inches.
const tradeSizes: readonly Size[] = [
  [4.25, 6.875],
  [5, 8],
  [5.5, 8.5],
  [6, 9],
  [7, 10],
  [8.5, 11],
].map(([width = 0, height = 0]) => ({ width: width * 72, height: height * 72 }))

function isBetween({ width, height }: Size, smallest: Size, largest: Size): boolean {
  return (
    width >= smallest.width &&
    height >= smallest.height &&
    width <= largest.width &&
    height <= largest.height
  )
}

function isWithin(pages: number, { fewest, most }: PageCounts): boolean {
  return pages >= fewest && pages <= most
}

function areaOf({ width, height }: Size): number {
  return width * height
}

function inchesOf(length: number): number {
  return Number((length / 72).toFixed(2))
}
