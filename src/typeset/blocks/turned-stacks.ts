import type { Pt } from '../../edition/length.ts'
import type { TableRow } from '../tables/table-row.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import { stackBlocks, type Stacked } from './stack-blocks.ts'
import type { VerticalBlock } from './vertical-list.ts'

type Stack = ReturnType<typeof stackBlocks>
type Table = Extract<VerticalBlock['content'], { type: 'table' }>

/**
 * A table that stands turned, with its caption, as one block for each page that it fills; its head
 * is repeated on each. The head is at the left of the sheet on versos and rectos alike, so that the
 * reader turns the book the same way for every page (NCES Statistical Standards 2002, appendix C:
 * "a quarter turn to the left", the top at the left; Turabian 2007, § 26.1: its left side at the
 * foot). Undefined where there is no such table.
 */
export function turnedStacks(
  { blocks, decorations }: Stacked,
  { leading, measure }: TypesetContext,
): readonly Stack[] | undefined {
  const index = blocks.findIndex(({ content }) => content.type === 'table' && content.turned)
  const block = blocks[index]
  if (block?.content.type !== 'table' || block.content.turned === undefined) return undefined
  const table = block.content
  const above = stackBlocks({ blocks: blocks.slice(0, index), decorations: [] }, leading).height
  const room = measure - (above > 0 ? Math.ceil(above / leading) * leading : 0)
  return pagesOf(table, room, measure).map((rows, page): Stack => {
    const own = { ...block, content: { ...table, rows } }
    const from = page === 0 ? 0 : index
    const stack = stackBlocks(
      {
        blocks: [...blocks.slice(from, index), own],
        decorations: decorations.map((box) => ({
          ...box,
          from: Math.max(box.from - from, 0),
          to: box.to - from,
        })),
      },
      leading,
    )
    return { ...stack, height: table.turned ?? 0, turned: stack.height }
  })
}

// The rows of each page: as many as fit, one at least.
function pagesOf(table: Table, first: Pt, others: Pt): readonly (readonly TableRow[])[] {
  const { rows, headerRows, repeated } = table
  const head = rows.slice(0, headerRows)
  const pages: TableRow[][] = [[...head]]
  let left = first - heightOf(head)
  let isEmpty = true
  for (const row of rows.slice(headerRows)) {
    if (row.height > left && !isEmpty) {
      pages.push([...repeated])
      left = others - heightOf(repeated)
    }
    pages.at(-1)?.push(row)
    left -= row.height
    isEmpty = false
  }
  return pages
}

function heightOf(rows: readonly TableRow[]): Pt {
  return rows.reduce((sum, { height }) => sum + height, 0)
}
