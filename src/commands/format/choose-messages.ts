import type { Severity } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** The messages that a person is shown, and a line about the others. */
export interface ChosenMessages {
  readonly kept: readonly Diagnostic[]
  /** Absent when all are shown. */
  readonly left?: string
}

// Few messages are all shown. Of many, a page: what repeats is explained by its first three places.
const few = 24
const mostLines = 40
const mostOfOneRule = 3

/**
 * Chooses messages for about a page: one of each rule, errors first, then the rules that have most,
 * and a second and a third of each while there is room. `linesOf` tells how many lines a message
 * takes. They stay in their order.
 */
export function chooseMessages(
  diagnostics: readonly Diagnostic[],
  linesOf: (diagnostic: Diagnostic) => number,
): ChosenMessages {
  if (diagnostics.length <= few) return { kept: diagnostics }
  const rules = rulesOf(diagnostics)
  const rounds = Array.from({ length: mostOfOneRule }, (_, round) =>
    rules.flatMap((messages) => messages[round] ?? []),
  )
  const kept = new Set<Diagnostic>()
  let room = mostLines
  for (const message of rounds.flat()) {
    room -= linesOf(message)
    if (room < 0 && kept.size > 0) break
    kept.add(message)
  }
  const left = rules.map((messages) => messages.filter((one) => !kept.has(one)))
  const isAll = kept.size === diagnostics.length
  return { kept: diagnostics.filter((one) => kept.has(one)), ...(!isAll && { left: sumUp(left) }) }
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

// The messages of each rule, in the order of their weight.
function rulesOf(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const rules = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const messages = rules.get(one.code)
    if (messages) messages.push(one)
    else rules.set(one.code, [one])
  }
  const weightOf = (messages: readonly Diagnostic[]) =>
    Math.min(...messages.map(({ severity }) => weights[severity]))
  return [...rules.values()].toSorted((a, b) => weightOf(a) - weightOf(b) || b.length - a.length)
}

const mostNames = 6

// `and 57 more messages of link/target-not-found (--verbose lists them)`
function sumUp(rules: readonly (readonly Diagnostic[])[]): string {
  const counts = rules.flatMap(([first, ...others]) =>
    first ? [{ code: first.code, count: others.length + 1 }] : [],
  )
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const [only, second] = counts
  const lists = '(--verbose lists them)'
  if (only && !second) return `and ${shown(total)} more messages of ${only.code} ${lists}`
  const named = counts.length > mostNames ? counts.slice(0, mostNames - 1) : counts
  const rest = counts.slice(named.length)
  const others = rest.reduce((sum, { count }) => sum + count, 0)
  const parts = [
    ...named.map(({ code, count }) => `${shown(count)} of ${code}`),
    ...(rest.length === 0 ? [] : [`${shown(others)} of ${rest.length} other rules`]),
  ]
  return `and ${shown(total)} more messages ${lists}: ${parts.join(', ')}`
}

function shown(number: number): string {
  return number.toLocaleString('en')
}
