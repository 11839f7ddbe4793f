import type { PagedBook, PlacedItem, PlacedText } from './paged-book.ts'
import { textOfRun } from './placed-words.ts'

/**
 * Formats a PagedBook as text, for tests and people: a line for each page and each item, with
 * positions to a tenth of a point. Words on one baseline are joined.
 */
export function tracePages(paged: PagedBook): string {
  return paged.pages
    .map((page) =>
      [
        `page ${page.index + 1} ${page.side} ${page.folio}`,
        ...mergeLines(page.items).map((line) => `  ${line}`),
      ].join('\n'),
    )
    .join('\n')
    .concat('\n')
}

function mergeLines(items: readonly PlacedItem[]): string[] {
  const lines: string[] = []
  let last: PlacedText | undefined
  for (const item of items) {
    if (item.type === 'text' && last && canJoin(last, item)) {
      lines.push(`${lines.pop() ?? ''}${textOfRun(item)}`)
    } else lines.push(`${turnOf(item)}${traceItem(item)}`)
    last = item.type === 'text' ? item : undefined
  }
  return lines.map((line) => line.trimEnd())
}

function canJoin(a: PlacedText, b: PlacedText): boolean {
  return (
    a.turn === b.turn &&
    a.font === b.font &&
    a.size === b.size &&
    a.y === b.y &&
    a.origin.type === b.origin.type
  )
}

function turnOf(item: PlacedItem): string {
  if (item.type === 'link' || !item.turn) return ''
  return `turned at ${tenths(item.turn.x)},${tenths(item.turn.y)}: `
}

function traceItem(item: PlacedItem): string {
  switch (item.type) {
    case 'text': {
      const x = item.words.lefts[0] ?? 0
      const kind = item.origin.type === 'artifact' ? 'furniture' : 'text'
      return `${kind} ${tenths(x)},${tenths(item.y)} ${item.font.id} ${tenths(item.size)} | ${textOfRun(item)}`
    }
    case 'rule':
      return `rule ${tenths(item.x)},${tenths(item.y)} ${tenths(item.width)}x${tenths(item.height)}`
    case 'image':
      return `image ${tenths(item.x)},${tenths(item.y)} ${tenths(item.width)}x${tenths(item.height)} ${item.resource}`
    case 'drawing':
      return `drawing ${tenths(item.x)},${tenths(item.y)} ${tenths(item.width)}x${tenths(item.height)} | ${item.alt.replace(/\s+/g, ' ')}`
    case 'link':
      return `link ${tenths(item.x)},${tenths(item.y)} ${'url' in item.to ? item.to.url : `#${item.to.id}`}`
  }
}

function tenths(value: number): string {
  return (Math.round(value * 10) / 10).toString()
}
