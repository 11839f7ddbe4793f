/**
 * Typographic punctuation: from the nodes of a manuscript with quotes, dashes and dots as typed to the same nodes with
 * those of their language. Letters and digits never change, nor anything in code, formulas and addresses; what is
 * typographic already stays.
 */
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import { dashEdits } from './dash-edits.ts'
import type { MdBlock, MdInline, MdText } from './document.ts'
import { ellipsisEdits } from './ellipsis-edits.ts'
import { frenchSpacingEdits } from './french-spacing.ts'
import { quoteEdits } from './quote-edits.ts'
import { replaceInBlocks, replaceInInlines } from './replace-text.ts'
import { resolveQuotes, type UnpairedQuote } from './resolve-quotes.ts'
import type { TextEdit } from './text-edit.ts'
import { applyEdits } from './apply-edits.ts'
import { collectInlineStretches, collectStretches, type TextStretch } from './text-stretch.ts'
import { placeInStretch } from './text-place.ts'

/** A replacement that was a judgement: another reader could have meant something else. */
export interface TypographyChange {
  readonly span: Span
  /** As typed. */
  readonly before: string
  readonly after: string
  /** What it was taken for: "a prime after a number". */
  readonly reason: string
  /** The text around it, as typed. */
  readonly context: string
}

/** Blocks with typographic punctuation, and the judgements it took. */
export interface SmartenedBlocks {
  readonly blocks: readonly MdBlock[]
  readonly changes: readonly TypographyChange[]
}

/** The blocks with the punctuation of `language`; quotations that lack an end are reported. */
export function smartenBlocks(
  blocks: readonly MdBlock[],
  language: string,
  report: Report,
): readonly MdBlock[] {
  const stretches = collectStretches(blocks, language)
  const { edits, unpaired } = smartenStretches(stretches)
  reportUnpaired(stretches, unpaired, report)
  return replaceInBlocks(blocks, replacementsOf(edits))
}

/** As `smartenBlocks`, with the list of replacements that were a judgement, in reading order. */
export function smartenBlocksWithChanges(
  blocks: readonly MdBlock[],
  language: string,
  report: Report,
): SmartenedBlocks {
  const stretches = collectStretches(blocks, language)
  const { edits, unpaired } = smartenStretches(stretches)
  reportUnpaired(stretches, unpaired, report)
  const changes = stretches.flatMap((stretch) => changesOf(stretch, edits.get(stretch) ?? []))
  return { blocks: replaceInBlocks(blocks, replacementsOf(edits)), changes }
}

/** The inlines of one paragraph or title with the punctuation of `language`. */
export function smartenInlines(
  inlines: readonly MdInline[],
  language: string,
): readonly MdInline[] {
  const { edits } = smartenStretches(collectInlineStretches(inlines, language))
  return replaceInInlines(inlines, replacementsOf(edits))
}

interface Smartened {
  readonly edits: ReadonlyMap<TextStretch, readonly TextEdit[]>
  readonly unpaired: readonly UnpairedQuote[]
}

function smartenStretches(stretches: readonly TextStretch[]): Smartened {
  const { byStretch, unpaired } = resolveQuotes(stretches)
  const emDashIsThree = typesEmDashAsThree(stretches)
  const edits = new Map<TextStretch, readonly TextEdit[]>()
  for (const stretch of stretches) {
    const { text, language } = stretch
    const quotes = byStretch.get(stretch) ?? []
    const isProse = stretch.succession !== 'apart'
    const found = [
      ...quoteEdits(text, quotes, language),
      ...dashEdits(text, { language, quotes, emDashIsThree, isProse }),
      ...ellipsisEdits(text),
      ...frenchSpacingEdits(text, quotes, language),
    ]
    if (found.length > 0)
      edits.set(
        stretch,
        found.sort((a, b) => a.start - b.start || a.end - b.end),
      )
  }
  return { edits, unpaired }
}

/** Whether three hyphens in a row are no rarer than two against a word: they are the em dashes then. */
function typesEmDashAsThree(stretches: readonly TextStretch[]): boolean {
  let three = 0
  let two = 0
  for (const { text } of stretches) {
    if (!text.includes('--')) continue
    three += (text.match(/(?<!-)---(?!-)/g) ?? []).length
    two += (text.match(/(?<![\s\d-])--(?![\s\d-])/g) ?? []).length
  }
  return three > 0 && three >= two
}

function replacementsOf(edits: Smartened['edits']): ReadonlyMap<MdText, string> {
  const replacements = new Map<MdText, string>()
  for (const [stretch, found] of edits) applyEdits(stretch, found, replacements)
  return replacements
}

function changesOf(stretch: TextStretch, edits: readonly TextEdit[]): readonly TypographyChange[] {
  return edits.flatMap(({ start, end, after, reason }) => {
    if (reason === undefined) return []
    const context = stretch.text.slice(Math.max(0, start - 24), end + 24)
    return {
      span: placeInStretch(stretch, start, end),
      before: stretch.text.slice(start, end),
      after,
      reason,
      context,
    }
  })
}

function reportUnpaired(
  stretches: readonly TextStretch[],
  unpaired: readonly UnpairedQuote[],
  report: Report,
): void {
  const order = new Map(stretches.map((stretch, index) => [stretch, index]))
  const inOrder = unpaired.toSorted(
    (a, b) =>
      (order.get(a.stretch) ?? 0) - (order.get(b.stretch) ?? 0) || a.quote.start - b.quote.start,
  )
  for (const { stretch, quote, role } of inOrder) {
    const span = placeInStretch(stretch, quote.start, quote.end)
    const { text } = stretch
    if (role === 'opening') {
      report(
        diagnostic(
          'quotes/not-closed',
          `The quotation that begins ${excerpt(text.slice(quote.start))} never closes.`,
          {
            span,
            hints: [
              'type the closing mark where it ends',
              'where a speech goes on in the next paragraph, begin that with an opening mark',
            ],
          },
        ),
      )
    } else {
      report(
        diagnostic(
          'quotes/not-opened',
          `The mark after ${excerptBefore(text.slice(0, quote.end))} closes nothing.`,
          {
            span,
            hints: ['type the opening mark where the quotation begins'],
          },
        ),
      )
    }
  }
}

const excerpt = (text: string) => (text.length > 24 ? `${text.slice(0, 24).trimEnd()} …` : text)
const excerptBefore = (text: string) =>
  text.length > 24 ? `… ${text.slice(-24).trimStart()}` : text
