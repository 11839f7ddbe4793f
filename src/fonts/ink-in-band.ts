import type { Em } from '../edition/length.ts'
import type { Bounds, Font } from './font.ts'
import type { PathPoint } from './path-points.ts'

/** How far the ink of a glyph reaches to the right between two heights; undefined without ink there. */
export function inkRightInBand(font: Font, glyph: number, low: Em, high: Em): Em | undefined {
  const inside = outlineOf(font, glyph).filter(({ y }) => y >= low && y <= high)
  return inside.length > 0 ? Math.max(...inside.map(({ x }) => x)) : undefined
}

/** The ink of a glyph in bands of a tenth of an em, as far as they have ink. */
export function inkBands(font: Font, glyph: number): readonly Bounds[] {
  const bands = new Map<number, Bounds>()
  for (const { x, y } of outlineOf(font, glyph)) {
    const band = Math.floor(y / bandHeight)
    const known = bands.get(band) ?? { minX: x, maxX: x, minY: y, maxY: y }
    bands.set(band, {
      minX: Math.min(known.minX, x),
      maxX: Math.max(known.maxX, x),
      minY: Math.min(known.minY, y),
      maxY: Math.max(known.maxY, y),
    })
  }
  return [...bands.values()]
}

const bandHeight: Em = 0.1

const steps = 24 // on each line or curve

// Each chapter asks about its initial, for each line beside it.
const known = new WeakMap<Font, Map<number, readonly PathPoint[]>>()

function outlineOf(font: Font, glyph: number): readonly PathPoint[] {
  const outlines = known.get(font) ?? new Map<number, readonly PathPoint[]>()
  known.set(font, outlines)
  const outline = outlines.get(glyph) ?? pointsAlong(font.glyphPath(glyph))
  outlines.set(glyph, outline)
  return outline
}

// Points on an outline, close to each other.
function pointsAlong(path: string): readonly PathPoint[] {
  const points: PathPoint[] = []
  let start: PathPoint = { x: 0, y: 0 }
  let from = start
  for (const [, command = '', text = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers =
      text.trim() === ''
        ? []
        : text
            .trim()
            .split(/[\s,]+/)
            .map(Number)
    const controls = pairs(numbers)
    const to = command === 'Z' ? start : controls.at(-1)
    if (!to) continue
    if (command === 'M') start = to
    else
      for (let step = 0; step <= steps; step++)
        points.push(onCurve([from, ...controls.slice(0, -1), to], step / steps))
    from = to
  }
  return points
}

function pairs(numbers: readonly number[]): readonly PathPoint[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => ({
    x: numbers[2 * i] ?? 0,
    y: numbers[2 * i + 1] ?? 0,
  }))
}

// A point of a line or a Bézier curve, by de Casteljau's construction.
function onCurve(points: readonly PathPoint[], at: number): PathPoint {
  const [first = { x: 0, y: 0 }, ...others] = points
  if (others.length === 0) return first
  const between = others.map((to, index) => {
    const from = points[index] ?? first
    return { x: from.x + (to.x - from.x) * at, y: from.y + (to.y - from.y) * at }
  })
  return onCurve(between, at)
}
