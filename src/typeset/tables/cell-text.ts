import type { Pt } from '../../edition/length.ts'

/** The text of a cell as table layout sees it: numbers only. */
export interface CellText {
  readonly stretches: readonly Stretch[]
  /** Padding and borders on both sides. */
  readonly inset: Pt
}

/** What no line may part: a word, or the part of one between two places where it may be parted. */
export interface Stretch {
  readonly width: Pt
  /** Where there is room: an image may be narrower than it would be. */
  readonly fullWidth?: Pt
  /** Blank before it, which is lost where it begins a line. */
  readonly space: Pt
  /** What a line gains by ending after it: a hyphen. */
  readonly hyphen: Pt
  /** It begins a line wherever it stands. */
  readonly isForced: boolean
}

// Sums of widths are not exact: a hair more keeps a line from being broken that fits.
const hair: Pt = 0.05

/** Width of a cell in which each of its stretches fits on a line: its minimum content width. */
export function leastWidth({ stretches, inset }: CellText): Pt {
  return (
    stretches.reduce((least, { width, hyphen }) => Math.max(least, width + hyphen), 0) +
    inset +
    hair
  )
}

/** Width of a cell that has no line but those its author ends: its maximum content width. */
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

const steps = 12 // each halves the doubt: a thousandth of a line's width is left

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
