import { toMeasure } from '../blocks/box-place.ts'
import type { Pt } from '../../edition/length.ts'
import type { Border } from '../../theme/properties/property-values.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { Decoration, VerticalBlock } from '../blocks/vertical-list.ts'

/** A part of a block at its place on the page. */
export interface PlacedPart {
  readonly block: VerticalBlock
  readonly part: PagePart
  /** Of its content, without space, borders and padding. */
  readonly top: Pt
  readonly bottom: Pt
}

/** Draws backgrounds and borders behind the blocks they belong to; open at the edge where a page parts them. */
export function paintDecorations(
  decorations: readonly Decoration[],
  placed: readonly PlacedPart[],
  left: Pt,
  out: PlacedItem[],
): void {
  for (const decoration of decorations) {
    const parts = placed.filter(
      ({ part }) => part.block >= decoration.from && part.block < decoration.to,
    )
    const first = parts[0]
    const last = parts.at(-1)
    if (!first || !last) continue
    const { style } = decoration
    const begins = first.part.block === decoration.from && first.part.from === 0
    const ends = last.part.block === decoration.to - 1 && isWhole(last)
    const top = first.top - (begins ? toMeasure(style.padding.top, 0) + style.border.top.width : 0)
    const bottom =
      last.bottom + (ends ? toMeasure(style.padding.bottom, 0) + style.border.bottom.width : 0)
    paintBox(decoration, left + decoration.x, top, bottom, begins, ends, out)
  }
}

function paintBox(
  { style, width }: Decoration,
  x: Pt,
  top: Pt,
  bottom: Pt,
  begins: boolean,
  ends: boolean,
  out: PlacedItem[],
): void {
  const rule = (rx: Pt, ry: Pt, rw: Pt, rh: Pt, border: Border) => {
    if (border.width > 0 && border.style !== 'none') {
      out.push({ type: 'rule', x: rx, y: ry, width: rw, height: rh, color: border.color })
    }
  }
  if (style.backgroundColor) {
    out.push({ type: 'rule', x, y: top, width, height: bottom - top, color: style.backgroundColor })
  }
  const { border } = style
  if (begins) rule(x, top, width, border.top.width, border.top)
  if (ends) rule(x, bottom - border.bottom.width, width, border.bottom.width, border.bottom)
  rule(x, top, border.left.width, bottom - top, border.left)
  rule(x + width - border.right.width, top, border.right.width, bottom - top, border.right)
}

function isWhole({ block, part }: PlacedPart): boolean {
  if (block.content.type === 'table') return part.to === block.content.rows.length
  if (block.content.type !== 'paragraph' || !block.breakable) return true
  return part.to === block.content.paragraph.breakings[part.variant]?.lines.length
}
