import type { Pt } from '../edition/length.ts'
import type { StyledElement } from '../theme/styled-element.ts'
import { buildBlocks } from './build-flows.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { VerticalBlock } from './vertical-list.ts'

/** A note at the foot of a page: its blocks from its own top. */
export interface NoteLayout {
  readonly height: Pt
  readonly blocks: readonly { readonly block: VerticalBlock; readonly top: Pt }[]
}

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
        (layout = note ? layOutNote(note, width, context()) : { height: 0, blocks: [] }),
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
  let y = 0
  const blocks = buildBlocks([inFlow], width, context).map((block, index) => {
    if (index > 0) y += block.before
    const top = y
    y += heightOf(block) + block.after
    return { block, top }
  })
  return { height: y, blocks }
}

function heightOf(block: VerticalBlock): Pt {
  const { content, style } = block
  switch (content.type) {
    case 'paragraph':
      return (content.paragraph.breakings[0]?.lines.length ?? 0) * style.lineHeight
    case 'image':
      return content.size.height
    case 'space':
      return content.height
    case 'table':
      return content.rows.reduce((sum, row) => sum + row.height, 0)
  }
}
