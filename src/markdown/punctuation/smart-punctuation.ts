/**
 * Typographic punctuation: turns the typed quotes, dashes and dots of a manuscript's nodes into
 * those of their language. Letters and digits never change. Code, formulas and addresses never
 * change either. Marks that are already typographic stay.
 */
import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import { applyEdits, withoutOverlaps } from './apply-edits.ts'
import { boundWordEdits } from './bound-words.ts'
import { dashEdits } from './dash-edits.ts'
import type { MdBlock, MdInline, MdText } from '../document/document.ts'
import { ellipsisEdits } from './ellipsis-edits.ts'
import { frenchSpacingEdits } from './french-spacing.ts'
import type { MatchedQuote } from './match-quotes.ts'
import { quoteEdits } from './quote-edits.ts'
import { replaceInBlocks, replaceInInlines } from './replace-text.ts'
import { resolveQuotes, type UnpairedQuote } from './resolve-quotes.ts'
import type { TextEdit } from './text-edit.ts'
import { collectInlineStretches, collectStretches, type TextStretch } from './text-stretch.ts'
import { placeInStretch } from './text-place.ts'

/** A replacement that was a judgement: another reader could understand the text differently. */
export interface TypographyChange {
  readonly span: Span
  /** As typed. */
  readonly before: string
  readonly after: string
  /** What we took it for: "a prime after a number". */
  readonly reason: string
  /** The text around it, as typed. */
  readonly context: string
}

/** Blocks with typographic punctuation, and the judgements made on the way. */
export interface SmartenedBlocks {
  readonly blocks: readonly MdBlock[]
  readonly changes: readonly TypographyChange[]
}

/** The blocks with the punctuation of `language`. Reports quotations that lack an end. */
export function smartenBlocks(
  blocks: readonly MdBlock[],
  language: string,
  report: Report,
): readonly MdBlock[] {
  return smartenBlocksWithChanges(blocks, language, report).blocks
}

/**
 * Like `smartenBlocks`, and also lists the replacements that were a judgement, in reading order.
 */
export function smartenBlocksWithChanges(
  blocks: readonly MdBlock[],
  language: string,
  report: Report,
): SmartenedBlocks {
  const { replacements, changes, unpaired } = smartenStretches(collectStretches(blocks, language))
  for (const quote of unpaired) reportUnpaired(quote, report)
  return { blocks: replaceInBlocks(blocks, replacements), changes }
}

/** The inlines of one paragraph or title with the punctuation of `language`. */
export function smartenInlines(
  inlines: readonly MdInline[],
  language: string,
): readonly MdInline[] {
  const { replacements } = smartenStretches(collectInlineStretches(inlines, language))
  return replaceInInlines(inlines, replacements)
}

/** The replacements in a stretch of text, in order. */
export interface StretchEdits {
  readonly stretch: TextStretch
  readonly edits: readonly TextEdit[]
}

/**
 * Every replacement that `smartenBlocks` makes, whether it was a judgement or not. Used to write
 * them into the source.
 */
export function punctuationEdits(
  blocks: readonly MdBlock[],
  language: string,
): readonly StretchEdits[] {
  const stretches = collectStretches(blocks, language)
  const emDashIsThree = typesEmDashAsThree(stretches)
  const found: StretchEdits[] = []
  resolveQuotes(stretches, (stretch, quotes) => {
    const edits = withoutOverlaps(editsOf(stretch, quotes, emDashIsThree))
    if (edits.length > 0) found.push({ stretch, edits })
  })
  return found
}

interface Smartened {
  readonly replacements: ReadonlyMap<MdText, string>
  readonly changes: readonly TypographyChange[]
  readonly unpaired: readonly UnpairedQuote[]
}

function smartenStretches(stretches: readonly TextStretch[]): Smartened {
  const replacements = new Map<MdText, string>()
  const changes: TypographyChange[] = []
  const emDashIsThree = typesEmDashAsThree(stretches)
  const unpaired = resolveQuotes(stretches, (stretch, quotes) => {
    const edits = editsOf(stretch, quotes, emDashIsThree)
    if (edits.length === 0) return
    applyEdits(stretch, edits, replacements)
    for (const edit of edits) {
      if (edit.reason !== undefined) changes.push(changeOf(stretch, edit, edit.reason))
    }
  })
  return { replacements, changes, unpaired }
}

function editsOf(
  stretch: TextStretch,
  quotes: readonly MatchedQuote[],
  emDashIsThree: boolean,
): readonly TextEdit[] {
  const { text, language } = stretch
  const isProse = stretch.succession !== 'apart'
  const edits = [
    ...quoteEdits(text, quotes, language),
    ...dashEdits(text, { language, quotes, emDashIsThree, isProse }),
    ...ellipsisEdits(text),
    ...frenchSpacingEdits(text, quotes, language),
    ...boundWordEdits(text, language),
  ]
  return edits.sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * Whether three hyphens in a row are at least as common as two next to a word. Three are then the
 * em dash.
 */
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

function changeOf(stretch: TextStretch, edit: TextEdit, reason: string): TypographyChange {
  const { start, end, after } = edit
  return {
    span: placeInStretch(stretch, start, end),
    before: stretch.text.slice(start, end),
    after,
    reason,
    context: stretch.text.slice(Math.max(0, start - 24), end + 24),
  }
}

function reportUnpaired({ stretch, quote, role }: UnpairedQuote, report: Report): void {
  const { text } = stretch
  const span = placeInStretch(stretch, quote.start, quote.end)
  if (role === 'opening') {
    const message = `The quotation that begins ${beginning(text.slice(quote.start))} is never closed.`
    const hints = [
      'type the closing mark where it ends',
      'if the speech goes on in the next paragraph, begin that with an opening mark',
    ]
    report(diagnostic('quotes/not-closed', message, { span, hints }))
  } else {
    const message = `The closing mark after ${ending(text.slice(0, quote.end))} has no opening mark.`
    const hints = ['type the opening mark where the quotation begins']
    report(diagnostic('quotes/not-opened', message, { span, hints }))
  }
}

const shown = 24
const beginning = (text: string) =>
  text.length > shown ? `${text.slice(0, shown).trimEnd()} …` : text
const ending = (text: string) =>
  text.length > shown ? `… ${text.slice(-shown).trimStart()}` : text
