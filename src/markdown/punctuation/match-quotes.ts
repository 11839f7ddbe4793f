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

/**
 * Matches the quotes in their roles; `carried` are the quotations open at the start, outermost
 * first.
 */
export function matchQuotes(
  quotes: readonly Quote[],
  roles: readonly QuoteRole[],
  carried: readonly QuoteKind[],
): MatchedQuotes {
  const open: Open[] = []
  for (const kind of carried) open.push({ kind, matched: undefined })
  const all: Matching[] = []
  const abandoned: Quote[] = []
  const unopened: Quote[] = []
  for (const quote of quotes) {
    const { kind } = quote
    const role = roles[all.length] ?? 'closing'
    if (role === 'reopening' && !quote.beginsLine) closeTo(open, open.length - 1, abandoned)
    if (role === 'closing') {
      const position = lastOfKind(open, kind)
      const closed = open[position]?.matched
      if (position < 0) unopened.push(quote)
      else closeTo(open, position + 1, abandoned)
      if (position >= 0) open.pop()
      if (closed) closed.isPaired = true
      all.push({ quote, role, within: kindWithin(open), isPaired: closed !== undefined })
      continue
    }
    const matched = { quote, role, within: kindWithin(open), isPaired: false }
    all.push(matched)
    const begins = role === 'opening' || (role === 'reopening' && !quote.beginsLine)
    if (begins) open.push({ kind, matched })
  }
  const carriedLeft = open.filter(({ matched }) => !matched).length
  const left: Quote[] = []
  closeTo(open, 0, left)
  return { quotes: all, open: left.reverse(), abandoned, unopened, carriedLeft }
}

// A mark whose quotation may yet close.
interface Matching extends MatchedQuote {
  isPaired: boolean
}

// An open quotation and the mark that opened it; none when it was carried into the stretch.
interface Open {
  readonly kind: QuoteKind
  readonly matched: Matching | undefined
}

function kindWithin(open: readonly Open[]): QuoteKind | undefined {
  return open.length > 0 ? open[open.length - 1]?.kind : undefined
}

/** Position of the innermost quotation of a kind; −1 when there is none. */
function lastOfKind(open: readonly Open[], kind: QuoteKind): number {
  let position = open.length - 1
  while (position >= 0 && open[position]?.kind !== kind) position--
  return position
}

/** Takes quotations from the inside out until `depth` are open, and adds their marks to `ended`. */
function closeTo(open: Open[], depth: number, ended: Quote[]): void {
  while (open.length > depth) {
    const mark = open.pop()?.matched?.quote
    if (mark) ended.push(mark)
  }
}
