import type { Pt } from '../../edition/length.ts'

/** What a column asks for: the width of its widest word, and of its longest text on one line. */
export interface ColumnNeeds {
  readonly least: Pt
  readonly most: Pt
}

/**
 * Shares a measure out to columns (CSS 2.1, § 17.5.2.2). Where there is room, each has what it asks
 * for, and all are widened together up to `atLeast`. Else each has its least width and a share of
 * the rest by what it lacks.
 */
export function columnWidths(
  needs: readonly ColumnNeeds[],
  measure: Pt,
  atLeast: Pt,
): readonly Pt[] {
  const most = sum(needs.map((need) => need.most))
  const least = sum(needs.map((need) => need.least))
  if (most <= measure) {
    const wide = Math.max(most, atLeast)
    return needs.map((need) => (most > 0 ? (need.most * wide) / most : wide / needs.length))
  }
  if (least >= measure) return needs.map((need) => (need.least * measure) / least)
  const share = (measure - least) / (most - least)
  return needs.map((need) => need.least + (need.most - need.least) * share)
}

function sum(widths: readonly Pt[]): Pt {
  return widths.reduce((total, width) => total + width, 0)
}
