/**
 * Gives each quotation mark of a manuscript its role, including marks of speech that runs over
 * several paragraphs.
 */
import { matchQuotes, type MatchedQuote } from './match-quotes.ts'
import { goesOn, pairQuotes, type Surroundings } from './pair-quotes.ts'
import { stackOf } from './quote-stack.ts'
import { quoteHabits, type Quote, type QuoteHabits, type QuoteKind } from './quote.ts'
import { readQuotes } from './read-quotes.ts'
import type { TextStretch } from './text-stretch.ts'

/** A mark that lacks its other end. */
export interface UnpairedQuote {
  readonly stretch: TextStretch
  readonly quote: Quote
  readonly role: 'opening' | 'closing'
}

/** Receives the quotes of a stretch. */
export type QuoteVisitor = (stretch: TextStretch, quotes: readonly MatchedQuote[]) => void

/**
 * Reads the quotes of successive stretches, and passes on the quotes of each one as soon as they
 * are read. Returns the marks that lack their other end, in reading order.
 */
export function resolveQuotes(
  stretches: readonly TextStretch[],
  visit: QuoteVisitor,
): readonly UnpairedQuote[] {
  const resolution = new QuoteResolution(habitsByLanguage(primaryKind(stretches)), visit)
  const flowing = stretches.filter(({ succession }) => succession !== 'apart')
  let position = 0
  for (const stretch of stretches) {
    if (stretch.succession === 'apart') resolution.readApart(stretch)
    else resolution.readFlowing(stretch, flowing[position - 1], flowing[++position])
  }
  return inReadingOrder(resolution.finish(), stretches)
}

// The quotations that are open at some point of the text, and the faults so far.
class QuoteResolution {
  readonly #habits: (language: string) => QuoteHabits
  readonly #visit: QuoteVisitor
  readonly #unpaired: UnpairedQuote[] = []
  #open: readonly OpenQuote[] = []

  constructor(habits: (language: string) => QuoteHabits, visit: QuoteVisitor) {
    this.#habits = habits
    this.#visit = visit
  }

  /** Reads a stretch that stands alone. */
  readApart(stretch: TextStretch): void {
    const { matched } = this.#read(stretch, { carried: [], reopened: [] })
    this.#addUnpaired(stretch, matched.open, 'opening')
  }

  /** Reads a stretch that quotations may run into and out of. */
  readFlowing(
    stretch: TextStretch,
    previous: TextStretch | undefined,
    next: TextStretch | undefined,
  ): void {
    const goesOnHere = this.#open.some(({ isReopened }) => isReopened)
    if (!staysOpen(stretch, previous)) this.#abandonOpen()
    const carried = this.#open.map(({ quote }) => quote.kind)
    const reopened = openingKinds(next?.text ?? '')
    const { matched, startsCarried } = this.#read(stretch, { carried, reopened })
    if (matched.open.length === 0 && !startsCarried) return
    const isReopened = next
      ? goesOn(stackOf(matched.open.map(({ kind }) => kind)), stackOf(reopened))
      : // A story that one voice tells may continue in the next file.
        goesOnHere && matched.open[0]?.start === 0
    const left = matched.open.map((quote) => ({ stretch, quote, isReopened }))
    if (!startsCarried) this.#abandonOpen()
    this.#open = [...this.#open.slice(0, matched.carriedLeft), ...left]
  }

  /** The marks that lack their other end. */
  finish(): readonly UnpairedQuote[] {
    this.#abandonOpen()
    return this.#unpaired
  }

  #read(stretch: TextStretch, surroundings: Surroundings) {
    const quotes = readQuotes(stretch.text, this.#habits(stretch.language))
    const { roles, startsCarried } = pairQuotes(quotes, surroundings)
    const matched = matchQuotes(quotes, roles, startsCarried ? surroundings.carried : [])
    this.#addUnpaired(stretch, matched.abandoned, 'opening')
    this.#addUnpaired(stretch, matched.unopened, 'closing')
    this.#visit(stretch, matched.quotes)
    return { matched, startsCarried }
  }

  #addUnpaired(stretch: TextStretch, quotes: readonly Quote[], role: UnpairedQuote['role']): void {
    for (const quote of quotes) this.#unpaired.push({ stretch, quote, role })
  }

  // Gives up on the open quotations. Those that nothing reopened are faults.
  #abandonOpen(): void {
    for (const { stretch, quote, isReopened } of this.#open) {
      if (!isReopened) this.#addUnpaired(stretch, [quote], 'opening')
    }
    this.#open = []
  }
}

// A quotation that is still open at the end of its stretch. `isReopened` says whether the next
// stretch opens it again, as it should.
interface OpenQuote {
  readonly stretch: TextStretch
  readonly quote: Quote
  readonly isReopened: boolean
}

function habitsByLanguage(primary: QuoteKind): (language: string) => QuoteHabits {
  const known = new Map<string, QuoteHabits>()
  return (language) => {
    const habits = known.get(language) ?? quoteHabits(language, primary)
    known.set(language, habits)
    return habits
  }
}

function inReadingOrder(
  unpaired: readonly UnpairedQuote[],
  stretches: readonly TextStretch[],
): readonly UnpairedQuote[] {
  if (unpaired.length < 2) return unpaired
  const order = new Map(stretches.map((stretch, index) => [stretch, index]))
  const indexOf = ({ stretch }: UnpairedQuote) => order.get(stretch) ?? 0
  return unpaired.toSorted((a, b) => indexOf(a) - indexOf(b) || a.quote.start - b.quote.start)
}

/** Whether a quotation may close in this stretch although the stretch does not open it again. */
function staysOpen(stretch: TextStretch, previous: TextStretch | undefined): boolean {
  if (stretch.succession === 'resumed') return true
  return (
    stretch.succession === 'next' && /[:,;—–…-]$/.test(previous?.text.trimEnd().slice(-1) ?? '')
  )
}

/** The kinds of the marks at the start of a text. */
function openingKinds(text: string): readonly QuoteKind[] {
  const marks = /^[\s…]*(["'“‘„‚«‹\s…]*)/.exec(text)?.[1] ?? ''
  return [...marks.replace(/[\s…]/g, '')].map((mark) =>
    "'‘‚‹".includes(mark) ? 'single' : 'double',
  )
}

/** Whether the book puts speech in double or single marks: the kind that starts more paragraphs. */
function primaryKind(stretches: readonly TextStretch[]): QuoteKind {
  let singles = 0
  for (const { text } of stretches) {
    if (/^["“]/.test(text)) singles--
    // Do not count ’tis and the like: there must also be a closing mark after punctuation.
    else if (/^['‘]/.test(text) && /[,.;:!?—…-]['’]/.test(text)) singles++
  }
  return singles > 0 ? 'single' : 'double'
}
