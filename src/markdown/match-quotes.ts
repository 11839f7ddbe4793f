/** Finds the two ends of each quotation, once every mark of a stretch has its role. */
import type { Quote, QuoteKind, QuoteRole } from './quote.ts'

/** A mark with the role it was given. */
export interface MatchedQuote {
  readonly quote: Quote
  readonly role: QuoteRole
  /** The kind of the quotation it stands directly in; the same for both ends of a quotation. */
  readonly within: QuoteKind | undefined
  /** Whether the other end of its quotation is in the same stretch. */
  readonly isPaired: boolean
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
  const open: Open[] = carried.map((kind) => ({ kind, index: -1 }))
  const within: (QuoteKind | undefined)[] = []
  const paired = new Set<number>()
  const abandoned: Open[] = []
  const unopened: Quote[] = []
  for (const [index, quote] of quotes.entries()) {
    const { kind } = quote
    const role = roles[index]
    within.push(open.at(-1)?.kind)
    if (role === 'opening') {
      open.push({ kind, index })
    } else if (role === 'reopening' && !quote.beginsLine) {
      abandoned.push(...open.splice(-1))
      within[index] = open.at(-1)?.kind
      open.push({ kind, index })
    } else if (role === 'closing') {
      const [closed, ...inner] = open.splice(lastOfKind(open, kind))
      within[index] = open.at(-1)?.kind
      abandoned.push(...inner)
      if (!closed) unopened.push(quote)
      else if (closed.index >= 0) paired.add(index).add(closed.index)
    }
  }
  const marksOf = (quotations: readonly Open[]) =>
    quotations.flatMap(({ index }) => quotes[index] ?? [])
  return {
    quotes: quotes.map((quote, index) => ({
      quote,
      role: roles[index] ?? 'closing',
      within: within[index],
      isPaired: paired.has(index),
    })),
    open: marksOf(open),
    abandoned: marksOf(abandoned),
    unopened,
    carriedLeft: open.filter(({ index }) => index < 0).length,
  }
}

// An open quotation by the index of its opening mark; −1 when it was carried into the stretch.
interface Open {
  readonly kind: QuoteKind
  readonly index: number
}

/** Index of the innermost quotation of a kind; past the end when there is none. */
function lastOfKind(open: readonly Open[], kind: QuoteKind): number {
  const index = open.findLastIndex((quotation) => quotation.kind === kind)
  return index < 0 ? open.length : index
}
