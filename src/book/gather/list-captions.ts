import { onceFor } from '../../keep/once-for.ts'
import type { Block, Contents, ContentsEntry, Figure, Table } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import { quoteInlines } from '../model/quote-inlines.ts'
import { walkBlocks, walkSections } from '../model/walk.ts'
import { numberedLabel } from '../../language/numbered-label.ts'
/**
 * The numbered figures or tables of a book with their captions, as a block for the page that lists
 * them. There is no block when there are none.
 */
export function listCaptions(
  type: 'figure' | 'table',
  sections: readonly Section[],
  language: string,
): readonly Contents[] {
  const entries: ContentsEntry[] = []
  walkSections(sections, ({ blocks }) => {
    for (const block of numberedBlocks(blocks)) {
      if (block.type !== type || block.number === undefined || block.id === undefined) continue
      entries.push({
        target: block.id,
        label: numberedLabel(type, block.number, language),
        title: quoteInlines(block.caption ?? []),
        entries: [],
      })
    }
  })
  return entries.length === 0 ? [] : [{ type: 'contents', node: `list-of-${type}s.p1`, entries }]
}

const numberedBlocks = onceFor((blocks: readonly Block[]) => {
  const found: (Figure | Table)[] = []
  walkBlocks(blocks, (block) => {
    if (block.type === 'figure' || block.type === 'table') found.push(block)
  })
  return found
})
