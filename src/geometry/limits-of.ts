import type { PdfEdition } from '../edition/edition.ts'
import type { Pt } from '../edition/length.ts'
import type { Fact } from '../printers/fact.ts'
import { gutterFor } from '../printers/page-limits.ts'
import type { PrintRules } from '../printers/printer.ts'
import type { InkLimits } from './place-ink.ts'

// Rounding in a PDF, and the width of a pixel where ink is measured.
const safety: Pt = 0.4

/** The margins that a printer wants of a book with so many pages; undefined when it wants none. */
export function limitsOf(
  rules: PrintRules,
  edition: Pick<PdfEdition, 'bleed'>,
  pages: number,
): InkLimits | undefined {
  const inner = innerLimit(rules, edition, pages)?.value
  const outer = outerLimit(rules, edition)?.value
  if (inner === undefined && outer === undefined) return undefined
  const edge = outer === undefined ? 0 : outer + safety
  return { inner: (inner ?? 0) + safety, outer: edge, top: edge, bottom: edge }
}

/** The narrowest margin at the spine: the gutter, or the margin of the other sides. */
export function innerLimit(
  rules: PrintRules,
  edition: Pick<PdfEdition, 'bleed'>,
  pages: number,
): Fact<Pt> | undefined {
  return gutterFor(rules, pages) ?? outerLimit(rules, edition)
}

/** The narrowest margin on the other sides. */
export function outerLimit(
  { margins }: PrintRules,
  { bleed }: Pick<PdfEdition, 'bleed'>,
): Fact<Pt> | undefined {
  if (!margins) return undefined
  const { plain, withBleed } = margins.value
  return { value: bleed === undefined ? plain : withBleed, source: margins.source }
}
