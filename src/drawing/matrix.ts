import type { Area } from './area.ts'

/** An affine map, as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The map that changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First one map, compose another. */
export function compose(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = second
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ]
}

/** Where a point goes. */
export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The rectangle around a mapped rectangle. */
export function mapArea(matrix: Matrix, { left, top, right, bottom }: Area): Area {
  const [x0, y0] = mapPoint(matrix, left, top)
  const [x1, y1] = mapPoint(matrix, right, top)
  const [x2, y2] = mapPoint(matrix, left, bottom)
  const [x3, y3] = mapPoint(matrix, right, bottom)
  return {
    left: Math.min(x0, x1, x2, x3),
    top: Math.min(y0, y1, y2, y3),
    right: Math.max(x0, x1, x2, x3),
    bottom: Math.max(y0, y1, y2, y3),
  }
}

/** How long a step of one unit to the right becomes. */
export function scaleX([a, b]: Matrix): number {
  return Math.hypot(a, b)
}

/** How long a step of one unit upward becomes. */
export function scaleY([, , c, d]: Matrix): number {
  return Math.hypot(c, d)
}

/** How thin a line of one unit may become, in the direction that shrinks most. */
export function leastScale([a, b, c, d]: Matrix): number {
  // The smaller singular value of the linear part.
  const sum = (a * a + b * b + c * c + d * d) / 2
  const determinant = a * d - b * c
  const root = Math.sqrt(Math.max(0, sum * sum - determinant * determinant))
  return Math.sqrt(Math.max(0, sum - root))
}

/** A map of six numbers; undefined for anything else. */
export function toMatrix(numbers: readonly number[] | undefined): Matrix | undefined {
  if (numbers?.length !== 6) return undefined
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}
