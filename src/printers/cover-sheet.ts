import type { PdfEdition } from '../edition/edition.ts'
import type { Pt, Size } from '../edition/length.ts'
import { isSure, type Source } from './fact.ts'
import type { LengthRange, Paper, PrintRules } from './printer.ts'
import { toInches } from './inches.ts'
import { paperOf, printRulesOf } from './printers.ts'
import { spineWidth } from './spine.ts'

/** The book that a cover is for. */
export interface CoveredBook {
  readonly trim: Size
  /** 0 when nobody knows. */
  readonly pageCount: number
  readonly paper?: Paper | undefined
  /** As somebody said it, instead of what the pages make. */
  readonly spine?: Pt
  /** How much one page adds to the spine, if not as the table of the printer says. */
  readonly caliper?: Pt
}

/** The sheet around a book: back, spine and front, with what is cut off or folded in. */
export interface CoverSheet {
  readonly spine: Pt
  /** Whether good sources say all of it; if not, the template of the printer knows better. */
  readonly isSure: boolean
  /** Sources for hardcovers do not agree on all parts. */
  readonly width: LengthRange
  readonly height: LengthRange
}

/** The sheet that a printer wants for a book; undefined when only the printer's template knows. */
export function coverSheet(rules: PrintRules, book: CoveredBook): CoverSheet | undefined {
  const found = findSpine(rules, book)
  const { cover } = rules
  if (!found || !cover) return undefined
  const spine = found.value
  const { trim } = book
  const wrap = wrapOf(rules)
  const hinge = cover.hinge?.value ?? { least: 0, most: 0 }
  const over = (length: number, reach: 'least' | 'most') => length + 2 * wrap[reach]
  return {
    spine,
    isSure: [found, cover.bleed, cover.wrap, cover.hinge].every(
      (one) => !one?.source || isSure(one.source),
    ),
    width: {
      least: over(2 * (trim.width + hinge.least) + spine, 'least'),
      most: over(2 * (trim.width + hinge.most) + spine, 'most'),
    },
    height: { least: over(trim.height, 'least'), most: over(trim.height, 'most') },
  }
}

/** The sheet for a print edition of so many pages; undefined as above, and without a printer. */
export function coverSheetOf(edition: PdfEdition, pageCount: number): CoverSheet | undefined {
  const rules = printRulesOf(edition)
  if (!rules || edition.printer === undefined) return undefined
  const paper = paperOf(edition, rules)
  const { trim, spine, caliper } = edition
  return coverSheet(rules, {
    trim,
    pageCount,
    ...(paper && { paper }),
    ...(spine !== undefined && { spine }),
    ...(caliper !== undefined && { caliper }),
  })
}

/** How wide the spine of a book is; undefined when nobody knows. */
export function spineOf(rules: PrintRules, book: Omit<CoveredBook, 'trim'>): Pt | undefined {
  return findSpine(rules, book)?.value
}

// What somebody said needs no source.
function findSpine(
  rules: PrintRules,
  { paper, pageCount, spine, caliper }: Omit<CoveredBook, 'trim'>,
): { readonly value: Pt; readonly source?: Source } | undefined {
  if (spine !== undefined) return { value: spine }
  return pageCount > 0 ? spineWidth(rules, paper, pageCount, caliper) : undefined
}

/** How far the sheet reaches beyond the trim: around the boards, or by its bleed. */
export function wrapOf({ cover }: PrintRules): LengthRange {
  const bleed = cover?.bleed.value ?? 0
  return cover?.wrap?.value ?? { least: bleed, most: bleed }
}

/** The size of a sheet for people: `11.495 × 8.75 in`. */
export function formatSheet({ width, height }: Pick<CoverSheet, 'width' | 'height'>): string {
  const least = `${toInches(width.least)} × ${toInches(height.least)} in`
  const most = `${toInches(width.most)} × ${toInches(height.most)} in`
  const isOne = width.most - width.least < 1 && height.most - height.least < 1
  return isOne ? least : `${least} to ${most}`
}
