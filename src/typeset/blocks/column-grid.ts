import type { Pt } from '../../edition/length.ts'
import { isRightToLeft } from '../../language/script.ts'
import { toMeasure } from '../../theme/css/extent.ts'
import type { Style } from '../../theme/properties/style.ts'

/** Columns of equal width, side by side. */
export interface ColumnGrid {
  readonly count: number
  readonly width: Pt
  readonly gap: Pt
  /** The first column stands at the right. */
  readonly isRightToLeft: boolean
}

/**
 * The columns that a style asks for in a width (CSS Multi-column Layout 1, § 3.4); undefined where
 * it asks for none, or where there is room for one only.
 */
export function columnGrid(style: Style, width: Pt): ColumnGrid | undefined {
  const { columnCount, columnWidth } = style
  if (columnCount === 'auto' && columnWidth === 'auto') return undefined
  const gap = Math.max(toMeasure(style.columnGap, width), 0)
  const most = columnCount === 'auto' ? Infinity : columnCount
  const fitting =
    columnWidth === 'auto' ? most : Math.floor((width + gap) / (Math.max(columnWidth, 1) + gap))
  const count = Math.max(Math.min(most, fitting), 1)
  const own = (width - (count - 1) * gap) / count
  if (count === 1 || own <= 0) return undefined
  return { count, width: own, gap, isRightToLeft: isRightToLeft(style.language) }
}

/** The left edge of a column, from that of the first at the left. */
export function columnLeft({ count, width, gap, isRightToLeft }: ColumnGrid, index: number): Pt {
  return (isRightToLeft ? count - 1 - index : index) * (width + gap)
}
