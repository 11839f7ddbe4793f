import type { Span } from '../../diagnostics/diagnostic.ts'
import type { MdInline } from '../document/document.ts'
import type { PlacedText } from '../document/source-lines.ts'
import type { Conversion } from './conversion.ts'
import { joinText } from './join-text.ts'

/** Text that is converted as one piece: that of a paragraph, a title or a cell. */
export interface Leaf {
  readonly placed: PlacedText
  /** What a line end becomes: a space in prose, a break in verse. */
  readonly lineEnds: 'space' | 'break'
  readonly conversion: Conversion
}

/** The span in the file of a part of a leaf's text. */
export function spanOf(leaf: Leaf, start: number, end: number): Span {
  return leaf.conversion.lines.spanIn(leaf.placed, start, end)
}

/** Adds a node to its siblings. Text is joined to the text before it. */
export function appendInline(siblings: MdInline[], node: MdInline): void {
  const last = siblings.at(-1)
  if (node.type === 'text' && last?.type === 'text' && node.literal === last.literal) {
    // Something between the two texts may have been dropped: a comment, a tag.
    const trimmed = last.value.endsWith(' ') ? node.value.length - node.value.trimStart().length : 0
    siblings[siblings.length - 1] = joinText(last, node, trimmed)
  } else {
    siblings.push(node)
  }
}
