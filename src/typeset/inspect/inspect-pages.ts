/**
 * The last look at finished pages: nothing of the book is missing from them or on them twice,
 * nothing is printed over anything else, and nothing reaches over the trim. In: pages, and the text
 * that is misplaced on them. Out: an error for each fault. Nothing is repaired here.
 */
import { diagnostic, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { spanOf, type Origin } from '../paged-book/origin.ts'
import type { Page, PlacedItem } from '../paged-book/paged-book.ts'
import { inkedItems } from './item-box.ts'
import type { MisplacedText } from './misplaced-text.ts'
import { offPage } from './off-page.ts'
import { overprints } from './overprints.ts'

/** Reports what the pages of a book lost, doubled, cut off or printed over. */
export function inspectPages(
  misplaced: readonly MisplacedText[],
  pages: readonly Page[],
  report: Report,
  kept?: WeakMap<Page, readonly Diagnostic[]>,
): void {
  for (const fault of misplaced) reportText(fault, report)
  for (const page of pages) {
    const faults = kept?.get(page) ?? faultsOf(page)
    kept?.set(page, faults)
    faults.forEach(report)
  }
}

function faultsOf(page: Page): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  const report: Report = (fault) => void faults.push(fault)
  const inked = inkedItems(page)
  const cutOff = oncePerOrigin(offPage(inked, page.size), (item) => item.origin)
  for (const item of cutOff) reportOffPage(item, page, report)
  const over = oncePerOrigin(overprints(inked), ({ upper }) => upper.origin)
  for (const { upper, lower } of over) reportOverprint(upper, lower, page, report)
  return faults
}

function oncePerOrigin<T>(found: readonly T[], originOf: (one: T) => Origin): readonly T[] {
  const seen = new Set<Origin>()
  return found.filter((one) => {
    const isNew = !seen.has(originOf(one))
    seen.add(originOf(one))
    return isNew
  })
}

function reportText({ written, expected, placed }: MisplacedText, report: Report): void {
  const isLost = placed.length < expected.length
  const what = isLost ? `Text is missing from the pages` : `Text is on the pages more than once`
  const message = `${what}: ${quoted(expected)} is there as ${quoted(placed)}.`
  report(diagnostic('page/text-lost', message, { span: written.span, hints: [faultHint] }))
}

function reportOffPage(item: PlacedItem, { folio }: Page, report: Report): void {
  const message = `${capitalized(nameOf(item))} reaches over the edge of page ${folio}, where it is cut off.`
  const hints = ['make it smaller, or let it break: shorter words, a smaller image, fewer columns']
  report(diagnostic('page/cut-off', message, { span: spanOf(item.origin), hints }))
}

function reportOverprint(
  upper: PlacedItem,
  lower: PlacedItem,
  { folio }: Page,
  report: Report,
): void {
  const message = `${capitalized(nameOf(upper))} is printed over ${nameOf(lower)} on page ${folio}.`
  const hints = ['give it more room: shorter words, fewer columns, a smaller size']
  // A running head has no place in the manuscript, but what reaches into it has one.
  const span = spanOf(upper.origin) ?? spanOf(lower.origin)
  report(diagnostic('page/overprinted', message, { span, hints }))
}

const faultHint = 'this is a fault of the program: send it the lines of the manuscript'

function nameOf(item: PlacedItem): string {
  if (item.type === 'text') return quoted(item.words.shapes.map(({ text }) => text).join(' '))
  return item.type === 'image' ? `the image "${item.resource}"` : 'a formula'
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const longest = 40 // characters that are quoted

function quoted(text: string): string {
  return text === ''
    ? 'nothing'
    : `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`
}
