import { wholeBlock } from '../blocks/block-lines.ts'
import { linesOfPart } from '../blocks/column-parts.ts'
import type { Breaking } from '../lines/break-lines.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { Leaf } from '../leaves/leaf.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { lineStart } from '../lines/line-start.ts'
import { partNotes } from '../pages/part-notes.ts'
import type { TableRow } from '../tables/table-row.ts'
import type { SettingContext } from '../blocks/note.ts'
import type { VerticalBlock } from '../blocks/vertical-list.ts'

/** Finds the folio of the page that each id of the book is on. */
export function foliosOf(
  leaves: readonly Leaf[],
  context: SettingContext,
): ReadonlyMap<string, string> {
  const folios = new Map<string, string>()
  for (const { folio, text } of leaves) {
    if (!text) continue
    for (const part of text.broken.parts) {
      const block = text.flow.blocks[part.block]
      if (!block) continue
      for (const { id } of idsOfPart(block, part)) folios.set(id, folio)
      for (const note of partNotes(text.blocks, part)) {
        for (const id of idsOfNote(note.id, context)) folios.set(id, folio)
      }
    }
  }
  return folios
}

// A note that runs over to the next page counts as on the page of its mark.
function idsOfNote(note: string, { note: layout }: SettingContext): readonly string[] {
  const blocks = new Set(layout(note).lines.map(({ block }) => block))
  return [...blocks].flatMap((block) => idsOfPart(block, wholeBlock(block)).map(({ id }) => id))
}

/** An id that begins in a part of a block, at a line of that part. */
export interface IdAtLine {
  readonly id: string
  /** 0 for the first line of the part. */
  readonly line: number
}

/**
 * The ids that begin in a part of a block: the block's own at its first line, those in its text at
 * their lines.
 */
export function idsOfPart(block: VerticalBlock, part: PagePart): readonly IdAtLine[] {
  const own = part.from === 0 ? block.ids.map((id) => ({ id, line: 0 })) : []
  if (block.content.type === 'stack') {
    return [
      ...own,
      ...block.content.blocks.flatMap(({ block: inner }) => idsOfPart(inner, wholeBlock(inner))),
    ]
  }
  if (block.content.type === 'columns') {
    const inner = linesOfPart(block, part)
    return [...own, ...inner.flatMap((lines) => idsOfPart(lines.block, lines.part))]
  }
  if (block.content.type === 'table') {
    return [...own, ...idsOfRows(block.content.rows.slice(part.from, part.to))]
  }
  if (block.content.type !== 'paragraph') return own
  const { paragraph } = block.content
  const breaking = paragraph.breakings[part.variant]
  if (!breaking) return own
  const within = anchorsByLine(paragraph, breaking).filter(
    ({ line }) => !block.breakable || (line >= part.from && line < part.to),
  )
  return [
    ...own,
    ...within.map(({ id, line }) => ({ id, line: line - (block.breakable ? part.from : 0) })),
  ]
}

function idsOfRows(rows: readonly TableRow[]): readonly IdAtLine[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ paragraph, from, to }) => {
      const [breaking] = paragraph?.breakings ?? []
      if (!paragraph || !breaking) return []
      return anchorsByLine(paragraph, breaking)
        .filter(({ line }) => line >= from && line < to)
        .map(({ id }) => ({ id, line: row }))
    }),
  )
}

function anchorsByLine(paragraph: Paragraph, breaking: Breaking): readonly IdAtLine[] {
  const { marks, items } = paragraph.list
  return marks.flatMap(({ anchor, item }) => {
    if (anchor === undefined) return []
    const found = breaking.lines.findIndex(
      (line) => item >= lineStart(items, line) && item <= line.end,
    )
    return [{ id: anchor, line: Math.max(found, 0) }]
  })
}
