/** Writes the edits of a stretch into the text nodes that the stretch was made of. */
import type { MdText } from '../document/document.ts'
import { narrowNoBreakSpace } from '../../language/model/narrow-space.ts'
import type { TextEdit } from './text-edit.ts'
import type { TextStretch } from './text-stretch.ts'

/**
 * Adds the new text of each node to `replacements`. `edits` are in order. When two edits cover the
 * same space, the first one gets it. A piece that lies across two nodes is replaced in the first.
 */
export function applyEdits(
  stretch: TextStretch,
  edits: readonly TextEdit[],
  replacements: Map<MdText, string>,
): void {
  const settled = withoutOverlaps(edits)
  let next = 0
  // The stretch is written up to here.
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

/** The edits of a stretch, in order and without overlaps. */
export function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0
  return edits.map((edit) => {
    const start = Math.max(edit.start, end)
    end = Math.max(edit.end, end)
    if (start === edit.start) return edit
    // The edit before takes the space before the mark. If more spaces are left, this edit gets
    // them.
    const isTaken = edit.after.startsWith(narrowNoBreakSpace) && end - start < edit.after.length
    return { start, end, after: isTaken ? edit.after.slice(1) : edit.after }
  })
}
