import type { Pt } from '../../edition/length.ts'
import type { BrokenLine } from '../lines/break-lines.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { setLine } from './set-line.ts'
import type { OneLine } from '../text/one-line.ts'

/** Sets it with its left edge at `x`. */
export function setOneLine({ list, width }: OneLine, x: Pt, baseline: Pt, out: PlacedItem[]): void {
  const end = list.items.length - 1
  const line: BrokenLine = { start: -1, end, ratio: 0, width, hangStart: 0 }
  setLine(list, line, { x, baseline, measure: width, align: 'left' }, out)
}
