import { requirePackage } from '../../packages/require-package.ts'

/** The embedding level of text (UAX #9, BD2): odd levels run from right to left. */
export type Level = number

interface Bidi {
  getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array }
}

let bidi: Bidi | undefined

// Letters and digits of right-to-left scripts, and controls that make text run that way.
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/

/** Whether a text has anything that does not simply run from left to right. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

// Pairing isolates takes time that grows with the square of their number. An honest paragraph has a
// few.
const mostIsolates = 2000

const isolate = /[\u2066-\u2069]/g

/** The embedding level of each UTF-16 unit of a text. */
export function levelsOf(text: string, base: Level): Uint8Array {
  bidi ??= (requirePackage('bidi-js') as () => Bidi)()
  const isolates = text.match(isolate)?.length ?? 0
  const given = isolates > mostIsolates ? text.replaceAll(isolate, '\u200b') : text
  return bidi.getEmbeddingLevels(given, base === 1 ? 'rtl' : 'ltr').levels
}

/** A text without the characters that only set its direction. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

/**
 * The visual order of things with these levels, from left to right, as indices (UAX #9, rule L2).
 */
export function visualOrder(levels: readonly Level[]): readonly number[] {
  const order = levels.map((_, index) => index)
  let highest = 0
  let lowestOdd = Infinity
  for (const level of levels) {
    highest = Math.max(highest, level)
    if (level % 2 === 1) lowestOdd = Math.min(lowestOdd, level)
  }
  for (let level = highest; level >= lowestOdd; level--) {
    for (let from = 0; from < levels.length; from++) {
      let to = from
      while (to < levels.length && (levels[to] ?? 0) >= level) to++
      reverse(order, from, to)
      from = to
    }
  }
  return order
}

function reverse(order: number[], from: number, to: number): void {
  for (let left = from, right = to - 1; left < right; left++, right--) {
    const kept = order[left] ?? 0
    order[left] = order[right] ?? 0
    order[right] = kept
  }
}
