import type { Typography } from '../../check/check-typography.ts'
import {
  findingsToJson,
  formatFindings,
  round,
  summarizeFindings,
  type Findings,
} from './format-build.ts'
import { formatFixes, formatJudgements, typographyToJson } from './format-typography.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** How a check went. */
export interface CheckOutcome extends Findings {
  /** Whether the folder can be built into a book at all. */
  readonly isBook: boolean
  readonly seconds: number
  /** When it was asked about. */
  readonly typography?: Typography
  /** Whether its judgements are listed. */
  readonly list: boolean
  /** Whether it was written into the files. */
  readonly fix: boolean
}

/**
 * The messages, then how many there are. If there are none, the text says so. Lists that the user
 * asked for come first.
 */
export function formatCheck(outcome: CheckOutcome, terminal: Terminal): void {
  const { typography, directory } = outcome
  if (typography && outcome.list) terminal.out(formatJudgements(typography, directory, terminal))
  if (typography && outcome.fix) terminal.out(formatFixes(typography, directory, terminal))
  terminal.err(formatFindings(outcome, terminal))
  const summary = summarizeFindings(outcome, terminal)
  const clean = !outcome.isBook
    ? 'no book can be made'
    : outcome.diagnostics.length > 0
      ? 'only notes'
      : 'nothing to report'
  terminal.err(`${summary === '' ? clean : summary}\n`)
}

/** The same facts for editors and CI: messages as in `octavo build --json`. */
export function formatCheckJson(outcome: CheckOutcome, terminal: Terminal): string {
  const { typography, directory } = outcome
  const punctuation = typography ? typographyToJson(typography, directory, terminal) : {}
  const facts = {
    ...findingsToJson(outcome, terminal),
    ...punctuation,
    seconds: round(outcome.seconds),
  }
  return `${JSON.stringify(facts, undefined, 2)}\n`
}
