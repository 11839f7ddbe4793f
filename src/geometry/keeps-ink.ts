import type { DrawnArea, DrawnPart } from '../drawing/drawn-parts.ts'
import type { Pt } from '../edition/length.ts'
import type { Page, PlacedImage } from '../typeset/paged-book/paged-book.ts'
import type { InkLimits } from './place-ink.ts'

/** What is known about the pictures on pages with bleed. */
export interface PicturesKnown {
  /** How far ink stays from the edges of a page that it does not reach. */
  readonly limits: InkLimits
  /** The parts of drawings, by the name of their resource. Other pictures may be cut anywhere. */
  readonly drawings: ReadonlyMap<string, readonly DrawnPart[]>
}

/** No picture is a drawing. */
export const photographs: PicturesKnown = {
  limits: { inner: 0, outer: 0, top: 0, bottom: 0 },
  drawings: new Map(),
}

/**
 * Whether all that a picture has to show stays far enough within its page. Only a ground may be cut
 * off that reaches the edge of a drawing, and what runs off that edge.
 */
export function keepsInk(
  picture: PlacedImage,
  { size, side }: Pick<Page, 'size' | 'side'>,
  { limits, drawings }: PicturesKnown,
): boolean {
  const { inner, outer, top, bottom } = limits
  const isRecto = side === 'recto'
  const [left, right] = isRecto ? [inner, outer] : [outer, inner]
  const parts = drawings.get(picture.resource) ?? []
  return parts.every((part) => {
    if (isWhite(part)) return true
    const { area } = part
    const from: Record<Edge, Pt> = {
      left: picture.x + area.left * picture.width - left,
      top: picture.y + area.top * picture.height - top,
      right: size.width - (picture.x + area.right * picture.width) - right,
      bottom: size.height - (picture.y + area.bottom * picture.height) - bottom,
    }
    return edges.every((edge) => from[edge] >= 0 || mayBeCut(part, edge))
  })
}

type Edge = keyof DrawnArea

const edges: readonly Edge[] = ['left', 'top', 'right', 'bottom']

function isWhite({ color }: DrawnPart): boolean {
  return color !== undefined && color.r === 255 && color.g === 255 && color.b === 255
}

// A line along an edge, and a line around the whole drawing, is a frame.
function mayBeCut({ type, area }: DrawnPart, edge: Edge): boolean {
  if (!reaches(area, edge)) return false
  return type !== 'stroke' || !besides[edge].every((other) => reaches(area, other))
}

const besides: Readonly<Record<Edge, readonly Edge[]>> = {
  left: ['top', 'bottom'],
  top: ['left', 'right'],
  right: ['top', 'bottom'],
  bottom: ['left', 'right'],
}

// In shares of the drawing: rounding.
const touching = 0.003

function reaches(area: DrawnArea, edge: Edge): boolean {
  return edge === 'left' || edge === 'top' ? area[edge] <= touching : area[edge] >= 1 - touching
}
