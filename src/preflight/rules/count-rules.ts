import { pageCounts } from '../../printers/page-limits.ts'
import type { PageNumber, PageSummary } from '../model/print-file.ts'
import { everyPress } from './every-press.ts'
import { fileRule, type Breach, type FileRule, type Found } from './rule.ts'

/** How many pages there are, which of them are blank, and how they are numbered. */
export const countRules: readonly FileRule[] = [
  {
    code: 'pages/count',
    severity: 'error',
    reason: 'A book with too few pages cannot be bound, and one with too many neither.',
    sourceIn: ({ papers }) => Object.values(papers)[0]?.pages.source,
    findInFile: (_, pages, { part, paper, trim, rules, printer }): readonly Breach[] => {
      const papers = paper ? [paper] : Object.values(rules.papers)
      const limits = papers.map((one) => pageCounts(one, trim))
      const fewest = limits.toSorted((a, b) => a.value.fewest - b.value.fewest)[0]
      const most = limits.toSorted((a, b) => b.value.most - a.value.most)[0]
      if (part === 'cover' || !fewest || !most) return []
      const on = paper ? ` on ${paper.title}` : ''
      const has = `The book has ${countOf(pages.length)}, but ${printer} prints`
      if (pages.length < fewest.value.fewest) {
        const message = `${has} from ${fewest.value.fewest} pages${on}.`
        return [{ message, source: fewest.source }]
      }
      if (pages.length <= most.value.most) return []
      const message = `${has} ${most.value.most} pages of this size at most${on}.`
      return [{ message, source: most.source }]
    },
  },
  fileRule({
    code: 'pages/multiple',
    severity: 'warning',
    reason: 'A leaf has two pages, and a sheet has more; the printer adds what is missing.',
    limit: (rules) => rules.pageMultiple,
    find: (_, multiple, { part }, pages) => {
      if (part === 'cover' || pages.length % multiple === 0) return []
      const more = multiple - (pages.length % multiple)
      const wanted = multiple === 2 ? 'an even number' : `a multiple of ${multiple}`
      return [{ message: `The book has ${countOf(pages.length)}, not ${wanted}; add ${more}.` }]
    },
  }),
  fileRule({
    code: 'pages/last-not-blank',
    severity: 'error',
    reason: 'The printer prints its own mark on the last page.',
    limit: (rules) => rules.lastPageBlank,
    find: (_, isWanted, { part }, pages) => {
      const last = pages.at(-1)
      if (!isWanted || part === 'cover' || !last || last.isBlank) return []
      return [{ message: 'The last page should be blank.', page: last.number }]
    },
  }),
  fileRule({
    code: 'pages/blank',
    severity: 'error',
    reason: 'Several blank pages in a row look like a fault.',
    limit: (rules) => rules.blankPages,
    find: (_, most, { part }, pages) => (part === 'cover' ? [] : blankRuns(pages, most)),
  }),
  fileRule({
    code: 'pages/order',
    severity: 'warning',
    reason: 'Page numbers go up one by one, odd ones on right-hand pages.',
    limit: () => everyPress.folios,
    find: (_, _limit, { part }, pages) => (part === 'cover' ? [] : wrongFolios(pages)),
  }),
]

function countOf(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`
}

function blankRuns(pages: readonly PageSummary[], most: number): readonly Found[] {
  const found: Found[] = []
  let run = 0
  for (const [index, { isBlank, number }] of [...pages, notBlank].entries()) {
    if (isBlank) run++
    else {
      if (run > most) {
        const first = number === 0 ? index - run + 1 : number - run
        const message = `${run} pages in a row are blank; at most ${most} may be.`
        found.push({ message, page: first })
      }
      run = 0
    }
  }
  return found
}

// Ends the last run.
const notBlank: PageSummary = { number: 0, isBlank: false, isColored: false }

interface NumberedPage {
  readonly page: number
  readonly folio: PageNumber
}

// Pages may be numbered anew once: after the front matter.
function wrongFolios(pages: readonly PageSummary[]): readonly Found[] {
  const numbered = pages.flatMap(({ number, folio }) => (folio ? [{ page: number, folio }] : []))
  // A few numbers at the foot of pages may be years or prices.
  if (numbered.length < Math.max(3, pages.length / 4)) return []
  const usual = mostFrequent(numbered.map(offsetOf))
  const right = numbered.filter((one) => offsetOf(one) === usual)
  const wrong = numbered.filter((one) => offsetOf(one) !== usual)
  // If few agree, what was read are not page numbers.
  if (wrong.length > right.length) return []
  const order = wrong
    .filter((one) => isPageNumber(one, usual, right))
    .slice(0, 5)
    .map(({ page, folio }) => ({
      message: `The page is numbered ${folio.number}, but should be ${page - usual} by the pages around it.`,
      page,
    }))
  if (Math.abs(usual) % 2 === 0 || order.length > 0) return order
  const [first] = right
  if (!first) return []
  const { page, folio } = first
  const message = `Page ${folio.number} is a ${page % 2 === 1 ? 'right' : 'left'}-hand page; odd numbers belong on the right.`
  return [{ message, page }]
}

function offsetOf({ page, folio }: NumberedPage): number {
  return page - folio.number
}

// Years and prices stand before page 1 as well, and in lines where no page has its number.
function isPageNumber(
  { page, folio }: NumberedPage,
  usual: number,
  right: readonly NumberedPage[],
): boolean {
  const isInLine = right.some((one) => Math.abs(one.folio.bottom - folio.bottom) < sameLine)
  return page - usual >= 1 && isInLine
}

const sameLine = 2

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
