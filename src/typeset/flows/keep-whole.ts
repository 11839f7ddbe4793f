import { blockLines } from '../blocks/block-lines.ts'
import type { VerticalBlock } from '../blocks/vertical-list.ts'

/**
 * The blocks of something that a page should not split, such as a stanza. If a page must end
 * inside, it does not leave the first or last line alone. Leaving a block of several lines alone is
 * allowed, at a cost.
 */
export function withEdgesKept(blocks: readonly VerticalBlock[]): readonly VerticalBlock[] {
  const last = blocks.length - 1
  return blocks.map((block, index) => {
    if (!block.wouldKeepWithNext || (index > 0 && index !== last - 1)) return block
    const alone = [...(index === 0 ? [block] : []), ...(index === last - 1 ? blocks.slice(-1) : [])]
    if (alone.some(isOneLine)) return { ...block, keepWithNext: true }
    return { ...block, wouldKeepWithNext: 'edge' }
  })
}

/** The blocks of a heading: they stay together, and with the text below them. */
export function asHeading(blocks: readonly VerticalBlock[]): readonly VerticalBlock[] {
  return blocks.map((block) => ({ ...block, keepWithNext: true, isHeading: true }))
}

/** The blocks of a section of the book: the first opens it. */
export function asSection(blocks: readonly VerticalBlock[]): readonly VerticalBlock[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, opensSection: true } : block))
}

function isOneLine(block: VerticalBlock): boolean {
  return block.content.type !== 'paragraph' || blockLines(block).length === 1
}
