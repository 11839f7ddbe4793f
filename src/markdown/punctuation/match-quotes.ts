/** Finds the two ends of each quotation, once every mark of a stretch has its role. */
import type { Quote, QuoteKind, QuoteRole } from './quote.ts'

/** A mark with its role. */
export interface MatchedQuote {
  readonly quote: Quote
  readonly role: QuoteRole
  /** The kind of the quotation directly around it. Both ends of a quotation have the same value. */
  readonly within: QuoteKind | undefined
  /** Whether the other end of its quotation is in the same stretch. */
  readonly isPaired: boolean
}

/** All marks of a stretch, and the quotations with only one end in it. */
export interface MatchedQuotes {
  readonly quotes: readonly MatchedQuote[]
  /** Opening marks whose quotations are still open at the end, outermost first. */
  readonly open: readonly Quote[]
  /** Opening marks of quotations that never close, because an outer one closes first. */
  readonly abandoned: readonly Quote[]
  /** Closing marks without an open quotation. */
  readonly unopened: readonly Quote[]
  /** How many of the carried quotations are still open. */
  readonly carriedLeft: number
}

/**
 * Matches the quotes by their roles. `carried` are the quotations open at the start, outermost
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

// A mark whose quotation may still close.
interface Matching extends MatchedQuote {
  isPaired: boolean
}

// An open quotation and its opening mark. There is no mark when the quotation began before the
// stretch.
interface Open {
  readonly kind: QuoteKind
  readonly matched: Matching | undefined
}

function kindWithin(open: readonly Open[]): QuoteKind | undefined {
  return open.length > 0 ? open[open.length - 1]?.kind : undefined
}

/** The index of the innermost quotation of a kind; −1 when there is none. */
function lastOfKind(open: readonly Open[], kind: QuoteKind): number {
  let position = open.length - 1
  while (position >= 0 && open[position]?.kind !== kind) position--
  return position
}

/** Closes quotations from the inside out until `depth` are open. Adds their marks to `ended`. */
function closeTo(open: Open[], depth: number, ended: Quote[]): void {
  while (open.length > depth) {
    const mark = open.pop()?.matched?.quote
    if (mark) ended.push(mark)
  }
}
