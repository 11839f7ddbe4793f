import {
  findingsToJson,
  formatFindings,
  round,
  summarizeFindings,
  type Findings,
} from './format-build.ts'
import type { Terminal } from './terminal.ts'

/** How a check went. */
export interface CheckOutcome extends Findings {
  /** Whether a book can be made of the folder at all. */
  readonly isBook: boolean
  readonly seconds: number
}

/** The messages, then how many there are; a clean book is told so. */
export function formatCheck(outcome: CheckOutcome, terminal: Terminal): void {
  terminal.err(formatFindings(outcome, terminal))
  const summary = summarizeFindings(outcome, terminal)
  const clean = outcome.isBook ? 'nothing to report' : 'no book can be made'
  terminal.err(`${summary === '' ? clean : summary}\n`)
}

/** The same facts for editors and CI: messages as in `octavo build --json`. */
export function formatCheckJson(outcome: CheckOutcome): string {
  const facts = { ...findingsToJson(outcome), seconds: round(outcome.seconds) }
  return `${JSON.stringify(facts, undefined, 2)}\n`
}
