import type { Bounds, Font } from './font.ts'
import { pathPoints, type PathPoint } from './path-points.ts'

/**
 * The ink of a glyph above its baseline and below it: the tail of a Q may reach further to the
 * right than its bowl. A part without ink is absent.
 */
export function inkAtBaseline(
  font: Font,
  glyph: number,
): { readonly above?: Bounds; readonly below?: Bounds } {
  const points = pathPoints(font.glyphPath(glyph))
  const above = boundsOf(points.filter(({ y }) => y >= 0))
  const below = boundsOf(points.filter(({ y }) => y < 0))
  return {
    ...(above && { above: { ...above, minY: 0 } }),
    ...(below && { below: { ...below, maxY: 0 } }),
  }
}

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
