/** Finds the two ends of each quotation, once every mark of a stretch has its role. */
import type { Quote, QuoteKind, QuoteRole } from './read-quotes.ts'

/** A mark with the role it was given. */
export interface MatchedQuote {
  readonly quote: Quote
  readonly role: QuoteRole
  /** The kind of the quotation it stands directly in; the same for both ends of a quotation. */
  readonly within?: QuoteKind
  /** The other end of the quotation, if it is in the same stretch. */
  readonly partner?: Quote
}

/** All marks of a stretch, and the quotations that lack an end in it. */
export interface MatchedQuotes {
  readonly quotes: readonly MatchedQuote[]
  /** Opening marks whose quotations are open at the end, outermost first. */
  readonly open: readonly Quote[]
  /** Opening marks of quotations that an outer one closes over. */
  readonly abandoned: readonly Quote[]
  /** Closing marks that close nothing. */
  readonly unopened: readonly Quote[]
  /** How many of the carried quotations are still open. */
  readonly carriedLeft: number
}

/** Matches the quotes in their roles; `carried` are the quotations open at the start, outermost first. */
export function matchQuotes(
  quotes: readonly Quote[],
  roles: readonly QuoteRole[],
  carried: readonly QuoteKind[],
): MatchedQuotes {
  const open: Open[] = carried.map((kind) => ({ kind }))
  const within = new Map<Quote, QuoteKind | undefined>()
  const partners = new Map<Quote, Quote>()
  const abandoned: Quote[] = []
  const unopened: Quote[] = []
  for (const [index, quote] of quotes.entries()) {
    if (roles[index] === 'reopening' && !quote.beginsLine) {
      abandoned.push(...open.splice(-1).flatMap((quotation) => quotation.quote ?? []))
      within.set(quote, open.at(-1)?.kind)
      open.push({ kind: quote.kind, quote })
      continue
    }
    within.set(quote, open.at(-1)?.kind)
    if (roles[index] === 'opening') open.push({ kind: quote.kind, quote })
    if (roles[index] !== 'closing') continue
    const [closed, ...inner] = open.splice(lastOfKind(open, quote.kind))
    if (!closed) {
      unopened.push(quote)
      continue
    }
    abandoned.push(...inner.flatMap((quotation) => quotation.quote ?? []))
    within.set(quote, open.at(-1)?.kind)
    if (closed.quote) partners.set(quote, closed.quote).set(closed.quote, quote)
  }
  return {
    quotes: quotes.map((quote, index): MatchedQuote => {
      const outer = within.get(quote)
      const partner = partners.get(quote)
      const role = roles[index] ?? 'closing'
      return { quote, role, ...(outer && { within: outer }), ...(partner && { partner }) }
    }),
    open: open.flatMap((quotation) => quotation.quote ?? []),
    abandoned,
    unopened,
    carriedLeft: open.filter((quotation) => !quotation.quote).length,
  }
}

// An open quotation; without a mark when it was carried into the stretch.
interface Open {
  readonly kind: QuoteKind
  readonly quote?: Quote
}

/** Index of the innermost quotation of a kind; past the end when there is none. */
function lastOfKind(open: readonly Open[], kind: QuoteKind): number {
  const index = open.findLastIndex((quotation) => quotation.kind === kind)
  return index < 0 ? open.length : index
}
