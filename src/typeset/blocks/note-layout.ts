import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { NoteLayout, NoteLine } from './note.ts'
import { blockLines } from './block-lines.ts'
import { buildBlocks } from './build-flows.ts'

/** Lays out notes when they are first asked for. */
export function noteLayouts(
  notes: ReadonlyMap<string, StyledElement>,
  width: Pt,
  context: () => TypesetContext,
): (id: string) => NoteLayout {
  const known = new Map<string, NoteLayout>()
  return (id) => {
    let layout = known.get(id)
    if (!layout) {
      const note = notes.get(id)
      known.set(
        id,
        (layout = note ? layOutNote(note, width, context()) : { lines: [], heights: [0] }),
      )
    }
    return layout
  }
}

/** The notes of a section: its `float: footnote` elements, by id. */
export function findNotes(section: StyledElement): ReadonlyMap<string, StyledElement> {
  const notes = new Map<string, StyledElement>()
  const visit = (styled: StyledElement) => {
    if (styled.style.float === 'footnote' && styled.element.id !== undefined) {
      notes.set(styled.element.id, styled)
      return
    }
    for (const child of styled.children) if (child.type === 'element') visit(child)
  }
  visit(section)
  return notes
}

function layOutNote(note: StyledElement, width: Pt, context: TypesetContext): NoteLayout {
  const inFlow = { ...note, style: { ...note.style, float: 'none' as const } }
  const lines: NoteLine[] = []
  const heights: Pt[] = [0]
  let y = 0
  buildBlocks([inFlow], width, context).forEach((block, index) => {
    if (index > 0) y += block.before
    const all = blockLines(block)
    all.forEach((height, line) => {
      lines.push({ block, line, top: y })
      y += height + (line === all.length - 1 ? block.after : 0)
      heights.push(y)
    })
  })
  return { lines, heights }
}
