/**
 * Measures how far the ink of a page is from its edges, as a printer's checker does: by rendering.
 * That is slow, so it is done only where the boxes of glyphs and shapes come near a limit, first
 * coarsely and then finely. In: a page as it was read, and the margins that it should keep; out:
 * the rectangle around the ink that does not bleed, exact where it matters.
 */
import { type Area } from '../../drawing/area.ts'
import { distanceFrom, sides, type Side } from '../model/page-sides.ts'
import { bleedAt, inkWithin } from '../model/ink-within.ts'
import type { Mark } from '../model/mark.ts'
import type { PageContents } from '../model/page-contents.ts'
import type { Picture, Renderer } from './pdfium.ts'

/** How far ink should stay from each edge of the trim; absent where nobody asks. */
export type InkLimits = Readonly<Partial<Record<Side, number>>>

/** The rectangle around the ink of a page that does not bleed; undefined when there is no ink. */
export function measureInk(
  page: PageContents,
  limits: InkLimits,
  renderer: Renderer | undefined,
): Area | undefined {
  const guess = guessInk(page)
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
  const guess = guessInk(page)
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

function guessInk({ marks, trim }: PageContents): Area | undefined {
  return inkWithin(marks, trim, (mark: Mark) => (mark.type === 'text' ? overhang * mark.size : 0))
}

// Pixels per point: 144 dpi first; 600 dpi where that is too coarse.
const coarse = 2
const fine = 600 / 72

// How much a coarse picture may be wrong, in points: a pixel and its soft edge.
const unsure = 0.7

// A color over the whole page may end at the trim, and what is beyond it is not looked at.
const withinGround = 0.5

// How much farther than the limit is looked.
const beyond = 7.2

function measureSide(
  page: PageContents,
  side: Side,
  limit: number,
  renderer: Renderer,
): number | undefined {
  const bleed = bleedAt(page.marks, side, page.trim)
  if (bleed === 'other') return undefined
  const hasGround = bleed === 'ground'
  const from = hasGround ? withinGround : -Infinity
  const look = { page, side, hasGround, renderer }
  const wide = nearestInk(look, { from, to: limit + beyond }, coarse)
  if (wide === undefined || wide === 'none') return wide && limit + beyond
  if (Math.abs(wide - limit) > unsure) return wide
  const near = { from: Math.max(wide - 1, from), to: wide + 2 }
  const narrow = nearestInk(look, near, fine)
  return typeof narrow === 'number' ? narrow : wide
}

interface Look {
  readonly page: PageContents
  readonly side: Side
  /** Whether a color fills the page. */
  readonly hasGround: boolean
  readonly renderer: Renderer
}

// The distance from an edge of the trim at which the ink begins.
function nearestInk(
  { page, side, hasGround, renderer }: Look,
  range: { readonly from: number; readonly to: number },
  perPoint: number,
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
  const pixel = picture && firstInk(picture, side, hasGround)
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

// What differs less from its ground is the soft edge of something, not yet ink.
const leastContrast = 55
const white = 255

/** How many rows or columns of pixels from a side are free of ink; undefined when all are. */
export function firstInk(picture: Picture, side: Side, hasGround = false): number | undefined {
  const lines = linesFrom(picture, side)
  const ground = hasGround ? commonest(lines[0] ?? []) : white
  const isInked = (line: Iterable<number>) => {
    for (const byte of line) if (Math.abs(byte - ground) > leastContrast) return true
    return false
  }
  const step = lines.findIndex(isInked)
  return step < 0 ? undefined : step
}

// The rows or columns of a picture, from one side.
function linesFrom({ width, height, bytes }: Picture, side: Side): readonly Uint8Array[] {
  const isLevel = side === 'top' || side === 'bottom'
  const lines = isLevel
    ? Array.from({ length: height }, (_, y) => bytes.subarray(y * width, (y + 1) * width))
    : Array.from({ length: width }, (_, x) =>
        Uint8Array.from({ length: height }, (_, y) => bytes[y * width + x] ?? white),
      )
  return side === 'left' || side === 'top' ? lines : lines.reverse()
}

// The gray of the line next to the trim, where a color that fills the page has nothing on it.
function commonest(line: Iterable<number>): number {
  const counts = new Uint32Array(256)
  for (const byte of line) counts[byte] = (counts[byte] ?? 0) + 1
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0))
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
