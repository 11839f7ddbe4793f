import type { Pt } from '../../edition/length.ts'
import { setOneLine } from './set-one-line.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { Marker } from '../blocks/vertical-list.ts'

/** Sets a marker in a text block that begins at `left`. Where text is copied a space parts it from its item. */
export function setMarker({ line, x }: Marker, left: Pt, baseline: Pt, out: PlacedItem[]): void {
  const items: PlacedItem[] = []
  setOneLine(line, left + x, baseline, items)
  const last = items.findLastIndex((item) => item.type === 'text')
  out.push(...items.map((item, index) => (index === last ? withSpaceAfter(item) : item)))
}

function withSpaceAfter(item: PlacedItem): PlacedItem {
  const word = item.type === 'text' ? item.words.at(-1) : undefined
  if (item.type !== 'text' || !word) return item
  return { ...item, words: [...item.words.slice(0, -1), { ...word, spaceAfter: true }] }
}
