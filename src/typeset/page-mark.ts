import type { PlacedPart } from './decorations.ts'
import type { PageMark } from './paged-book.ts'
import { lineStart } from './set-line.ts'

/** Where the text of a page begins in the Book: at the first word of it that is the Book's. */
export function pageMark(parts: readonly PlacedPart[], folio: string): PageMark | undefined {
  for (const { block, part } of parts) {
    if (block.content.type !== 'paragraph') continue
    const { paragraph } = block.content
    const { items, contents } = paragraph.list
    const line = paragraph.breakings[part.variant]?.lines[part.from]
    if (!line) continue
    if (part.from === 0 && block.node !== undefined) return { folio, node: block.node, offset: 0 }
    for (let i = lineStart(items, line); i < items.length; i++) {
      const content = contents[i]
      if (content?.type !== 'word' || !content.piece.source) continue
      const { node, offset } = content.piece.source
      const cut = content.word.cuts[content.part - 1] ?? 0
      return { folio, node, offset: offset + content.offset + cut }
    }
  }
  return undefined
}
