import type { SettingContext } from '../blocks/note.ts'
import type { LeafText } from '../leaves/leaf.ts'
import type { LineFacts, PlacedItem } from '../paged-book/paged-book.ts'
import { type PlacedPart, setDecorations } from '../set-lines/decorations.ts'
import { lineFacts } from '../set-lines/line-facts.ts'
import { setBlockPart } from '../set-lines/set-block.ts'
import { unfoldColumns } from '../set-lines/unfold-columns.ts'
import { placeParts } from './place-parts.ts'
import { setNotes } from './set-notes.ts'
import type { TextBlock } from './text-block.ts'

/** A page after it was set: its items, the lines of its text, and the positions of its blocks. */
export interface PageSetting {
  readonly items: readonly PlacedItem[]
  readonly lines: readonly LineFacts[]
  readonly parts: readonly PlacedPart[]
}

/** Sets the text block of a page: text, decorations, and notes at the foot. */
export function setPage(text: LeafText, area: TextBlock, context: SettingContext): PageSetting {
  const { flow, blocks, broken } = text
  const placed = placeParts(text, area, context)
  const unfolded = placed.map((part) => unfoldColumns(part, area.left))
  const parts = unfolded.flatMap((columns) => columns.parts)
  let above: LineFacts | undefined
  const set = parts.map(({ block, part, top }) => {
    const corner = { x: area.left, top, ...(above?.justified && { glyphsAbove: above.glyphs }) }
    const { items, lines } = setBlockPart(block, part, corner, context)
    const facts = lineFacts(block, part, lines, context)
    above = facts.at(-1)
    return { items, lines: facts }
  })
  return {
    items: [
      ...setDecorations(flow.decorations, placed, area.left),
      ...unfolded.flatMap(({ rules }) => rules),
      ...set.flatMap(({ items }) => items),
      ...setNotes(broken, blocks, area, context),
    ],
    lines: set.flatMap(({ lines }) => lines),
    parts,
  }
}
