/**
 * Makes drawings (SVG) from design programs safe and plain. In: the text of a file. Out: a drawing
 * for both editions, which runs nothing, fetches nothing, has no style sheet and contains only what
 * EPUBCheck accepts; and a description of what was lost.
 */
import { drawNewer } from './draw-newer.ts'
import { drawingSize } from './drawing-size.ts'
import { keepValid } from './keep-valid.ts'
import { lostOnPaper } from './lost-on-paper.ts'
import { resolveStyles } from './resolve-styles.ts'
import { formatSvg, isElement, parseSvg, type SvgElement } from './svg-tree.ts'

/** A drawing that a book can show. */
export interface CleanDrawing {
  readonly text: string
  /** In CSS px. */
  readonly width: number
  readonly height: number
  /** What was removed, in words for people: `script`, `onload`, `a reference to https://…`. */
  readonly removed: readonly string[]
  /** What a screen shows and paper does not, in words for people: `vector-effect`. */
  readonly lostOnPaper: readonly string[]
  /** Whether it has parts that a PDF cannot draw as lines: filters. */
  readonly needsPixels: boolean
}

/** Cleans a drawing; undefined when it is not well-formed SVG. */
export function cleanDrawing(source: string): CleanDrawing | undefined {
  const root = parseSvg(source)
  if (!root) return undefined
  const removed = new Set<string>()
  const tell = (what: string): void => void removed.add(what)
  const plain = drawNewer(resolveStyles(root, tell), tell)
  const cleaned = keepValid(plain, tell)
  return {
    text: formatSvg(cleaned),
    ...drawingSize(cleaned.attributes),
    removed: [...removed],
    lostOnPaper: lostOnPaper(plain),
    needsPixels: isFiltered(cleaned),
  }
}

function isFiltered({ tag, attributes, children }: SvgElement): boolean {
  const { style = '', filter = 'none' } = attributes
  if (tag !== 'filter' && filter !== 'none') return true
  if (/(?:^|;)filter:(?!none)/.test(style)) return true
  return children.some((child) => isElement(child) && isFiltered(child))
}
