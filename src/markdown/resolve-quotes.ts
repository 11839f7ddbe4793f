/** Gives each quotation mark of a manuscript's text its role, with regard to speech that runs on over paragraphs. */
import { matchQuotes, type MatchedQuote } from './match-quotes.ts'
import { goesOn, pairQuotes, type Surroundings } from './pair-quotes.ts'
import { stackOf } from './quote-stack.ts'
import { quoteHabits, type Quote, type QuoteHabits, type QuoteKind } from './quote.ts'
import { hasQuotes, readQuotes } from './read-quotes.ts'
import type { TextStretch } from './text-stretch.ts'

/** A mark whose other end is missing. */
export interface UnpairedQuote {
  readonly stretch: TextStretch
  readonly quote: Quote
  readonly role: 'opening' | 'closing'
}

/** The quotes of all stretches. */
export interface ResolvedQuotes {
  readonly byStretch: ReadonlyMap<TextStretch, readonly MatchedQuote[]>
  readonly unpaired: readonly UnpairedQuote[]
}

/** Reads the quotes of stretches that follow each other. */
export function resolveQuotes(stretches: readonly TextStretch[]): ResolvedQuotes {
  const primary = primaryKind(stretches)
  const byStretch = new Map<TextStretch, readonly MatchedQuote[]>()
  const unpaired: UnpairedQuote[] = []
  const habits = new Map<string, QuoteHabits>()
  const habitsOf = (language: string) => {
    const known = habits.get(language) ?? quoteHabits(language, primary)
    habits.set(language, known)
    return known
  }
  const resolve = (stretch: TextStretch, surroundings: Surroundings) => {
    const quotes = readQuotes(stretch.text, habitsOf(stretch.language))
    const { roles, startsCarried } = pairQuotes(quotes, surroundings)
    const matched = matchQuotes(quotes, roles, startsCarried ? surroundings.carried : [])
    byStretch.set(stretch, matched.quotes)
    for (const quote of matched.abandoned) unpaired.push({ stretch, quote, role: 'opening' })
    for (const quote of matched.unopened) unpaired.push({ stretch, quote, role: 'closing' })
    return { matched, startsCarried }
  }

  const withQuotes = stretches.filter(({ text }) => hasQuotes(text))
  for (const stretch of withQuotes.filter(({ succession }) => succession === 'apart')) {
    const { matched } = resolve(stretch, { carried: [], reopened: [] })
    for (const quote of matched.open) unpaired.push({ stretch, quote, role: 'opening' })
  }

  const flowing = stretches.filter(({ succession }) => succession !== 'apart')
  let open: readonly OpenQuote[] = []
  for (const [index, stretch] of flowing.entries()) {
    const next = flowing[index + 1]
    const goesOnHere = open.some(({ isReopened }) => isReopened)
    if (!staysOpen(stretch, flowing[index - 1])) open = abandon(open, unpaired)
    if (!hasQuotes(stretch.text)) continue
    const carried = open.map(({ quote }) => quote.kind)
    const reopened = openingKinds(next?.text ?? '')
    const { matched, startsCarried } = resolve(stretch, { carried, reopened })
    const [first] = matched.open
    const isReopened = next
      ? goesOn(stackOf(matched.open.map(({ kind }) => kind)), stackOf(reopened))
      : // A tale that one voice tells may go on in the next file.
        goesOnHere && first?.start === 0
    const left = matched.open.map((quote) => ({ stretch, quote, isReopened }))
    if (startsCarried) {
      open = [...open.slice(0, matched.carriedLeft), ...left]
    } else if (left.length > 0) {
      abandon(open, unpaired)
      open = left
    }
  }
  abandon(open, unpaired)
  return { byStretch, unpaired }
}

// A quotation that its stretch left open; `isReopened` when the next one opens it again, as it should.
interface OpenQuote {
  readonly stretch: TextStretch
  readonly quote: Quote
  readonly isReopened: boolean
}

/** Gives up on quotations: those that nothing reopened are faults. */
function abandon(open: readonly OpenQuote[], unpaired: UnpairedQuote[]): readonly OpenQuote[] {
  for (const { stretch, quote, isReopened } of open) {
    if (!isReopened) unpaired.push({ stretch, quote, role: 'opening' })
  }
  return []
}

/** Whether a quotation may close in this stretch without being opened again in it. */
function staysOpen(stretch: TextStretch, previous: TextStretch | undefined): boolean {
  if (stretch.succession === 'resumed') return true
  return stretch.succession === 'next' && /[:,;—–…-]\s*$/.test(previous?.text ?? '')
}

/** The kinds of the marks that a text begins with. */
function openingKinds(text: string): readonly QuoteKind[] {
  const marks = /^[\s…]*(["'“‘„‚«‹\s…]*)/.exec(text)?.[1] ?? ''
  return [...marks.replace(/[\s…]/g, '')].map((mark) =>
    "'‘‚‹".includes(mark) ? 'single' : 'double',
  )
}

/** Whether speech is given in double or single marks: what more paragraphs begin with. */
function primaryKind(stretches: readonly TextStretch[]): QuoteKind {
  let singles = 0
  for (const { text } of stretches) {
    if (/^["“]/.test(text)) singles--
    // Not ’tis alone: a closing mark follows some punctuation.
    else if (/^['‘]/.test(text) && /[,.;:!?—…-]['’]/.test(text)) singles++
  }
  return singles > 0 ? 'single' : 'double'
}
