import type { Area } from '../drawing/area.ts'
import type { DrawnPart } from '../drawing/drawn-parts.ts'
import type { Pt, Size } from '../edition/length.ts'
import type { Page, PlacedImage } from '../typeset/paged-book/paged-book.ts'
import type { InkLimits } from './place-ink.ts'

/** What is known about the pictures on pages with bleed. */
export interface PicturesKnown {
  /** How far ink stays from the edges of a page that it does not reach. */
  readonly limits: InkLimits
  /** The parts of drawings, by the name of their resource. Other pictures are one part. */
  readonly drawings: ReadonlyMap<string, readonly DrawnPart[]>
}

/** No picture is a drawing. */
export const photographs: PicturesKnown = {
  limits: { inner: 0, outer: 0, top: 0, bottom: 0 },
  drawings: new Map(),
}

/**
 * Whether all that a picture has to show stays far enough within its page. Only what reaches the
 * edge of the picture may be cut off there, and then it runs over the trim; a frame may not.
 */
export function keepsInk(
  picture: PlacedImage,
  page: Pick<Page, 'size' | 'side'>,
  { limits, drawings }: PicturesKnown,
): boolean {
  const { inner, outer, top, bottom } = limits
  const [left, right] = page.side === 'recto' ? [inner, outer] : [outer, inner]
  const least: Record<Edge, Pt> = { left, top, right, bottom }
  const parts = drawings.get(picture.resource) ?? photograph
  return parts.every((part) => {
    const from = distances(part.area, picture, page.size)
    return (
      isWhite(part) ||
      edges.every((edge) => {
        const isOver = from[edge] <= 0 && mayBeCut(part, edge)
        return isOver || from[edge] >= least[edge]
      })
    )
  })
}

const photograph: readonly DrawnPart[] = [
  { type: 'image', area: { left: 0, top: 0, right: 1, bottom: 1 } },
]

// From the edges of the trim; negative beyond.
function distances(
  { left, top, right, bottom }: Area,
  { x, y, width, height }: PlacedImage,
  size: Size,
): Readonly<Record<Edge, Pt>> {
  return {
    left: x + left * width,
    top: y + top * height,
    right: size.width - (x + right * width),
    bottom: size.height - (y + bottom * height),
  }
}

type Edge = keyof Area

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

function reaches(area: Area, edge: Edge): boolean {
  return edge === 'left' || edge === 'top' ? area[edge] <= touching : area[edge] >= 1 - touching
}
