/** Writes the edits of a stretch into the text nodes it was made of. */
import type { MdText } from '../document/document.ts'
import { narrowNoBreakSpace } from '../../language/model/narrow-space.ts'
import type { TextEdit } from './text-edit.ts'
import type { TextStretch } from './text-stretch.ts'

/**
 * Adds to `replacements` the new text of each node. `edits` are in order; where two claim the same
 * space the first has it. A piece that lies across two nodes is replaced in the first.
 */
export function applyEdits(
  stretch: TextStretch,
  edits: readonly TextEdit[],
  replacements: Map<MdText, string>,
): void {
  const settled = withoutOverlaps(edits)
  let next = 0
  // Up to here the stretch is written.
  let written = 0
  for (const { node, start } of stretch.parts) {
    const end = start + node.value.length
    const isLast = end === stretch.text.length
    let value = ''
    written = Math.max(written, start)
    for (let edit = settled[next]; edit; edit = settled[++next]) {
      if (edit.start > end || (edit.start === end && edit.end > end && !isLast)) break
      value += node.value.slice(written - start, edit.start - start) + edit.after
      written = edit.end
    }
    if (end > written) value += node.value.slice(written - start)
    if (value !== node.value) replacements.set(node, value)
  }
}

/** The edits of a stretch, in order, with none of them claiming what another has. */
export function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0
  return edits.map((edit) => {
    const start = Math.max(edit.start, end)
    end = Math.max(edit.end, end)
    if (start === edit.start) return edit
    // The space before the mark is that of the edit before, unless another is left.
    const isTaken = edit.after.startsWith(narrowNoBreakSpace) && end - start < edit.after.length
    return { start, end, after: isTaken ? edit.after.slice(1) : edit.after }
  })
}
