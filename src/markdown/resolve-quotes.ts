/** Gives each quotation mark of a manuscript's text its role, with regard to speech that runs on over paragraphs. */
import { matchQuotes, type MatchedQuote } from './match-quotes.ts'
import { goesOn, pairQuotes } from './pair-quotes.ts'
import { stackOf } from './quote-stack.ts'
import { hasQuotes, readQuotes, type Quote, type QuoteKind } from './read-quotes.ts'
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
  const following = followingStretches(stretches)
  const byStretch = new Map<TextStretch, readonly MatchedQuote[]>()
  const unpaired: UnpairedQuote[] = []
  let open: readonly OpenQuote[] = []
  let previous = ''
  for (const stretch of stretches) {
    const apart = stretch.succession === 'apart'
    if (!apart) {
      if (!staysOpen(stretch, previous)) open = abandon(open, unpaired)
      previous = stretch.text
    }
    if (!hasQuotes(stretch.text)) continue

    const quotes = readQuotes(stretch.text, { language: stretch.language, primary })
    const carried = apart ? [] : open.map(({ quote }) => quote.kind)
    const reopened = openingKinds(following.get(stretch)?.text ?? '')
    const reading = pairQuotes(quotes, { carried, reopened })
    const matched = matchQuotes(quotes, reading.roles, reading.startsCarried ? carried : [])
    byStretch.set(stretch, matched.quotes)

    const isReopened = goesOn(stackOf(matched.open.map(({ kind }) => kind)), stackOf(reopened))
    const left = matched.open.map((quote) => ({ stretch, quote, isReopened }))
    for (const quote of matched.abandoned) unpaired.push({ stretch, quote, role: 'opening' })
    for (const quote of matched.unopened) unpaired.push({ stretch, quote, role: 'closing' })
    if (apart) {
      abandon(left, unpaired)
    } else if (reading.startsCarried) {
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
function staysOpen(stretch: TextStretch, previous: string): boolean {
  if (stretch.succession === 'resumed') return true
  return stretch.succession === 'next' && /[:,;—–…-]\s*$/.test(previous)
}

/** The stretch that goes on after each one. */
function followingStretches(
  stretches: readonly TextStretch[],
): ReadonlyMap<TextStretch, TextStretch> {
  const following = new Map<TextStretch, TextStretch>()
  let last: TextStretch | undefined
  for (const stretch of stretches) {
    if (stretch.succession === 'apart') continue
    if (last && stretch.succession !== 'first') following.set(last, stretch)
    last = stretch
  }
  return following
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
    const first = text.charAt(0)
    if (first === "'" || first === '‘') singles++
    else if (first === '"' || first === '“') singles--
  }
  return singles > 0 ? 'single' : 'double'
}
