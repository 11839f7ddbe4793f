import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { Document, ForeignUse, Told } from './document/document.ts'

/**
 * Says what a book has of other tools and does not print, or prints as it was typed: one message
 * for each kind, with its count, at the first place.
 */
export function reportForeign(documents: readonly Document[], report: Report): void {
  reportKeys(documents, report)
  const kinds = new Map<Told, { readonly first: ForeignUse; readonly count: number }>()
  for (const use of documents.flatMap(({ foreign }) => foreign)) {
    const { first = use, count = 0 } = kinds.get(use.told) ?? {}
    kinds.set(use.told, { first, count: count + 1 })
  }
  for (const [told, { first, count }] of kinds) {
    const hints = told.hint === undefined ? [] : [told.hint]
    const message = sentence(told, count, first.text)
    report(diagnostic('markdown/foreign', message, { span: first.span, hints }))
  }
}

/** Says in one message which keys at the top of the files mean nothing here. */
function reportKeys(documents: readonly Document[], report: Report): void {
  const files = documents.filter(({ frontMatter }) => frontMatter.ignored)
  const keys = new Set(files.flatMap(({ frontMatter }) => frontMatter.ignored ?? []).map(keyOf))
  const span = files[0]?.frontMatter.ignored?.[0]?.span
  if (!span) return
  const where = files.length === 1 ? 'this file' : `${files.length} files`
  const named = [...keys].slice(0, 8).join(', ')
  const more = keys.size > 8 ? ` and ${keys.size - 8} more` : ''
  const are = keys.size === 1 ? 'A key of another tool has' : 'Keys of other tools have'
  const message = `${are} no effect at the top of ${where}: ${named}${more}.`
  report(diagnostic('yaml/foreign-key', message, { span }))
}

function keyOf({ key }: { readonly key: string }): string {
  return key
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
    accepted: 'taken as accepted',
  }
  return `${what}${example} ${is} ${end[fate]}.`
}

function shortened(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 50 ? `${line.slice(0, 49)}…` : line
}
