import type { FlatBlock, FlatCell, FlatParagraph } from '../model/flat-document.ts'

interface OpenTable {
  readonly rows: FlatCell[][]
  headerRows: number
  isInHeader: boolean
}

/** The tables that are open while an OpenDocument text is read (ODF 1.3, part 3, 9). */
export class OdtTables {
  readonly #open: OpenTable[] = []

  /** Begins a table, perhaps in a cell of another. */
  begin(): void {
    this.#open.push({ rows: [], headerRows: 0, isInHeader: false })
  }

  /** Says whether the rows that follow are headings. */
  setHeader(isInHeader: boolean): void {
    const table = this.#open.at(-1)
    if (table) table.isInHeader = isInHeader
  }

  beginRow(): void {
    this.#open.at(-1)?.rows.push([])
  }

  endRow(): void {
    const table = this.#open.at(-1)
    if (table?.isInHeader) table.headerRows++
  }

  /** Adds a cell; one that another covers is empty. */
  addCell(blocks: readonly FlatBlock[]): void {
    const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []))
    this.#open.at(-1)?.rows.at(-1)?.push({ paragraphs })
  }

  /** Ends a table, and gives its blocks: a table in a cell, or of one cell, is its paragraphs. */
  end(): readonly FlatBlock[] {
    const table = this.#open.pop()
    const cells = table?.rows.flat() ?? []
    if (!table || cells.length === 0) return []
    if (this.#open.length > 0 || cells.length === 1) {
      return cells.flatMap((one): readonly FlatParagraph[] => one.paragraphs)
    }
    const { rows, headerRows } = table
    return [{ type: 'table', rows, headerRows }]
  }
}
