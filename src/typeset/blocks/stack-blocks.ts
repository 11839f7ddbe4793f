import type { Pt } from '../../edition/length.ts'
import { blockLines } from './block-lines.ts'
import type { BlockContent, Decoration, StackedBlock, VerticalBlock } from './vertical-list.ts'

/** Blocks that are stacked, such as those of a figure or a table with its caption. */
export interface Stacked {
  readonly blocks: readonly VerticalBlock[]
  readonly decorations: readonly Decoration[]
}

/** Stacks blocks. The rows of a table stay on the grid, whose step is given. */
export function stackBlocks(
  { blocks, decorations }: Stacked,
  leading: Pt,
): Extract<BlockContent, { type: 'stack' }> {
  const placed: StackedBlock[] = []
  let y = 0
  blocks.forEach((block, index) => {
    if (index > 0) y += block.before
    if (block.content.type === 'table') y = Math.ceil(y / leading - 0.02) * leading
    placed.push({ block, top: y })
    y += blockLines(block).reduce((sum, height) => sum + height, 0) + block.after
  })
  return { type: 'stack', blocks: placed, decorations, height: y }
}

/**
 * Stacks the blocks of a figure that has a page to itself. Its image is as large as the page
 * allows.
 */
export function stackOnPage(
  stacked: Stacked,
  leading: Pt,
  depth: Pt,
): Extract<BlockContent, { type: 'stack' }> {
  const stack = stackBlocks(stacked, leading)
  const { blocks } = stacked
  const image = blocks.find((block) => block.content.type === 'image')
  if (image?.content.type !== 'image') return stack
  const { size } = image.content
  const room = depth - (stack.height - size.height)
  const scale = Math.min(image.width / size.width, room / size.height)
  if (!(scale > 0) || !Number.isFinite(scale)) return stack
  const scaled = { width: size.width * scale, height: size.height * scale }
  const content = { ...image.content, size: scaled, left: (image.width - scaled.width) / 2 }
  const larger = blocks.map((block) => (block === image ? { ...block, content } : block))
  return stackBlocks({ ...stacked, blocks: larger }, leading)
}
