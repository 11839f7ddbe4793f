import type { PagesState } from '../../model/preview-state.ts'
import type { PageSize } from './draw-page.ts'

/** How pages are laid out on the desk. */
export interface DeskLayout {
  readonly isFacing: boolean
  readonly isRightToLeft: boolean
  /** Around each row, in CSS px. */
  readonly gap: number
  /** Below each page, for its label, in CSS px. */
  readonly label: number
  /** CSS px to the point. */
  readonly scale: number
  /** How much of the paper around the trim is shown, in points. */
  readonly bleed: number
}

/** A spread or a single page on the desk. */
export interface PageRow {
  /** Indexes of the pages from left to right; undefined for an empty place. */
  readonly pages: readonly (number | undefined)[]
  /** In CSS px from the top of the desk. */
  readonly top: number
  readonly height: number
}

/** The sizes of all pages in points. */
export function sizesOf({ sizes }: PagesState): readonly PageSize[] {
  return sizes.flatMap(({ count, width, height }) =>
    Array.from({ length: count }, () => ({ width, height })),
  )
}

/** Groups pages into spreads: a recto stands alone when no verso is before it. */
export function spreadsOf(
  pages: PagesState,
  { isFacing, isRightToLeft }: Pick<DeskLayout, 'isFacing' | 'isRightToLeft'>,
): readonly (readonly (number | undefined)[])[] {
  const count = pages.folios.length
  if (!isFacing) return Array.from({ length: count }, (_, index) => [index])
  const spreads: (readonly (number | undefined)[])[] = []
  // An even distance from the first recto is a recto.
  for (let verso = pages.firstRecto - 1; verso < count; verso += 2) {
    const spread = [verso, verso + 1].map((index) =>
      index >= 0 && index < count ? index : undefined,
    )
    if (spread.some((index) => index !== undefined))
      spreads.push(isRightToLeft ? spread.reverse() : spread)
  }
  return spreads
}

/** Places the rows on the desk, one below the other. */
export function placeRows(
  spreads: readonly (readonly (number | undefined)[])[],
  sizes: readonly PageSize[],
  { gap, label, scale, bleed }: DeskLayout,
): readonly PageRow[] {
  let top = gap
  return spreads.map((pages) => {
    const tallest = Math.max(...pages.map((index) => sizes[index ?? -1]?.height ?? 0))
    const height = (tallest + 2 * bleed) * scale + label
    const row = { pages, top, height }
    top += height + gap
    return row
  })
}

/** Index of the last row that begins at or above a place; 0 when there is none. */
export function rowAt(rows: readonly PageRow[], y: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rows[middle]?.top ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}
