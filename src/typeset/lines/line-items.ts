import type { Pt } from '../../edition/length.ts'

/**
 * The horizontal list of a paragraph as line breaking sees it: numbers only (TeXbook, ch. 14).
 * Whoever makes the list knows what its boxes show.
 */
export type LineItem = Box | Glue | Penalty

/** Something to print: a word or a part of one. */
export interface Box {
  readonly type: 'box'
  readonly width: Pt
  /** How much its glyphs may be widened or narrowed invisibly, by scaling and tracking together. */
  readonly flex: Pt
  /** How far its first glyph hangs into the left margin where it begins a line. */
  readonly hangStart: Pt
  /** How far its last glyph hangs into the right margin where it ends a line. */
  readonly hangEnd: Pt
}

/** A space; it vanishes at a line break. `stretch` may be Infinity. */
export interface Glue {
  readonly type: 'glue'
  readonly width: Pt
  readonly stretch: Pt
  readonly shrink: Pt
}

/** A place where a line may end. */
export interface Penalty {
  readonly type: 'penalty'
  /**
   * What the line gains by ending here: the hyphen, and the change in the shape of the word's
   * start.
   */
  readonly width: Pt
  /** What the next line gains: the change in the shape of the word's end. */
  readonly after: Pt
  /** Infinity forbids the break, −Infinity forces it. */
  readonly cost: number
  /** The line ends in a hyphen. */
  readonly flagged: boolean
  readonly hangEnd: Pt
}

// Every item has the fields of all kinds, in the same order. Line breaking reads hundreds of
// thousands of items, and V8 reads a field several times as fast when all objects have the same
// shape.
interface EveryField extends Omit<Box, 'type'>, Omit<Glue, 'type'>, Omit<Penalty, 'type'> {}

/** Makes a box of a width; the other fields are zero unless given. */
export function box(width: Pt, rest: Partial<Omit<Box, 'type' | 'width'>> = {}): Box {
  const { flex = 0, hangStart = 0, hangEnd = 0 } = rest
  const item: EveryField & Box = {
    type: 'box',
    width,
    flex,
    hangStart,
    hangEnd,
    stretch: 0,
    shrink: 0,
    cost: 0,
    after: 0,
    flagged: false,
  }
  return item
}

/** Makes glue of a natural width that stretches and shrinks by these amounts at ratio 1. */
export function glue(width: Pt, stretch: Pt, shrink: Pt): Glue {
  const item: EveryField & Glue = {
    type: 'glue',
    width,
    flex: 0,
    hangStart: 0,
    hangEnd: 0,
    stretch,
    shrink,
    cost: 0,
    after: 0,
    flagged: false,
  }
  return item
}

/** Makes a possible break. */
export function penalty(cost: number, rest: Partial<Omit<Penalty, 'type' | 'cost'>> = {}): Penalty {
  const { width = 0, after = 0, flagged = false, hangEnd = 0 } = rest
  const item: EveryField & Penalty = {
    type: 'penalty',
    width,
    flex: 0,
    hangStart: 0,
    hangEnd,
    stretch: 0,
    shrink: 0,
    cost,
    after,
    flagged,
  }
  return item
}

/** Ends a paragraph: the last line is filled with space, then broken (TeXbook, ch. 14). */
export const finishingItems: readonly LineItem[] = [
  penalty(Infinity),
  glue(0, Infinity, 0),
  penalty(-Infinity),
]
