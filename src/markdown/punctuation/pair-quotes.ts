/**
 * Decides which way the quotation marks of a paragraph face, all of them together. Each mark can be
 * opening, closing, apostrophe or prime. The reading with the fewest demerits wins. A quotation
 * that never closes costs demerits too, and so does a closing mark that closes nothing. The search
 * finds the cheapest path through the stacks of open quotations in one pass (Viterbi 1967), as line
 * breaking does.
 */
import {
  commonDepth,
  depth,
  innermost,
  nothingOpen,
  pop,
  push,
  stackCount,
  stackOf,
  type QuoteStack,
} from './quote-stack.ts'
import type { Quote, QuoteKind, QuoteRole } from './quote.ts'

/** What the text before and after a stretch tells about its quotations. */
export interface Surroundings {
  /** Quotations that the text before left open. They may close here. Outermost first. */
  readonly carried: readonly QuoteKind[]
  /** The opening marks at the start of the text after. Quotations may continue there. */
  readonly reopened: readonly QuoteKind[]
}

/** The result for the quotes of a stretch. */
export interface QuoteReading {
  /** One role for each quote. */
  readonly roles: readonly QuoteRole[]
  /** Whether the carried quotations are open at the start. */
  readonly startsCarried: boolean
}

/** Decides the roles of the quotes in one stretch of text. */
export function pairQuotes(quotes: readonly Quote[], surroundings: Surroundings): QuoteReading {
  const plain = readPlainly(quotes)
  if (plain) return { roles: plain, startsCarried: false }
  const trellis = buildTrellis(quotes, surroundings.carried)
  const roles: QuoteRole[] = []
  let stack = cheapestEnd(trellis.demerits, stackOf(surroundings.reopened))
  for (let index = quotes.length - 1; index >= 0; index--) {
    const cell = index * stackCount + stack
    roles.push(allRoles[trellis.roles[cell] ?? 0] ?? 'closing')
    stack = trellis.previous[cell] ?? nothingOpen
  }
  return { roles: roles.reverse(), startsCarried: stack !== nothingOpen }
}

/**
 * The reading that costs nothing, if there is one. None can be better, and most paragraphs have
 * one.
 */
function readPlainly(quotes: readonly Quote[]): readonly QuoteRole[] | undefined {
  const roles: QuoteRole[] = []
  let stack = nothingOpen
  for (const { kind, demerits } of quotes) {
    const isInSame = innermost(stack) === kind
    if (demerits.apostrophe === 0) {
      roles.push('apostrophe')
    } else if (demerits.closing === 0 && isInSame) {
      roles.push('closing')
      stack = pop(stack)
    } else if (demerits.opening === 0 && !isInSame) {
      roles.push('opening')
      stack = push(stack, kind) ?? stack
    } else {
      return undefined
    }
  }
  return stack === nothingOpen ? roles : undefined
}

/** What a closing mark does to the open quotations. */
export interface Closing {
  readonly stack: QuoteStack
  /** Inner quotations that end with it and have no closing mark. */
  readonly abandoned: number
  /** False when no quotation of its kind is open. */
  readonly closes: boolean
}

/** Closes the innermost quotation of a kind. */
export function closeQuotation(stack: QuoteStack, kind: QuoteKind): Closing {
  let abandoned = 0
  for (let inner = stack; inner !== nothingOpen; inner = pop(inner)) {
    if (innermost(inner) === kind) return { stack: pop(inner), abandoned, closes: true }
    abandoned++
  }
  return { stack, abandoned: 0, closes: false }
}

// For each quote and each stack after it, at `quote * stackCount + stack`: the role of the quote on
// the cheapest way to that stack, and the stack before it.
interface Trellis {
  readonly roles: Uint8Array
  readonly previous: Uint8Array
  /** The cost of the cheapest way to each stack after the last quote. */
  readonly demerits: Int32Array
}

function buildTrellis(quotes: readonly Quote[], carried: readonly QuoteKind[]): Trellis {
  const roles = new Uint8Array(quotes.length * stackCount)
  const previous = new Uint8Array(quotes.length * stackCount)
  let demerits: Int32Array = new Int32Array(stackCount).fill(unreached)
  if (carried.length > 0) demerits[stackOf(carried)] = carriedOver
  demerits[nothingOpen] = 0
  for (let index = 0; index < quotes.length; index++) {
    const quote = quotes[index]
    if (!quote) continue
    const row = index * stackCount
    const step: Step = {
      roles: roles.subarray(row, row + stackCount),
      previous: previous.subarray(row, row + stackCount),
      demerits: new Int32Array(stackCount).fill(unreached),
    }
    for (let stack = nothingOpen; stack < stackCount; stack++) {
      const soFar = demerits[stack] ?? unreached
      if (soFar < unreached) takeStep(step, stack, quote, soFar)
    }
    demerits = step.demerits
  }
  return { roles, previous, demerits }
}

// The state of the search at one quote.
type Step = Trellis

/** Tries each possible role of a quote when `stack` is open before it. */
function takeStep(step: Step, stack: QuoteStack, quote: Quote, soFar: number): void {
  const { opening, closing, reopening, apostrophe, prime } = quote.demerits
  const closed = closeQuotation(stack, quote.kind)
  const missing = closed.closes ? closed.abandoned * neverClosed : neverOpened
  offer(step, stack, closed.stack, 0, soFar + closing + missing)
  const isInSame = innermost(stack) === quote.kind
  const opened = push(stack, quote.kind)
  if (opened !== undefined) {
    offer(step, stack, opened, 1, soFar + opening + (isInSame ? sameWithinSame : 0))
  }
  if (isInSame || (quote.beginsLine && closed.closes)) {
    offer(step, stack, stack, 2, soFar + reopening)
  }
  offer(step, stack, stack, 3, soFar + apostrophe)
  offer(step, stack, stack, 4, soFar + prime)
}

/** Keeps a way to a stack if it is the cheapest so far. */
function offer(step: Step, from: QuoteStack, to: QuoteStack, role: number, total: number): void {
  if (total >= (step.demerits[to] ?? 0)) return
  step.demerits[to] = total
  step.roles[to] = role
  step.previous[to] = from
}

function cheapestEnd(demerits: Int32Array, reopened: QuoteStack): QuoteStack {
  let best = nothingOpen
  let fewest = unreached
  for (let stack = nothingOpen; stack < stackCount; stack++) {
    const goingOn = goesOn(stack, reopened) ? depth(stack) : 0
    const total = (demerits[stack] ?? unreached) + goingOn + (depth(stack) - goingOn) * neverClosed
    if (total < fewest) [best, fewest] = [stack, total]
  }
  return best
}

/**
 * Whether the text after opens the same quotations again that were left open, in the same order.
 */
export function goesOn(stack: QuoteStack, reopened: QuoteStack): boolean {
  return depth(stack) <= depth(reopened) && commonDepth(stack, reopened) === depth(stack)
}

const allRoles: readonly QuoteRole[] = ['closing', 'opening', 'reopening', 'apostrophe', 'prime']

// Marks a stack that no reading reaches.
const unreached = 1 << 30
// Demerits, on the scale of quote-demerits.ts.
const neverClosed = 9
const neverOpened = 12
const sameWithinSame = 2
const carriedOver = 3
