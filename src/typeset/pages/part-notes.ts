import type { PageBlock } from './page-block.ts'
import type { PageNote } from './page-note.ts'
import type { PagePart } from './page-part.ts'

/** The notes marked in the lines of a part of a block, in the order of their marks. */
export function partNotes(blocks: readonly PageBlock[], part: PagePart): readonly PageNote[] {
  const lines = blocks[part.block]?.variants[part.variant]?.notes ?? []
  return lines
    .filter(({ line }) => line >= part.from && line < part.to)
    .flatMap(({ notes }) => notes)
}
