/** Writes the edits of a stretch into the text nodes it was made of. */
import type { MdText } from './document.ts'
import { narrowNoBreakSpace } from './quote-marks.ts'
import type { TextEdit } from './text-edit.ts'
import type { TextStretch } from './text-stretch.ts'

/**
 * Adds to `replacements` the new text of each node. `edits` are in order; where two claim the same space the first has
 * it. A piece that lies across two nodes is replaced in the first.
 */
export function applyEdits(
  stretch: TextStretch,
  edits: readonly TextEdit[],
  replacements: Map<MdText, string>,
): void {
  let next = 0
  // Up to here the stretch is written.
  let written = 0
  for (const { node, start } of stretch.parts) {
    const end = start + node.value.length
    let value = ''
    written = Math.max(written, start)
    for (
      let edit = edits[next];
      edit && (edit.start < end || isAtEnd(edit, end, stretch));
      edit = edits[++next]
    ) {
      if (edit.start > written) value += node.value.slice(written - start, edit.start - start)
      value +=
        edit.start < written && edit.after.startsWith(narrowNoBreakSpace)
          ? edit.after.slice(1)
          : edit.after
      written = Math.max(written, edit.end)
    }
    if (end > written) value += node.value.slice(written - start)
    if (value !== node.value) replacements.set(node, value)
  }
}

// An insertion after the last character of a node belongs to it, so that a space stays with the word before it.
function isAtEnd(edit: TextEdit, end: number, stretch: TextStretch): boolean {
  return edit.start === end && (edit.end === end || end === stretch.text.length)
}
