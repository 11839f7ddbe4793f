import type { Pt } from '../../edition/length.ts'
import type { Marker } from '../blocks/vertical-list.ts'
import type { BrokenLine } from '../lines/break-lines.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { OneLine } from '../text/one-line.ts'
import type { Pen } from './pen.ts'
import { setLine } from './set-line.ts'

/** Sets text that is never broken. */
export function setOneLine({ list, width }: OneLine, pen: Pen): readonly PlacedItem[] {
  const end = list.items.length - 1
  const line: BrokenLine = { start: -1, end, ratio: 0, width, hangStart: 0 }
  return setLine(list, line, { ...pen, measure: width, align: 'left' }).items
}

/**
 * Sets the marker of a list item; `left` is the left edge of the text block. When text is copied, a
 * space follows the marker.
 */
export function setMarker({ line, x }: Marker, left: Pt, baseline: Pt): readonly PlacedItem[] {
  const items = setOneLine(line, { x: left + x, baseline })
  const last = items.findLastIndex((item) => item.type === 'text')
  return items.map((item, index) => (index === last ? withSpaceAfter(item) : item))
}

function withSpaceAfter(item: PlacedItem): PlacedItem {
  if (item.type !== 'text') return item
  const last = item.words.shapes.length - 1
  const unspaced = item.words.unspaced.filter((index) => index !== last)
  return { ...item, words: { ...item.words, unspaced } }
}
