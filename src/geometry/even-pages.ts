import { toRoman } from '../language/counter-styles.ts'
import { evenPages } from '../printers/page-limits.ts'
import type { PrintRules } from '../printers/printer.ts'
import type { Page } from '../typeset/paged-book/paged-book.ts'

/**
 * The pages of a book with the blank ones that its printer wants at the end: the last page blank,
 * and the page count a multiple. A page that is blank already counts.
 */
export function withLastBlanks(
  pages: readonly Page[],
  rules: Pick<PrintRules, 'pageMultiple' | 'lastPageBlank'>,
): readonly Page[] {
  const last = pages.at(-1)
  if (!last) return pages
  const isLackingBlank = rules.lastPageBlank?.value === true && last.items.length > 0
  const wanted = evenPages(rules, pages.length + (isLackingBlank ? 1 : 0))
  const blanks = Array.from({ length: wanted - pages.length }, (_, order) =>
    blankAfter(last, order + 1),
  )
  return [...pages, ...blanks]
}

function blankAfter({ index, folio, size }: Page, distance: number): Page {
  const number = Number(folio)
  const at = index + distance
  return {
    index: at,
    side: at % 2 === 0 ? 'recto' : 'verso',
    // Front matter is counted from the first page on.
    folio: Number.isInteger(number) ? String(number + distance) : toRoman(at + 1),
    size,
    items: [],
  }
}
