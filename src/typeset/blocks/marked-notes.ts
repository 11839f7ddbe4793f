import type { Breaking } from '../lines/break-lines.ts'
import { lineStart } from '../lines/line-start.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { TableCell, TableRow } from '../tables/table-row.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { BlockContent, VerticalBlock } from './vertical-list.ts'

/** A line of a paragraph or a row of a table, and the notes marked in it. */
export interface MarkedLine {
  readonly line: number
  readonly ids: readonly string[]
}

/** The notes marked in each line of a broken paragraph; lines without notes are left out. */
export function notesByLine(paragraph: Paragraph, breaking: Breaking): readonly MarkedLine[] {
  const notes = paragraph.list.marks.filter((mark) => mark.note !== undefined)
  if (notes.length === 0) return []
  return breaking.lines.flatMap((line, index) => {
    const ids = notes
      .filter((mark) => mark.item >= lineStart(paragraph.list.items, line) && mark.item < line.end)
      .flatMap((mark) => (mark.note === undefined ? [] : [mark.note]))
    return ids.length > 0 ? [{ line: index, ids }] : []
  })
}

/** The notes marked in each row of a table; rows without notes are left out. */
export function notesByRow(rows: readonly TableRow[]): readonly MarkedLine[] {
  return rows.flatMap(({ cells }, line) => {
    const ids = cells.flatMap(notesOfCell)
    return ids.length > 0 ? [{ line, ids }] : []
  })
}

function notesOfCell({ paragraph, from, to }: TableCell): readonly string[] {
  const [breaking] = paragraph?.breakings ?? []
  if (!paragraph || !breaking) return []
  if (from === 0 && to === Infinity) return notesOf(paragraph)
  return notesByLine(paragraph, breaking)
    .filter(({ line }) => line >= from && line < to)
    .flatMap(({ ids }) => ids)
}

/** The notes marked in each piece of the text of columns; pieces without notes are left out. */
export function notesByPiece({
  pieces,
  blocks,
}: Extract<BlockContent, { type: 'columns' }>): readonly MarkedLine[] {
  return pieces.flatMap(({ ranges }, line) => {
    const ids = ranges.flatMap((range) => {
      const block = blocks[range.block]
      return block ? notesOfLines(block, range) : []
    })
    return ids.length > 0 ? [{ line, ids }] : []
  })
}

function notesOfLines(
  block: VerticalBlock,
  { from, to }: Pick<PagePart, 'from' | 'to'>,
): readonly string[] {
  const { content, breakable } = block
  const isParted = breakable && (content.type === 'paragraph' || content.type === 'table')
  if (!isParted) return notesOfBlock(block)
  const [breaking] = content.type === 'paragraph' ? content.paragraph.breakings : []
  const marked =
    content.type === 'table'
      ? notesByRow(content.rows)
      : breaking
        ? notesByLine(content.paragraph, breaking)
        : []
  return marked.filter(({ line }) => line >= from && line < to).flatMap(({ ids }) => ids)
}

/** Ids of all notes marked in a block, in the order of their marks. */
export function notesOfBlock({ content }: VerticalBlock): readonly string[] {
  if (content.type === 'stack') return content.blocks.flatMap(({ block }) => notesOfBlock(block))
  if (content.type === 'columns') return content.blocks.flatMap(notesOfBlock)
  if (content.type === 'table') return notesByRow(content.rows).flatMap(({ ids }) => ids)
  return content.type === 'paragraph' ? notesOf(content.paragraph) : []
}

function notesOf({ list }: Paragraph): readonly string[] {
  return list.marks.flatMap(({ note }) => (note === undefined ? [] : [note]))
}
