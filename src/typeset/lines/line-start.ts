import type { BrokenLine } from './break-lines.ts'
import type { LineItem } from './line-items.ts'

/** Index of the first item that a line shows. */
export function lineStart(items: readonly LineItem[], line: BrokenLine): number {
  const broken = items[line.start]
  let first = line.start + 1
  if (broken?.type === 'penalty' && broken.cost === -Infinity) return first
  while (first < line.end) {
    const item = items[first]
    if (item?.type === 'box' || (item?.type === 'penalty' && item.cost === -Infinity)) break
    first++
  }
  return first
}
