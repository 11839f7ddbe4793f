import { spanOf, type ElementOrigin } from '../../typeset/paged-book/origin.ts'
import type { PictureBlock, SourcePlace } from '../model/page-picture.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'

/** The blocks of a page, each once, in the order in which they are asked for. */
export interface BlockList {
  readonly all: readonly PictureBlock[]
  /** The index of the block that an element belongs to. */
  readonly of: (origin: ElementOrigin) => number
}

/** Begins the list of a page. */
export function blockList(): BlockList {
  const all: PictureBlock[] = []
  const known = new Map<ElementOrigin, number>()
  return {
    all,
    of(origin) {
      const block = blockAround(origin)
      let index = known.get(block)
      if (index === undefined) {
        index = all.length
        known.set(block, index)
        all.push(pictureBlock(block))
      }
      return index
    },
  }
}

/** The nearest element that is a node of the book; the outermost one if none is. */
export function blockAround(origin: ElementOrigin): ElementOrigin {
  let at = origin
  while (at.element.node === undefined && at.parent) at = at.parent
  return at.element.node === undefined ? origin : at
}

function pictureBlock(origin: ElementOrigin): PictureBlock {
  const { tag, node } = origin.element
  const span = spanOf(origin)
  return { tag, ...(node !== undefined && { node }), ...(span && { place: placeOf(span) }) }
}

/** Where a span begins. */
export function placeOf({ file, start }: Span): SourcePlace {
  return { file, line: start.line, column: start.column }
}
