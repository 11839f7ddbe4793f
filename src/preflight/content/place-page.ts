import type { Size } from '../../edition/length.ts'
import type { Bleed } from '../../printers/printer.ts'
import { moved, overlap, sizeOf, type Area } from '../../drawing/area.ts'
import type { PageBoxes, PageContents } from '../model/page-contents.ts'
import { mapArea, compose, type Matrix } from '../../drawing/matrix.ts'

/** A page as it is seen: its sheet, and where on it the trim is. */
export interface PlacedPage extends Pick<PageContents, 'trim' | 'sheet'> {
  /** From the coordinates of the file to points from the trim, y down. */
  readonly matrix: Matrix
}

/** The sheet of a page as it is seen: cropped and turned. */
export function sheetSize(boxes: PageBoxes): Size {
  return sizeOf(mapArea(toSheet(boxes), visibleBox(boxes)))
}

/** The trim that a page names for itself, as it is seen; undefined when it names none. */
export function namedTrim(boxes: PageBoxes): Size | undefined {
  const named = boxes.trim ?? boxes.art
  return named && sizeOf(mapArea(toSheet(boxes), named))
}

/**
 * Finds the trim on a page: where the page says, or else where a sheet with bleed has it, or else
 * in the middle.
 */
export function placePage(
  boxes: PageBoxes,
  trim: Size,
  spine: PageContents['spine'],
  bleed: Bleed | undefined,
): PlacedPage {
  const sheetMatrix = toSheet(boxes)
  const sheet = mapArea(sheetMatrix, visibleBox(boxes))
  const { left, top, size } = findTrim(boxes, sheet, trim, spine, bleed)
  return {
    trim: size,
    sheet: moved(sheet, -left, -top),
    matrix: compose(sheetMatrix, [1, 0, 0, 1, -left, -top]),
  }
}

function findTrim(
  boxes: PageBoxes,
  sheet: Area,
  trim: Size,
  spine: PageContents['spine'],
  bleed: Bleed | undefined,
): { readonly left: number; readonly top: number; readonly size: Size } {
  const named = boxes.trim ?? boxes.art
  const area = named && mapArea(toSheet(boxes), named)
  if (area && isNear(sizeOf(area), trim)) {
    return { left: area.left, top: area.top, size: sizeOf(area) }
  }
  const { width, height } = sizeOf(sheet)
  if (isNear({ width, height }, trim)) return { left: 0, top: 0, size: { width, height } }
  const more = { width: width - trim.width, height: height - trim.height }
  const sides = bleed && (bleed.atSpine || spine === 'none') ? 2 : 1
  const hasBleed = bleed && isNear(more, { width: sides * bleed.size, height: 2 * bleed.size })
  if (hasBleed && sides === 1) {
    return { left: spine === 'left' ? 0 : more.width, top: more.height / 2, size: trim }
  }
  return { left: more.width / 2, top: more.height / 2, size: trim }
}

// Sizes in the file may be rounded to points or millimeters.
function isNear(a: Size, b: Size): boolean {
  return Math.abs(a.width - b.width) <= 1.5 && Math.abs(a.height - b.height) <= 1.5
}

/** The part of a page that is seen. */
function visibleBox({ media, crop }: PageBoxes): Area {
  return (crop && overlap(crop, media)) ?? media
}

// PDF 1.7, table 30: Rotate turns the page clockwise when it is shown.
function toSheet(boxes: PageBoxes): Matrix {
  const { left, top, right, bottom } = visibleBox(boxes)
  const u = boxes.userUnit
  switch (boxes.rotation) {
    case 90:
      return [0, u, u, 0, -top * u, -left * u]
    case 180:
      return [-u, 0, 0, u, right * u, -top * u]
    case 270:
      return [0, -u, -u, 0, bottom * u, right * u]
    default:
      return [u, 0, 0, -u, -left * u, bottom * u]
  }
}
