import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { Document, ForeignUse, Told } from '../document/document.ts'

/**
 * Says what a book has of other tools and does not print, or prints as it was typed: one message
 * for each kind, with its count, at the first place.
 */
export function reportForeign(documents: readonly Document[], report: Report): void {
  const kinds = new Map<Told, ForeignUse[]>()
  for (const use of documents.flatMap(({ foreign }) => foreign)) {
    kinds.set(use.told, [...(kinds.get(use.told) ?? []), use])
  }
  for (const [told, uses] of kinds) {
    const [first] = uses
    if (!first) continue
    const hints = told.hint === undefined ? [] : [told.hint]
    report(
      diagnostic('markdown/foreign', sentence(told, uses.length, first.text), {
        span: first.span,
        hints,
      }),
    )
  }
}

function sentence({ one, many, fate }: Told, count: number, text: string): string {
  const what =
    count === 1
      ? `${/^[aeiou]/i.test(one) ? 'An' : 'A'} ${one}`
      : `${count.toLocaleString('en-US')} ${many}`
  const is = count === 1 ? 'is' : 'are'
  const example = count === 1 ? '' : `, the first of them "${shortened(text)}",`
  const end = {
    'left-out': 'left out',
    'as-typed': 'printed as typed',
    plain: 'printed, but not run',
  }
  return `${what}${example} ${is} ${end[fate]}.`
}

function shortened(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 50 ? `${line.slice(0, 49)}…` : line
}
