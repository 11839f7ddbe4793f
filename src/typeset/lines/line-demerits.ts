import type { Pt } from '../../edition/length.ts'
import type { LineBreakOptions } from './line-break-options.ts'

/** The last line of a paragraph of several lines. */
export interface LastLine {
  readonly natural: Pt
  /** Its measure. */
  readonly target: Pt
  /** The line before it ends in a hyphen. */
  readonly followsHyphen: boolean
}

/** Badness of a line: 0 at its natural width, 100 at ratio 1 (TeXbook, p. 97). */
export function badness(ratio: number): number {
  const size = Math.min(Math.abs(ratio), 1e3)
  return 100 * size * size * size
}

/** Demerits of a last line for its length, and for a hyphen before it. */
export function lastLineDemerits(
  { natural, target, followsHyphen }: LastLine,
  options: LineBreakOptions,
): number {
  let demerits = 0
  if (followsHyphen) demerits += options.finalHyphenDemerits
  const shortBy = options.minLastLine - natural
  if (shortBy > 0) {
    const range = options.minLastLine - options.shortestLastLine
    demerits += options.runtDemerits * Math.min(shortBy / range, 1)
  }
  const gap = target - natural
  if (gap > 0.5 && gap < options.lastLineGap) demerits += options.lastLineGapDemerits
  return demerits
}

/** Tight, decent, loose, very loose as 0 to 3 (Knuth & Plass 1981, p. 1155). */
export function fitnessClass(ratio: number): number {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : 3
}
