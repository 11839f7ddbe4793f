import { parseLength, type Pt, type Size } from '../../edition/length.ts'

/** What a media query asks of the page: one of its sides, in a range. */
export interface PageQuery {
  readonly side: 'width' | 'height'
  readonly least: Pt
  readonly most: Pt
}

/**
 * Reads the condition of a media query as css-tree writes it, `(max-width:5in)and (height>7in)`;
 * undefined when it asks for anything but the size of the page in absolute units.
 */
export function parsePageQueries(condition: string): readonly PageQuery[] | undefined {
  const parts = condition.split(/\)\s*and\s*\(/).map((part) => part.replace(/^\s*\(|\)\s*$/g, ''))
  const queries = parts.map(parsePart)
  return queries.every((query) => query !== undefined) ? queries : undefined
}

/** Whether a page is as the queries ask. */
export function matchesPageSize(queries: readonly PageQuery[], size: Size): boolean {
  return queries.every(
    ({ side, least, most }) => size[side] >= least - rounding && size[side] <= most + rounding,
  )
}

// Wider than any page; unlike Infinity it can be written as JSON.
const boundless: Pt = 1e6

// 148 mm is not exactly 5.83 in.
const rounding: Pt = 0.05

function parsePart(part: string): PageQuery | undefined {
  const [, bound = '', side, value] =
    /^(?:(min|max)-)?(width|height)\s*:\s*([\d.]+\w+)$/.exec(part.trim()) ?? []
  if (side !== undefined && value !== undefined) {
    const length = parseLength(value)
    if (length === undefined) return undefined
    return query(side, bound === 'max' ? 0 : length, bound === 'min' ? boundless : length)
  }
  return parseRange(part.trim())
}

// `width <= 5in`, `5in >= width` and `4in <= width <= 5in` (Media Queries 4, § 2.4.3). A page that
// is exactly as large as a limit counts as within it.
function parseRange(part: string): PageQuery | undefined {
  const [, low, before, side, after, high] =
    /^(?:([\d.]+\w+)\s*([<>]=?|=)\s*)?(width|height)(?:\s*([<>]=?|=)\s*([\d.]+\w+))?$/.exec(part) ??
    []
  if (side === undefined || (low === undefined && high === undefined)) return undefined
  let [least, most] = [0, boundless]
  const bounds = [
    [low, before],
    [high, after && turned(after)],
  ]
  for (const [value, sign] of bounds) {
    if (value === undefined || sign === undefined) continue
    const length = parseLength(value)
    if (length === undefined) return undefined
    if (!sign.startsWith('>')) least = Math.max(least, length)
    if (!sign.startsWith('<')) most = Math.min(most, length)
  }
  return query(side, least, most)
}

function turned(sign: string): string {
  return sign.replace(/[<>]/, (one) => (one === '<' ? '>' : '<'))
}

function query(side: string, least: Pt, most: Pt): PageQuery {
  return { side: side === 'width' ? 'width' : 'height', least, most }
}
