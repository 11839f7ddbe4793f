import type { Pt } from '../../edition/length.ts'

/** The text of a cell as table layout sees it: numbers only. */
export interface CellText {
  readonly stretches: readonly Stretch[]
  /** Padding and borders on both sides. */
  readonly inset: Pt
}

/** A unit that no line may split: a word, or the part of a word between two possible breaks. */
export interface Stretch {
  readonly width: Pt
  /** Its width where there is room. An image may be narrower. */
  readonly fullWidth?: Pt
  /** Space before it, which is dropped at the beginning of a line. */
  readonly space: Pt
  /** Width that a hyphen adds to a line that ends after it. */
  readonly hyphen: Pt
  /** It always begins a line. */
  readonly isForced: boolean
}

// Sums of widths are not exact. A little tolerance keeps a line that fits from being broken.
const hair: Pt = 0.05

/** Width of a cell in which each of its stretches fits on a line: its minimum content width. */
export function leastWidth({ stretches, inset }: CellText): Pt {
  return (
    stretches.reduce((least, { width, hyphen }) => Math.max(least, width + hyphen), 0) +
    inset +
    hair
  )
}

/** Width of a cell in which only its author's breaks end lines: its maximum content width. */
export function fullWidth({ stretches, inset }: CellText): Pt {
  let most = 0
  let line = 0
  stretches.forEach(({ width, fullWidth: full = width, space, isForced }, index) => {
    line = index === 0 || isForced ? full : line + space + full
    most = Math.max(most, line)
  })
  return most + inset + hair
}

/** How many lines a cell has in a width: each takes as much as fits. */
export function lineCount({ stretches, inset }: CellText, width: Pt): number {
  const room = width - inset
  let lines = 1
  let line = 0
  stretches.forEach((stretch, index) => {
    const next = line + stretch.space + stretch.width
    if (index > 0 && (stretch.isForced || next + stretch.hyphen > room)) {
      lines++
      line = stretch.width
    } else line = index === 0 ? stretch.width : next
  })
  return lines
}

const steps = 12 // each halves the range: the error is under a thousandth of a line's width

/** The least width in which a cell has no more than so many lines. */
export function widthForLines(text: CellText, lines: number): Pt {
  let narrow = leastWidth(text)
  if (lineCount(text, narrow) <= lines) return narrow
  let wide = fullWidth(text)
  for (let step = 0; step < steps; step++) {
    const middle = (narrow + wide) / 2
    if (lineCount(text, middle) <= lines) wide = middle
    else narrow = middle
  }
  return wide
}
