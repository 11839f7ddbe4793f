import { parseRoman } from '../../language/counter-styles.ts'

/** A range of pages with one style of numbering (ISO 32000-1, § 12.4.2). */
export interface PageLabelRange {
  /** The 0-based index of its first page. */
  readonly index: number
  readonly label: Readonly<Record<string, unknown>>
}

interface Folio {
  /** Decimal, lower-case or upper-case roman; absent when the folio is not a number. */
  readonly style?: 'D' | 'r' | 'R'
  readonly number: number
  readonly prefix: string
}

/** Describes the folios of a book in as few ranges as possible: `i ii iii 1 2` has two. */
export function pageLabelRanges(folios: readonly string[]): readonly PageLabelRange[] {
  const ranges: PageLabelRange[] = []
  let before: Folio | undefined
  folios.forEach((text, index) => {
    const folio = parseFolio(text)
    if (!before || !follows(folio, before)) ranges.push({ index, label: label(folio) })
    before = folio
  })
  return ranges
}

function follows(folio: Folio, before: Folio): boolean {
  if (folio.style === undefined || folio.style !== before.style) return false
  return folio.number === before.number + 1
}

function label(folio: Folio): PageLabelRange['label'] {
  if (folio.style === undefined) return { P: new String(folio.prefix) }
  return { S: folio.style, ...(folio.number !== 1 && { St: folio.number }) }
}

function parseFolio(text: string): Folio {
  if (/^[1-9]\d*$/.test(text)) return { style: 'D', number: Number(text), prefix: '' }
  const number = parseRoman(text.toLowerCase())
  if (number !== undefined && text === text.toLowerCase()) return { style: 'r', number, prefix: '' }
  if (number !== undefined && text === text.toUpperCase()) return { style: 'R', number, prefix: '' }
  return { number: 0, prefix: text }
}
