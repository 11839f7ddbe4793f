import type { Span } from '../../diagnostics/diagnostic.ts'
import type { MdInline } from '../document/document.ts'
import type { PlacedText } from '../document/source-lines.ts'
import type { Conversion } from './conversion.ts'
import { joinText } from './join-text.ts'

/** Text that is converted as one: of a paragraph, a title, a cell. */
export interface Leaf {
  readonly placed: PlacedText
  /** What a line end is: a space in prose, a break in verse. */
  readonly lineEnds: 'space' | 'break'
  readonly conversion: Conversion
}

/** The stretch of the file that part of a leaf's text stands in. */
export function spanOf(leaf: Leaf, start: number, end: number): Span {
  return leaf.conversion.lines.spanIn(leaf.placed, start, end)
}

/** Adds a node to its siblings; text goes on with the text before it. */
export function appendInline(siblings: MdInline[], node: MdInline): void {
  const last = siblings.at(-1)
  if (node.type === 'text' && last?.type === 'text' && node.literal === last.literal) {
    // What stood between them may be gone: a comment, a tag.
    const trimmed = last.value.endsWith(' ') ? node.value.length - node.value.trimStart().length : 0
    siblings[siblings.length - 1] = joinText(last, node, trimmed)
  } else {
    siblings.push(node)
  }
}
