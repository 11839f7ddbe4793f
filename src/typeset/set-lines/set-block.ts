import type { Pt } from '../../edition/length.ts'
import { blockLines, wholeBlock } from '../blocks/block-lines.ts'
import type { BlockContent, VerticalBlock } from '../blocks/vertical-list.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import { setDecorations } from './decorations.ts'
import type { Corner, LineAbove, Pen } from './pen.ts'
import { setDrawing } from './set-drawing.ts'
import { setMarker } from './set-one-line.ts'
import { baselineOffset, setParagraph, type SetLine } from './set-paragraph.ts'
import { turnItems } from './turn-items.ts'
import { setTableRows } from './set-table.ts'
import { unfoldColumns } from './unfold-columns.ts'

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
  corner: Corner & LineAbove,
  context: TypesetContext,
): BlockSetting {
  if (isParagraph(block)) return setParagraphBlock(block, part, corner, context)
  if (block.content.type === 'columns') return setColumns(block, block.content, corner, context)
  const place = { x: corner.x + block.x, top: corner.top, width: block.width }
  const items = setContent(block.content, part, place, context)
  const baseline = corner.top + firstBaseline(block, context)
  return { items: [...setMarkers(block, part, { x: corner.x, baseline }), ...items], lines: [] }
}

type ParagraphBlock = VerticalBlock & {
  readonly content: Extract<BlockContent, { type: 'paragraph' }>
}

function isParagraph(block: VerticalBlock): block is ParagraphBlock {
  return block.content.type === 'paragraph'
}

function setParagraphBlock(
  block: ParagraphBlock,
  { variant, ...part }: PagePart,
  { x: left, top, ...above }: Corner & LineAbove,
  context: TypesetContext,
): BlockSetting {
  const {
    x,
    style,
    breakable,
    content: { paragraph },
  } = block
  const { from, to } = breakable ? part : { from: 0, to: Infinity }
  const baseline = top + baselineOffset(style, context)
  const pen = { x: left + x, baseline, ...above }
  const lines = setParagraph(paragraph, { variant, from, to }, pen)
  const items = lines.flatMap((line) => line.items)
  const markers = setMarkers(block, { from }, { x: left, baseline: lines[0]?.y ?? baseline })
  return { items: [...markers, ...items], lines }
}

// Columns in a note or a figure, which are never parted.
function setColumns(
  block: VerticalBlock,
  { pieces }: Extract<BlockContent, { type: 'columns' }>,
  { x, top }: Corner,
  context: TypesetContext,
): BlockSetting {
  const part = { block: 0, variant: 0, from: 0, to: pieces.length }
  const { parts, rules } = unfoldColumns({ block, part, top, bottom: top }, x)
  const items = parts.flatMap(
    (inner) => setBlockPart(inner.block, inner.part, { x, top: inner.top }, context).items,
  )
  return { items: [...rules, ...items], lines: [] }
}

// The markers stand on the first baseline of their item, as in a browser.
function setMarkers(
  { markers = [] }: VerticalBlock,
  { from }: Pick<PagePart, 'from'>,
  { x, baseline }: Pen,
): readonly PlacedItem[] {
  return from > 0 ? [] : markers.flatMap((marker) => setMarker(marker, x, baseline))
}

// How far the first baseline of a block is below its top. An image stands on its baseline.
function firstBaseline({ content, style }: VerticalBlock, context: TypesetContext): Pt {
  switch (content.type) {
    case 'image':
      return content.size.height
    case 'drawing':
      return content.top + content.drawing.height
    case 'stack': {
      const [first] = content.blocks
      if (!first || content.turned !== undefined) return baselineOffset(style, context)
      return first.top + firstBaseline(first.block, context)
    }
    case 'table': {
      const [cell] = content.rows[0]?.cells ?? []
      return (cell?.insetTop ?? 0) + baselineOffset(cell?.style ?? style, context)
    }
    case 'columns': {
      const [first] = content.blocks
      return first ? firstBaseline(first, context) : baselineOffset(style, context)
    }
    case 'paragraph':
    case 'space':
      return baselineOffset(style, context)
  }
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
    case 'columns':
      return []
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
