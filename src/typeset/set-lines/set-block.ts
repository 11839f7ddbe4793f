import type { Pt } from '../../edition/length.ts'
import { blockLines, wholeBlock } from '../blocks/block-lines.ts'
import type { BlockContent, VerticalBlock } from '../blocks/vertical-list.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import { setDecorations } from './decorations.ts'
import type { Corner } from './pen.ts'
import { setDrawing } from './set-drawing.ts'
import { setMarker } from './set-one-line.ts'
import { baselineOffset, setParagraph, type SetLine } from './set-paragraph.ts'
import { turnItems } from './turn-items.ts'
import { setTableRows } from './set-table.ts'

/** A part of a block after it was set. */
export interface BlockSetting {
  readonly items: readonly PlacedItem[]
  /** The lines of a paragraph; empty for any other block, even one with text in it. */
  readonly lines: readonly SetLine[]
}

/**
 * Sets a part of a block. The corner is at the left edge of the text block and the top of the part.
 */
export function setBlockPart(
  block: VerticalBlock,
  part: PagePart,
  corner: Corner,
  context: TypesetContext,
): BlockSetting {
  if (isParagraph(block)) return setParagraphBlock(block, part, corner, context)
  const place = { x: corner.x + block.x, top: corner.top, width: block.width }
  return { items: setContent(block.content, part, place, context), lines: [] }
}

type ParagraphBlock = VerticalBlock & {
  readonly content: Extract<BlockContent, { type: 'paragraph' }>
}

function isParagraph(block: VerticalBlock): block is ParagraphBlock {
  return block.content.type === 'paragraph'
}

function setParagraphBlock(
  { x, style, breakable, marker, content: { paragraph } }: ParagraphBlock,
  { variant, ...part }: PagePart,
  corner: Corner,
  context: TypesetContext,
): BlockSetting {
  const { from, to } = breakable ? part : { from: 0, to: Infinity }
  const baseline = corner.top + baselineOffset(style, context)
  const lines = setParagraph(paragraph, { variant, from, to }, { x: corner.x + x, baseline })
  const items = lines.flatMap((line) => line.items)
  if (!marker || from > 0) return { items, lines }
  return { items: [...setMarker(marker, corner.x, lines[0]?.y ?? baseline), ...items], lines }
}

interface ContentPlace extends Corner {
  readonly width: Pt
}

function setContent(
  content: BlockContent,
  part: PagePart,
  place: ContentPlace,
  context: TypesetContext,
): readonly PlacedItem[] {
  switch (content.type) {
    case 'image':
      return setImage(content, place)
    case 'drawing':
      return setDrawing(content, place, place.width)
    case 'table':
      return setTableRows(content, part, place, context)
    case 'stack':
      return setStack(content, place, context)
    case 'paragraph':
    case 'space':
      return []
  }
}

function setImage(
  { left, size, resource, alt, origin, link }: Extract<BlockContent, { type: 'image' }>,
  { x, top }: Corner,
): readonly PlacedItem[] {
  const box = { x: x + left, y: top, ...size }
  const image: PlacedItem = { type: 'image', ...box, resource, alt, origin }
  return link ? [image, { type: 'link', ...box, to: link, origin }] : [image]
}

// A stack that is turned stands in the middle of the measure, from its foot upward.
function setStack(
  stack: Extract<BlockContent, { type: 'stack' }>,
  { x, top }: Corner,
  context: TypesetContext,
): readonly PlacedItem[] {
  if (stack.turned === undefined) return setUpright(stack, { x, top }, context)
  const turn = { x: x + (context.measure - stack.turned) / 2, y: top + stack.height }
  return turnItems(setUpright(stack, { x: 0, top: 0 }, context), turn)
}

function setUpright(
  { blocks, decorations }: Extract<BlockContent, { type: 'stack' }>,
  { x, top }: Corner,
  context: TypesetContext,
): readonly PlacedItem[] {
  const parts = blocks.map(({ block, top: y }, index) => {
    const part = { ...wholeBlock(block), block: index }
    return { block, part, top: top + y, bottom: top + y + heightOf(block) }
  })
  const items = parts.flatMap(
    ({ block, part, top: y }) => setBlockPart(block, part, { x, top: y }, context).items,
  )
  return [...setDecorations(decorations, parts, x), ...items]
}

function heightOf(block: VerticalBlock): Pt {
  return blockLines(block).reduce((sum, height) => sum + height, 0)
}
