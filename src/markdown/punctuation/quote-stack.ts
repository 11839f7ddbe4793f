/**
 * The quotations that are open at a place, as one small integer. It has a leading 1, then one bit
 * for each quotation, outermost first (0 double, 1 single). So `"'` is 0b101, and 1 means that
 * nothing is open.
 */
import type { QuoteKind } from './quote.ts'

/** Open quotations, outermost first. */
export type QuoteStack = number

/** No quotation open. */
export const nothingOpen: QuoteStack = 1

/** The deepest nesting of quotations. Deeper ones cannot open. */
export const deepest = 4

/** Every stack is less than this. */
export const stackCount = 1 << (deepest + 1)

/** The stack with one more open quotation; undefined when that nests too deep. */
export function push(stack: QuoteStack, kind: QuoteKind): QuoteStack | undefined {
  const pushed = (stack << 1) | bit(kind)
  return pushed < stackCount ? pushed : undefined
}

/** The stack with its innermost quotation closed. */
export function pop(stack: QuoteStack): QuoteStack {
  return stack >> 1
}

/** The kind of the innermost quotation; undefined when none is open. */
export function innermost(stack: QuoteStack): QuoteKind | undefined {
  if (stack === nothingOpen) return undefined
  return stack & 1 ? 'single' : 'double'
}

/** How many quotations are open. */
export function depth(stack: QuoteStack): number {
  return 31 - Math.clz32(stack)
}

/** The stack of these quotations. It holds only as many as can be open. */
export function stackOf(kinds: readonly QuoteKind[]): QuoteStack {
  return kinds.slice(0, deepest).reduce((stack, kind) => (stack << 1) | bit(kind), nothingOpen)
}

/** How many quotations are the same in both stacks, counted from the outermost. */
export function commonDepth(one: QuoteStack, other: QuoteStack): number {
  const shallow = Math.min(depth(one), depth(other))
  const difference = (one >> (depth(one) - shallow)) ^ (other >> (depth(other) - shallow))
  return difference === 0 ? shallow : shallow - (32 - Math.clz32(difference))
}

const bit = (kind: QuoteKind) => (kind === 'single' ? 1 : 0)
