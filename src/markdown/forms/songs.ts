import {
  addEvidence,
  endsEarly,
  looksLikeVerse,
  noEvidence,
  readEvidence,
  type LineEvidence,
} from './line-evidence.ts'
import { textBlocks, type TextBlock } from './text-blocks.ts'

/**
 * How long the lines are to which the prose of a file is wrapped; infinite when no paragraph is
 * wrapped. A shorter line ends where the author wanted it.
 */
export function wrapWidth(text: string): number {
  const wrapped = textBlocks(text).filter(isWrapped)
  if (wrapped.length === 0) return Infinity
  return Math.max(...wrapped.map(({ lines }) => median(lines.map((line) => line.length))))
}

/** Whether the lines of a paragraph may be a stanza: several short ones, not wrapped. */
export function mayBeStanza(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const { smalls, capitals, caseless, longest } = readEvidence(lines)
  return longest <= longestLine && smalls <= capitals + caseless
}

/**
 * Whether paragraphs that follow one another are the stanzas of a song: short lines that begin with
 * a capital within a sentence and end before the width of the prose.
 */
export function areSong(stanzas: readonly (readonly string[])[], width: number): boolean {
  const evidence = stanzas.map(readEvidence).reduce(addEvidence, noEvidence)
  const { capitals, caseless, marked, sentences, lines, longest } = evidence
  return (
    looksLikeVerse(evidence) &&
    lines > 3 &&
    longest <= longestLine &&
    capitals + caseless > 1 &&
    // The lines of an address or of a list end without a mark.
    marked + sentences >= lines / 3 &&
    stanzas.every((stanza) => isUnforced(stanza, width))
  )
}

// Whether most lines had room for the first word of the next one.
function isUnforced(stanza: readonly string[], width: number): boolean {
  const early = stanza.slice(1).filter((next, index) => endsEarly(stanza[index] ?? '', next, width))
  return early.length >= (stanza.length - 1) * 0.75
}

function isWrapped({ lines, typedBreaks }: TextBlock): boolean {
  if (lines.length < 3 || typedBreaks > 0) return false
  const { breaks, smalls, capitals }: LineEvidence = readEvidence(lines)
  return smalls > breaks / 2 && smalls > capitals
}

function median(lengths: readonly number[]): number {
  return [...lengths].sort((a, b) => a - b)[lengths.length >> 1] ?? 0
}

// A longer line is prose. In UTF-16 units.
const longestLine = 80
