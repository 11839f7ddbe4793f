/**
 * Drawings (SVG) as design programs write them, made safe and plain. In: the text of a file. Out: a drawing for both editions, which
 * runs nothing, fetches nothing, has no style sheet and holds what EPUBCheck takes; and in words what is lost.
 */
import { drawingSize } from './drawing-size.ts'
import { keepValid } from './keep-valid.ts'
import { resolveStyles } from './resolve-styles.ts'
import { formatSvg, parseSvg } from './svg-tree.ts'

/** A drawing that a book can show. */
export interface CleanDrawing {
  readonly text: string
  /** In CSS px. */
  readonly width: number
  readonly height: number
  /** What was taken out, for people: `script`, `onload`, `a reference to https://…`. */
  readonly removed: readonly string[]
}

/** Cleans a drawing; undefined when it is not well-formed SVG. */
export function cleanDrawing(source: string): CleanDrawing | undefined {
  const root = parseSvg(source)
  if (!root) return undefined
  const removed = new Set<string>()
  const tell = (what: string): void => void removed.add(what)
  const cleaned = keepValid(resolveStyles(root, tell), tell)
  return {
    text: formatSvg(cleaned),
    ...drawingSize(cleaned.attributes),
    removed: [...removed],
  }
}
