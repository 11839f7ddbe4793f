import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import {
  count,
  editionRows,
  formatFindings,
  summarizeFindings,
  type BuildOutcome,
} from './format-build.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** What a rebuild is compared with. */
export interface BuildBefore {
  /** What the build before said. */
  readonly said: readonly Diagnostic[]
  /** Whether this build made the book. */
  readonly isMade: boolean
  /** Whether files of a build are there. */
  readonly hasFiles: boolean
}

/**
 * Prints what a build after a save has to say that the one before did not: messages that are new,
 * messages that are mended, and the files that changed.
 */
export function formatRebuild(
  outcome: BuildOutcome,
  { said, isMade, hasFiles }: BuildBefore,
  terminal: Terminal,
): void {
  const isHeard = (one: Diagnostic): boolean =>
    !one.suppressed && (outcome.verbose || one.severity !== 'info')
  const fresh = without(outcome.diagnostics, said).filter(isHeard)
  const mended = without(said, outcome.diagnostics).filter(isHeard)
  terminal.err(formatFindings({ ...outcome, diagnostics: fresh }, terminal))
  terminal.err(formatMended(mended))
  terminal.out(editionRows(outcome.editions, terminal))
  const parts = [
    isMade ? '' : `nothing was built${hasFiles ? '; the files of the last build stay' : ''}`,
    fresh.length + mended.length > 0
      ? summarizeFindings(outcome, terminal) || 'no messages left'
      : '',
  ].filter((part) => part !== '')
  if (parts.length > 0) terminal.err(`${parts.join('; ')}\n`)
}

const mostMended = 10

function formatMended(mended: readonly Diagnostic[]): string {
  const lines = mended.slice(0, mostMended).map(({ message, span }) => {
    const place = span ? `${span.file}: ` : ''
    return `mended: ${place}${message}\n`
  })
  const left = mended.length - lines.length
  return lines.join('') + (left > 0 ? `mended: ${count(left, 'more message')}\n` : '')
}

// The messages that are not among others. A message may move with its line, so one that is not
// found in its place is looked for by its file and words.
function without(
  diagnostics: readonly Diagnostic[],
  others: readonly Diagnostic[],
): readonly Diagnostic[] {
  return unmatched(
    unmatched(diagnostics, others, placeKey),
    unmatched(others, diagnostics, placeKey),
    keyOf,
  )
}

// Of equal messages as many are left as there are more of them.
function unmatched(
  diagnostics: readonly Diagnostic[],
  others: readonly Diagnostic[],
  key: (one: Diagnostic) => string,
): readonly Diagnostic[] {
  const known = new Map<string, number>()
  for (const one of others) known.set(key(one), (known.get(key(one)) ?? 0) + 1)
  return diagnostics.filter((one) => {
    const left = known.get(key(one)) ?? 0
    known.set(key(one), left - 1)
    return left <= 0
  })
}

function placeKey(one: Diagnostic): string {
  return JSON.stringify([keyOf(one), one.span])
}

function keyOf({ code, message, span }: Diagnostic): string {
  return JSON.stringify([code, span?.file, message])
}
