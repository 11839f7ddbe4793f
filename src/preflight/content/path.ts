import type { Pt } from '../../edition/length.ts'
import { around, sizeOf, type Area } from '../../drawing/area.ts'
import { mapPoint, type Matrix } from '../../drawing/matrix.ts'

/** A path while it is drawn: the rectangle around it, and whether it is a plain rectangle. */
export interface Path {
  area: Area | undefined
  /** How many points it has, and how many rectangles. */
  pointCount: number
  rectangleCount: number
  isClip: boolean
  last: readonly [number, number]
  /** Whether every side so far is level or upright. */
  isStraight: boolean
}

/** A path without points. */
export function emptyPath(): Path {
  return {
    area: undefined,
    pointCount: 0,
    rectangleCount: 0,
    isClip: false,
    last: [0, 0],
    isStraight: true,
  }
}

/** Adds a point, given in the units of the content. */
export function addPoint(path: Path, matrix: Matrix, x: number, y: number): void {
  const [left, top] = mapPoint(matrix, x, y)
  if (path.pointCount > 0) {
    const isLevel = Math.abs(top - path.last[1]) < 0.01
    const isUpright = Math.abs(left - path.last[0]) < 0.01
    if (!isLevel && !isUpright) path.isStraight = false
  }
  path.last = [left, top]
  path.area = around(path.area, { left, top, right: left, bottom: top })
  path.pointCount++
}

/** Adds a rectangle. */
export function addRectangle(path: Path, matrix: Matrix, numbers: readonly number[]): void {
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  const isFirst = path.pointCount === 0
  addPoint(path, matrix, x, y)
  if (!isFirst) path.isStraight = false
  addPoint(path, matrix, x + width, y)
  addPoint(path, matrix, x + width, y + height)
  addPoint(path, matrix, x, y + height)
  path.rectangleCount++
}

/** How thick a filled rectangle is that serves as a line; undefined for other shapes. */
export function lineWidthOf({ area, pointCount, isStraight }: Path): Pt | undefined {
  if (!area || !isStraight || pointCount < 2 || pointCount > 5) return undefined
  return thicknessOf(area)
}

/** How thick a rectangle is that is long enough to be a line; undefined for others. */
export function thicknessOf(area: Area): Pt | undefined {
  const { width, height } = sizeOf(area)
  const [thin, long] = width < height ? [width, height] : [height, width]
  return long >= 4 && long > 6 * thin ? thin : undefined
}
