import type { Em } from '../edition/length.ts'
import type { Bounds, Font } from './font.ts'
import { pathPoints, type PathPoint } from './path-points.ts'

const bandHeight: Em = 0.1
const steps = 24 // on each line or curve

/** Each part is absent where it has no ink. */
export interface InkAtBaseline {
  readonly above?: Bounds
  readonly below?: Bounds
}

/**
 * The ink of a glyph above its baseline and below it: the tail of a Q may reach further to the
 * right than its bowl.
 */
export const inkAtBaseline = onceEachGlyph((font, glyph): InkAtBaseline => {
  const points = pathPoints(font.glyphPath(glyph))
  const above = boundsOf(points.filter(({ y }) => y >= 0))
  const below = boundsOf(points.filter(({ y }) => y < 0))
  return {
    ...(above && { above: { ...above, minY: 0 } }),
    ...(below && { below: { ...below, maxY: 0 } }),
  }
})

function boundsOf(points: readonly PathPoint[]): Bounds | undefined {
  if (points.length === 0) return undefined
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return {
    minX: Math.min(...xs),
    minY: Math.min(...ys),
    maxX: Math.max(...xs),
    maxY: Math.max(...ys),
  }
}

/** How far the ink of a glyph reaches to the right between two heights; undefined without ink there. */
export function inkRightInBand(font: Font, glyph: number, low: Em, high: Em): Em | undefined {
  let right: Em | undefined
  for (const { x, y } of outlineOf(font, glyph)) {
    if (y >= low && y <= high && (right === undefined || x > right)) right = x
  }
  return right
}

/** The ink of a glyph in bands of a tenth of an em, as far as they have ink. */
export const inkBands = onceEachGlyph((font, glyph): readonly Bounds[] => {
  const bands = new Map<number, { -readonly [side in keyof Bounds]: Em }>()
  for (const { x, y } of outlineOf(font, glyph)) {
    const band = Math.floor(y / bandHeight)
    const known = bands.get(band)
    if (!known) {
      bands.set(band, { minX: x, maxX: x, minY: y, maxY: y })
      continue
    }
    known.minX = Math.min(known.minX, x)
    known.maxX = Math.max(known.maxX, x)
    known.minY = Math.min(known.minY, y)
    known.maxY = Math.max(known.maxY, y)
  }
  return [...bands.values()]
})

const outlineOf = onceEachGlyph((font, glyph) => pointsAlong(font.glyphPath(glyph)))

// Each chapter asks about its initial, for each line beside it.
function onceEachGlyph<T>(
  make: (font: Font, glyph: number) => T,
): (font: Font, glyph: number) => T {
  const known = new WeakMap<Font, Map<number, T>>()
  return (font, glyph) => {
    const glyphs = known.get(font) ?? new Map<number, T>()
    known.set(font, glyphs)
    const found = glyphs.get(glyph) ?? make(font, glyph)
    glyphs.set(glyph, found)
    return found
  }
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
    else addCurve(points, [from, ...controls.slice(0, -1), to])
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

// The points of a line or a Bézier curve, by de Casteljau's construction.
function addCurve(points: PathPoint[], controls: readonly PathPoint[]): void {
  const xs = new Float64Array(controls.length)
  const ys = new Float64Array(controls.length)
  for (let step = 0; step <= steps; step++) {
    const at = step / steps
    controls.forEach(({ x, y }, index) => {
      xs[index] = x
      ys[index] = y
    })
    for (let left = controls.length - 1; left > 0; left--) {
      for (let index = 0; index < left; index++) {
        xs[index] = between(xs, index, at)
        ys[index] = between(ys, index, at)
      }
    }
    points.push({ x: xs[0] as Em, y: ys[0] as Em })
  }
}

function between(values: Float64Array, index: number, at: number): Em {
  const from = values[index] as Em
  return from + ((values[index + 1] as Em) - from) * at
}
