import { blockLines } from './block-lines.ts'
import type { VerticalBlock } from './vertical-list.ts'

/**
 * The blocks of what would rather not be parted, a stanza say. Where a page must end inside all the same, it leaves neither
 * the first nor the last line alone; one that is long enough to take several rows may be left if nothing else can be done.
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

function isOneLine(block: VerticalBlock): boolean {
  return block.content.type !== 'paragraph' || blockLines(block).length === 1
}
