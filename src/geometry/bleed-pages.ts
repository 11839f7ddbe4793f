import type { PdfEdition } from '../edition/edition.ts'
import { printRulesOf } from '../printers/printers.ts'
import type { PagedBook } from '../typeset/paged-book/paged-book.ts'
import type { PicturesKnown } from './keeps-ink.ts'
import { limitsOf } from './limits-of.ts'
import type { InkLimits } from './place-ink.ts'
import { runOverTrim } from './run-over-trim.ts'

/** The pages of an edition with bleed: what reaches the trim runs over it. Others stay as they are. */
export function bleedPages(
  paged: PagedBook,
  edition: PdfEdition,
  drawings: PicturesKnown['drawings'],
): PagedBook {
  const { bleed } = edition
  if (bleed === undefined) return paged
  const rules = printRulesOf(edition)
  const limits = (rules && limitsOf(rules, edition, paged.pages.length)) ?? even(bleed)
  const known = { limits, drawings }
  return { ...paged, pages: paged.pages.map((page) => runOverTrim(page, bleed, known)) }
}

// Where no printer says more, the knife may miss to both sides by as much.
function even(margin: number): InkLimits {
  return { inner: margin, outer: margin, top: margin, bottom: margin }
}
