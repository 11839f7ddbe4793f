import type { SettingContext } from '../blocks/note.ts'
import type { Pt } from '../../edition/length.ts'
import type { LeafText } from '../leaves/leaf.ts'
import type { PlacedPart } from '../set-lines/decorations.ts'
import { atEdge } from '../blocks/edge-ornament.ts'
import type { PageBlock, PageVariant } from '../pages/page-block.ts'
import type { PagePart } from '../pages/page-part.ts'
import { noteRows, partHeight, partRows, spaceBefore, spaceBelow } from '../pages/page-rows.ts'
import { notesOnPage } from './set-notes.ts'
import type { TextBlock } from './text-block.ts'
import type { VerticalBlock } from '../blocks/vertical-list.ts'

/**
 * Places the parts of a page: the text from the head of the page down, and floats at the foot from
 * there up.
 */
export function placeParts(
  text: LeafText,
  area: TextBlock,
  context: SettingContext,
): readonly PlacedPart[] {
  const { flow, blocks, broken } = text
  const inText = broken.parts.filter(({ atFoot }) => !atFoot)
  const placed = placeText(text, inText, area, context)
  const rows = broken.depth - noteRows(notesOnPage(broken, blocks, context), context)
  if (inText.length === broken.parts.length) {
    const foot = area.top + rows * context.leading
    return flow.atFoot ? placed : [...placed.slice(0, -1), ...placed.slice(-1).map(inTurn(foot))]
  }
  const feet = broken.parts.filter(({ atFoot }) => atFoot)
  return [...placed, ...placeFeet(text, feet, area.top + rows * context.leading, context)]
}

// With `column-fill: auto`, the last columns of a page are filled to its foot one after another, even
// where they end. Columns with text below them are as long as each other, as CSS says of columns
// without a height.
function inTurn(foot: Pt): (placed: PlacedPart) => PlacedPart {
  return (placed) => {
    const { content } = placed.block
    if (content.type !== 'columns' || !content.fillsInTurn) return placed
    return { ...placed, part: { ...placed.part, columnDepth: foot - placed.top }, bottom: foot }
  }
}

function placeText(
  text: LeafText,
  parts: readonly PagePart[],
  area: TextBlock,
  context: SettingContext,
): PlacedPart[] {
  const { flow, blocks } = text
  const { leading } = context
  const placed: PlacedPart[] = []
  let row = 0
  parts.forEach((part, index) => {
    const { block, numbers, variant } = blockOf(text, part)
    const isHead = index === 0
    const isFoot = index === parts.length - 1
    const spaceAbove = spaceBelow(blocks[parts[index - 1]?.block ?? -1])
    const where = { isHead, withAfter: !isFoot, spaceAbove }
    const rows = partRows(numbers, part, where, leading)
    row += part.extra ?? 0
    const height = partHeight(variant, part)
    const isWhole = part.from === 0
    const before = isWhole ? spaceBefore(numbers, where) : numbers.repeated
    const after = part.to === variant.heights.length - 1 && !isFoot ? numbers.after : 0
    const extra = rows * leading - before - height - after
    const onGrid = Math.abs(block.style.lineHeight - leading) < 0.01
    const above = onGrid
      ? toGrid(before, extra, leading)
      : before + extra * shareAbove(before, after, isHead, isWhole)
    const standsOnFoot = isFoot && !isHead && block.content.type === 'stack'
    const top = standsOnFoot
      ? area.top + (row + rows) * leading - descentOf(block, context) - height
      : area.top + row * leading + above
    const shown = isHead || isFoot ? atEdge(block) : block
    placed.push({ block: shown, part, top, bottom: top + height })
    row += rows
  })
  if (flow.atFoot) return shiftToFoot(placed, area, row, leading)
  return placed
}

// The last of them ends at the foot of the page: its last line or the edge of its image is on the
// last baseline.
function placeFeet(
  text: LeafText,
  feet: readonly PagePart[],
  foot: Pt,
  context: SettingContext,
): PlacedPart[] {
  let bottom = foot
  const placed = feet.toReversed().map((part): PlacedPart => {
    const { block, numbers, variant } = blockOf(text, part)
    const where = { isHead: false, withAfter: false, spaceAbove: 0 }
    const end = bottom - descentOf(block, context)
    bottom -= partRows(numbers, part, where, context.leading) * context.leading
    return { block, part, top: end - (variant.heights[1] ?? 0), bottom: end }
  })
  return placed.reverse()
}

// An image at the foot of a page ends at the last baseline and leaves this much free below.
function descentOf({ content }: VerticalBlock, { leading, gridBaseline }: SettingContext): Pt {
  const last = content.type === 'stack' ? content.blocks.at(-1)?.block : undefined
  return last?.content.type === 'image' ? leading - gridBaseline : 0
}

function blockOf(
  { flow, blocks }: LeafText,
  part: PagePart,
): {
  readonly block: VerticalBlock
  readonly numbers: PageBlock
  readonly variant: PageVariant
} {
  const block = flow.blocks[part.block]
  const numbers = blocks[part.block]
  const variant = numbers?.variants[part.variant]
  if (!block || !numbers || !variant) throw new Error(`internal: no block ${part.block}`)
  return { block, numbers, variant }
}

// Text on the body leading moves down to the next row if there is room.
function toGrid(before: Pt, extra: Pt, leading: Pt): Pt {
  const snapped = Math.ceil(before / leading - 0.02) * leading
  return snapped <= before + extra + 0.01 ? snapped : before
}

// How much of the rounding to whole rows goes above the block: in proportion to the space around
// it. At the head of a page everything goes below.
function shareAbove(before: Pt, after: Pt, isHead: boolean, isWhole: boolean): number {
  if (before + after > 0 && isWhole) return before / (before + after)
  return isHead ? 0 : isWhole ? 0.5 : 1
}

function shiftToFoot(
  placed: PlacedPart[],
  area: TextBlock,
  rows: number,
  leading: Pt,
): PlacedPart[] {
  const shift = Math.max(area.rows - rows, 0) * leading
  return placed.map((part) => ({ ...part, top: part.top + shift, bottom: part.bottom + shift }))
}
