import type { Em } from '../edition/length.ts'

/** A point of an outline, in em with y upwards. */
export interface PathPoint {
  readonly x: Em
  readonly y: Em
}

/** The points of a glyph's outline, those that only pull a curve included. */
export function pathPoints(path: string): readonly PathPoint[] {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([number]) =>
    Number(number),
  )
  const points: PathPoint[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 })
  }
  return points
}
