import type { Pt } from '../../edition/length.ts'

/**
 * The weights of line breaking. Demerits are TeX's; where a number differs, the reason is given.
 */
export interface LineBreakOptions {
  /** The greatest stretch ratio a line may have. */
  readonly tolerance: number
  /** Demerits of a line before its badness (TeXbook, p. 98). */
  readonly linePenalty: number
  /** For neighboring lines that are two or more fitness classes apart. */
  readonly adjacentDemerits: number
  /** For a line a whole ratio tighter or looser than the line above it; for others by the square. */
  readonly changeDemerits: number
  /** For a second hyphen in a row. */
  readonly doubleHyphenDemerits: number
  /** For each hyphen in a row past `maxHyphens`: as good as forbidden. */
  readonly hyphenRunDemerits: number
  /** How many lines in a row may end in a hyphen. */
  readonly maxHyphens: number
  /**
   * For a hyphen in the last full line. TeX's 5000 is a wish; here it is a house rule that yields
   * only to overfull lines.
   */
  readonly finalHyphenDemerits: number
  /** A last line should be longer than this. */
  readonly minLastLine: Pt
  /** A shorter last line is a runt; one between the two lengths costs part of a runt. */
  readonly shortestLastLine: Pt
  readonly runtDemerits: number
  /** A last line should be full, or stop at least this far before the margin. */
  readonly lastLineGap: Pt
  readonly lastLineGapDemerits: number
  /**
   * Stretch that every line gets for free when everything else has failed (TeX's
   * \emergencystretch).
   */
  readonly emergencyStretch: Pt
  /** Set for ragged text: the shortfall that counts as ratio 1. */
  readonly ragged?: Pt
  /** Returns an overfull line rather than nothing. */
  readonly allowOverfull: boolean
  /** Called for every line that is tried, to show why a line ends where it does. */
  readonly onCandidate?: (candidate: LineCandidate) => void
}

/** A line that was tried. */
export interface LineCandidate {
  /** Index of the item the line before was broken at; −1 for the first line. */
  readonly start: number
  /** Index of the item this line is broken at. */
  readonly end: number
  readonly ratio: number
  /** 1 for the first. */
  readonly line: number
  /** Of this line, and of this line with the best lines before it. */
  readonly demerits: number
  readonly total: number
  /**
   * Whether it was cheaper than earlier ways to the same point in the same class and run of
   * hyphens.
   */
  readonly kept: boolean
}

/** Demerits from which a paragraph breaks a rule of the house: a hyphen in its last full line, say. */
export const brokenRule = 3e5

/** The options of a passage of prose. */
export const defaultLineBreakOptions: LineBreakOptions = {
  tolerance: 1,
  linePenalty: 10,
  adjacentDemerits: 6000,
  changeDemerits: 6000,
  doubleHyphenDemerits: 30_000,
  hyphenRunDemerits: 1e8,
  maxHyphens: 2,
  finalHyphenDemerits: 1e6,
  minLastLine: 0,
  shortestLastLine: 0,
  runtDemerits: 1e5,
  lastLineGap: 0,
  lastLineGapDemerits: 2000,
  emergencyStretch: 0,
  allowOverfull: false,
}
