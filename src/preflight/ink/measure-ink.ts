/**
 * Measures how far the ink of a page is from its edges, as a printer's checker does: by rendering.
 * That is slow, so it is done only where the boxes of glyphs and shapes come near a limit, first
 * coarsely and then finely. In: a page as it was read, and the margins that it should keep; out:
 * the rectangle around its ink, exact where it matters.
 */
import { around, distanceFrom, sides, type Area, type Side } from '../model/area.ts'
import { leavesInk, type Mark } from '../model/mark.ts'
import type { PageContents } from '../model/page-contents.ts'
import type { Picture, Renderer } from './pdfium.ts'

/** How far ink should stay from each edge of the trim; absent where nobody asks. */
export type InkLimits = Readonly<Partial<Record<Side, number>>>

/** The rectangle around the ink of a page; undefined when there is none. */
export function measureInk(
  page: PageContents,
  limits: InkLimits,
  renderer: Renderer | undefined,
): Area | undefined {
  const guess = guessInk(page.marks)
  if (!guess || !renderer) return guess
  return sides.reduce((ink, side) => {
    const limit = limits[side]
    if (limit === undefined || distanceFrom(guess, side, page.trim) >= limit + safe) return ink
    const measured = measureSide(page, side, limit, renderer)
    return measured === undefined ? ink : withEdge(ink, side, measured, page)
  }, guess)
}

/** Whether boxes of a page come so near a limit that its ink must be measured. */
export function isNearLimit(page: PageContents, limits: InkLimits): boolean {
  const guess = guessInk(page.marks)
  if (!guess) return false
  return sides.some((side) => {
    const limit = limits[side]
    return limit !== undefined && distanceFrom(guess, side, page.trim) < limit + safe
  })
}

// Glyphs may reach beyond their boxes: an italic f by a quarter of its size.
const overhang = 0.3

// Nearer than this to a limit, a guess is not good enough.
const safe = 1.5

function guessInk(marks: readonly Mark[]): Area | undefined {
  return marks.filter(leavesInk).reduce<Area | undefined>((area, mark) => {
    const reach = mark.type === 'text' ? overhang * mark.size : 0
    const own = { ...mark.area, left: mark.area.left - reach, right: mark.area.right + reach }
    return around(area, own)
  }, undefined)
}

// Pixels per point: 144 dpi first; 600 dpi where that is too coarse.
const coarse = 2
const fine = 600 / 72

// How much a coarse picture may be wrong, in points: a pixel and its soft edge.
const unsure = 0.7

// How much farther than the limit is looked.
const beyond = 7.2

function measureSide(
  page: PageContents,
  side: Side,
  limit: number,
  renderer: Renderer,
): number | undefined {
  const wide = nearestInk(page, side, { from: -Infinity, to: limit + beyond }, coarse, renderer)
  if (wide === undefined || wide === 'none') return wide && limit + beyond
  if (Math.abs(wide - limit) > unsure) return wide
  const near = { from: wide - 1, to: wide + 2 }
  const narrow = nearestInk(page, side, near, fine, renderer)
  return typeof narrow === 'number' ? narrow : wide
}

// The distance from an edge of the trim at which the ink begins.
function nearestInk(
  page: PageContents,
  side: Side,
  range: { readonly from: number; readonly to: number },
  perPoint: number,
  renderer: Renderer,
): number | 'none' | undefined {
  const band = bandOf(page, side, range)
  const { sheet } = page
  const part = {
    left: band.left - sheet.left,
    top: band.top - sheet.top,
    right: band.right - sheet.left,
    bottom: band.bottom - sheet.top,
  }
  if (part.right <= part.left || part.bottom <= part.top) return 'none'
  const picture = renderer.render(page.number - 1, part, perPoint)
  const pixel = picture && firstInk(picture, side)
  if (!picture || pixel === undefined) return picture && 'none'
  // A picture has whole pixels, so it may reach a little farther right and down than its band.
  const rounding =
    side === 'right'
      ? picture.width / perPoint - (part.right - part.left)
      : side === 'bottom'
        ? picture.height / perPoint - (part.bottom - part.top)
        : 0
  return distanceFrom(band, side, page.trim) - rounding + pixel / perPoint
}

function bandOf(
  { sheet, trim }: PageContents,
  side: Side,
  { from, to }: { readonly from: number; readonly to: number },
): Area {
  switch (side) {
    case 'left':
      return { ...sheet, left: Math.max(sheet.left, from), right: Math.min(sheet.right, to) }
    case 'top':
      return { ...sheet, top: Math.max(sheet.top, from), bottom: Math.min(sheet.bottom, to) }
    case 'right':
      return {
        ...sheet,
        left: Math.max(sheet.left, trim.width - to),
        right: Math.min(sheet.right, trim.width - from),
      }
    case 'bottom':
      return {
        ...sheet,
        top: Math.max(sheet.top, trim.height - to),
        bottom: Math.min(sheet.bottom, trim.height - from),
      }
  }
}

// What is lighter is the soft edge of something, not yet ink.
const darkest = 200

/** How many rows or columns of pixels from a side are free of ink; undefined when all are. */
export function firstInk({ width, height, bytes }: Picture, side: Side): number | undefined {
  const isLevel = side === 'top' || side === 'bottom'
  const depth = isLevel ? height : width
  const length = isLevel ? width : height
  for (let step = 0; step < depth; step++) {
    const line = side === 'left' || side === 'top' ? step : depth - 1 - step
    for (let at = 0; at < length; at++) {
      const index = isLevel ? line * width + at : at * width + line
      if ((bytes[index] ?? 255) < darkest) return step
    }
  }
  return undefined
}

function withEdge(ink: Area, side: Side, at: number, { trim }: PageContents): Area {
  switch (side) {
    case 'left':
      return { ...ink, left: at }
    case 'top':
      return { ...ink, top: at }
    case 'right':
      return { ...ink, right: trim.width - at }
    case 'bottom':
      return { ...ink, bottom: trim.height - at }
  }
}
