import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { layOutOnce } from '../blocks/lay-out-once.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { NoteLayout, NoteLine } from '../blocks/note.ts'
import type { VerticalBlock } from '../blocks/vertical-list.ts'
import { blockLines } from '../blocks/block-lines.ts'
import { buildBlocks } from './build-flows.ts'
import { notesOfBlock } from '../blocks/marked-notes.ts'

/** Notes as they were joined with those in them, by their blocks. */
export type JoinedNotes = WeakMap<
  readonly VerticalBlock[],
  { readonly inner: readonly NoteLayout[]; readonly layout: NoteLayout }
>

/** Lays out notes on demand, each with the notes that are first marked in it. */
export function noteLayouts(
  notes: ReadonlyMap<string, StyledElement>,
  width: Pt,
  context: () => TypesetContext,
  joined?: JoinedNotes,
): (id: string) => NoteLayout {
  const known = new Map<string, NoteLayout>()
  const layOut = (id: string): NoteLayout => {
    const found = known.get(id)
    if (found) return found
    const note = notes.get(id)
    const blocks = note ? blocksOnce(note, width, context()) : []
    const inner = blocks.flatMap(notesOfBlock).map(layOut)
    const layout = joinOnce(blocks, inner, joined)
    known.set(id, layout)
    return layout
  }
  return layOut
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

function blocksOnce(
  note: StyledElement,
  width: Pt,
  context: TypesetContext,
): readonly VerticalBlock[] {
  return layOutOnce(note, String(width), context, (recording) => blocksOf(note, width, recording))
}

function joinOnce(
  blocks: readonly VerticalBlock[],
  inner: readonly NoteLayout[],
  joined: JoinedNotes | undefined,
): NoteLayout {
  const known = joined?.get(blocks)
  const isSame = known?.inner.length === inner.length
  if (isSame && known.inner.every((one, index) => one === inner[index])) return known.layout
  const layout = joinLayouts([stackLines(blocks), ...inner])
  joined?.set(blocks, { inner, layout })
  return layout
}

function blocksOf(
  note: StyledElement,
  width: Pt,
  context: TypesetContext,
): readonly VerticalBlock[] {
  const inFlow = { ...note, style: { ...note.style, float: 'none' as const } }
  return buildBlocks([inFlow], width, context).map(withoutRepeatedHead)
}

function stackLines(blocks: readonly VerticalBlock[]): NoteLayout {
  const lines: NoteLine[] = []
  const heights: Pt[] = [0]
  let y = 0
  blocks.forEach((block, index) => {
    if (index > 0) y += block.before
    const all = blockLines(block)
    for (let from = 0; from < all.length;) {
      const to = from === 0 ? firstBreak(block) : from + 1
      lines.push({ block, from, to, top: y })
      y += all.slice(from, to).reduce((sum, height) => sum + height, 0)
      if (to >= all.length) y += block.after
      heights.push(y)
      from = to
    }
  })
  return { lines, heights }
}

// The head of a table stays with its first row.
function firstBreak({ content }: VerticalBlock): number {
  return content.type === 'table' ? Math.min(content.headTo + 1, content.rows.length) : 1
}

// The room for notes is counted in the lines that are theirs, so no head is repeated there.
function withoutRepeatedHead(block: VerticalBlock): VerticalBlock {
  const { content } = block
  return content.type === 'table' ? { ...block, content: { ...content, repeated: [] } } : block
}

// A note with those marked in it below, as one: a page may end anywhere in it.
function joinLayouts(layouts: readonly NoteLayout[]): NoteLayout {
  const lines: NoteLine[] = []
  const heights: Pt[] = [0]
  for (const layout of layouts) {
    const start = heights.at(-1) ?? 0
    lines.push(...layout.lines.map((line) => ({ ...line, top: start + line.top })))
    heights.push(...layout.heights.slice(1).map((height) => start + height))
  }
  return { lines, heights }
}
