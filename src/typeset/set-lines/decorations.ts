import type { Pt } from '../../edition/length.ts'
import type { Border } from '../../theme/properties/property-values.ts'
import { toMeasure } from '../../theme/css/extent.ts'
import type { Decoration, VerticalBlock } from '../blocks/vertical-list.ts'
import type { PagePart } from '../pages/page-part.ts'
import { artifactOf } from '../paged-book/origin.ts'
import type { PlacedRule } from '../paged-book/paged-book.ts'

/** A part of a block at its place on the page. */
export interface PlacedPart {
  readonly block: VerticalBlock
  readonly part: PagePart
  /** The top of its content, without space, borders and padding. */
  readonly top: Pt
  readonly bottom: Pt
}

/**
 * Sets backgrounds and borders so that they lie under their blocks. A box that is split between
 * pages is open there: it has no border.
 */
export function setDecorations(
  decorations: readonly Decoration[],
  placed: readonly PlacedPart[],
  left: Pt,
): readonly PlacedRule[] {
  return decorations.flatMap((decoration) => {
    const box = boxOnPage(decoration, placed, left)
    return box ? setBox(decoration, box) : []
  })
}

/** The part of a box that is on a page. */
interface PageBox {
  readonly x: Pt
  readonly top: Pt
  readonly bottom: Pt
  /** Whether its first block and its last block are on this page. */
  readonly begins: boolean
  readonly ends: boolean
}

function boxOnPage(
  { style, from, to, x }: Decoration,
  placed: readonly PlacedPart[],
  left: Pt,
): PageBox | undefined {
  const parts = placed.filter(({ part }) => part.block >= from && part.block < to)
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return undefined
  const begins = first.part.block === from && first.part.from === 0
  const ends = last.part.block === to - 1 && isWhole(last)
  const { padding, border } = style
  const above = begins ? toMeasure(padding.top, 0) + border.top.width : 0
  const below = ends ? toMeasure(padding.bottom, 0) + border.bottom.width : 0
  return { x: left + x, top: first.top - above, bottom: last.bottom + below, begins, ends }
}

function setBox(
  { style, width, origin }: Decoration,
  { x, top, bottom, begins, ends }: PageBox,
): readonly PlacedRule[] {
  const rules: PlacedRule[] = []
  const height = bottom - top
  const edge = (border: Border, place: Pick<PlacedRule, 'x' | 'y' | 'width' | 'height'>) => {
    if (border.width <= 0 || border.style === 'none') return
    const { color } = border
    rules.push({ type: 'rule', ...place, color, origin: artifactOf(origin, 'layout') })
  }
  if (style.backgroundColor) {
    const look = { color: style.backgroundColor, origin: artifactOf(origin, 'background') }
    rules.push({ type: 'rule', x, y: top, width, height, ...look })
  }
  const { border } = style
  const foot = bottom - border.bottom.width
  const right = x + width - border.right.width
  if (begins) edge(border.top, { x, y: top, width, height: border.top.width })
  if (ends) edge(border.bottom, { x, y: foot, width, height: border.bottom.width })
  edge(border.left, { x, y: top, width: border.left.width, height })
  edge(border.right, { x: right, y: top, width: border.right.width, height })
  return rules
}

function isWhole({ block, part }: PlacedPart): boolean {
  if (block.content.type === 'table') return part.to === block.content.rows.length
  if (block.content.type === 'columns') return part.to === block.content.pieces.length
  if (block.content.type !== 'paragraph' || !block.breakable) return true
  return part.to === block.content.paragraph.breakings[part.variant]?.lines.length
}
