import { wholeBlock } from '../blocks/block-lines.ts'
import type { PlacedPart } from '../set-lines/decorations.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { PageMark } from '../paged-book/paged-book.ts'
import { lineStart } from '../lines/line-start.ts'
import type { VerticalBlock } from '../blocks/vertical-list.ts'

/**
 * Where the text of a page begins in the Book: at its first word that an author wrote. A page of
 * figures begins at the first figure after block `begun`, the last block on any page before.
 */
export function pageMark(
  parts: readonly PlacedPart[],
  folio: string,
  begun: number,
): PageMark | undefined {
  const inFigure = ({ block: { content }, part }: PlacedPart): PageMark | undefined => {
    if (content.type !== 'stack' || part.block < begun) return undefined
    return first(content.blocks, ({ block }) => markOf(block, wholeBlock(block), folio))
  }
  return first(parts, ({ block, part }) => markOf(block, part, folio)) ?? first(parts, inFigure)
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

function markOf(block: VerticalBlock, part: PagePart, folio: string): PageMark | undefined {
  if (block.content.type !== 'paragraph') return undefined
  const { paragraph } = block.content
  const { items, contents } = paragraph.list
  const line = paragraph.breakings[part.variant]?.lines[part.from]
  if (!line) return undefined
  if (part.from === 0 && block.node !== undefined) return { folio, node: block.node, offset: 0 }
  for (let i = lineStart(items, line); i < items.length; i++) {
    const content = contents[i]
    if (content?.type !== 'word' || !content.piece.source) continue
    const { node, offset } = content.piece.source
    const cut = content.word.cuts[content.part - 1] ?? 0
    return { folio, node, offset: offset + content.offset + cut }
  }
  return undefined
}
