import type { Pt } from '../../edition/length.ts'
import type { HorizontalList } from '../lists/horizontal-list.ts'
import type { ListOptions } from '../lists/list-builder.ts'
import { makeHorizontalList } from '../lists/make-horizontal-list.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'
import type { LineItem } from '../lines/line-items.ts'

/**
 * Text that is never broken, such as the number of a list item or the page number after a leader.
 */
export interface OneLine {
  readonly list: HorizontalList
  /** The width without hanging characters. */
  readonly width: Pt
}

/** Sets pieces on one line, in their fonts and in visual order. */
export function oneLine(
  pieces: readonly InlinePiece[],
  options: Omit<ListOptions, 'indent'>,
): OneLine {
  const list = makeHorizontalList(pieces, { ...options, indent: 0 })
  const items = list.items.map(withoutHang)
  const width = items.reduce((sum, item) => (item.type === 'penalty' ? sum : sum + item.width), 0)
  return { list: { ...list, items }, width }
}

function withoutHang(item: LineItem): LineItem {
  return item.type === 'box' ? { ...item, hangStart: 0, hangEnd: 0 } : item
}
