import type { Pt } from '../edition/length.ts'
import { blockLines } from './block-lines.ts'
import type { BlockContent, StackedBlock, VerticalBlock } from './vertical-list.ts'

/**
 * Puts the blocks of a figure one under another. With a depth, the figure has a page to itself: its image is made as
 * large as the page allows.
 */
export function stackBlocks(blocks: readonly VerticalBlock[], depth?: Pt): BlockContent {
  const stack = pile(blocks)
  const image = blocks.find((block) => block.content.type === 'image')
  if (depth === undefined || image?.content.type !== 'image') return stack
  const { size } = image.content
  const room = depth - (stack.height - size.height)
  const scale = Math.min(image.width / size.width, room / size.height)
  if (!(scale > 0) || !Number.isFinite(scale)) return stack
  const scaled = { width: size.width * scale, height: size.height * scale }
  const content = { ...image.content, size: scaled, left: (image.width - scaled.width) / 2 }
  return pile(blocks.map((block) => (block === image ? { ...block, content } : block)))
}

function pile(blocks: readonly VerticalBlock[]): Extract<BlockContent, { type: 'stack' }> {
  const placed: StackedBlock[] = []
  let y = 0
  blocks.forEach((block, index) => {
    if (index > 0) y += block.before
    placed.push({ block, top: y })
    y += blockLines(block).reduce((sum, height) => sum + height, 0) + block.after
  })
  return { type: 'stack', blocks: placed, height: y }
}
