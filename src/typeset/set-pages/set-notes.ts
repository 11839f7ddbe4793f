import type { Pt } from '../../edition/length.ts'
import type { BrokenPage } from '../pages/break-pages.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { NoteLayout, NoteLine, SettingContext } from '../blocks/note.ts'
import type { VerticalBlock } from '../blocks/vertical-list.ts'
import { partNotes } from '../pages/part-notes.ts'
import type { PlacedItem, PlacedRule } from '../paged-book/paged-book.ts'
import type { Corner } from '../set-lines/pen.ts'
import { baselineOffset } from '../set-lines/set-paragraph.ts'
import { setBlockPart } from '../set-lines/set-block.ts'
import type { TextBlock } from './text-block.ts'
import type { PageBlock } from '../pages/page-block.ts'

// A short hairline separates the notes from the text.
const ruleWidth = 36
const ruleHeight = 0.4
const ruleRise = 0.4 // of the space above the notes

/** The lines of a note that are on one page. */
interface NotePart {
  readonly note: NoteLayout
  readonly from: number
  readonly to: number
}

/**
 * Sets the notes of a page at its foot: first the rest of a note from the page before, then the
 * notes marked on this page.
 */
export function setNotes(
  page: BrokenPage,
  blocks: readonly PageBlock[],
  area: TextBlock,
  context: SettingContext,
): readonly PlacedItem[] {
  const parts = noteParts(page, blocks, context)
  if (parts.length === 0) return []
  const height = heightOfAll(parts)
  let y = area.top + page.depth * context.leading - height + footShift(parts, context)
  const rule: PlacedRule = {
    type: 'rule',
    x: area.left,
    y: y - context.noteSpace * ruleRise,
    width: ruleWidth,
    height: ruleHeight,
    color: { r: 0, g: 0, b: 0 },
    origin: { type: 'artifact', kind: 'layout' },
  }
  const notes = parts.flatMap((part) => {
    const items = setNotePart(part, { x: area.left, top: y }, context)
    y += heightOf(part)
    return items
  })
  return [rule, ...notes]
}

/** Height of the notes of a page. */
export function notesOnPage(
  page: BrokenPage,
  blocks: readonly PageBlock[],
  context: SettingContext,
): Pt {
  return heightOfAll(noteParts(page, blocks, context))
}

/** The parts of blocks that the notes of a page consist of. */
export function noteBlocks(
  page: BrokenPage,
  blocks: readonly PageBlock[],
  context: SettingContext,
): readonly { readonly block: VerticalBlock; readonly part: PagePart }[] {
  return noteParts(page, blocks, context).flatMap((part) =>
    rangesOf(part).map(({ first: { block }, part: range }) => ({ block, part: range })),
  )
}

// The last note ends on the last baseline of the grid, level with the foot of the facing page.
function footShift(parts: readonly NotePart[], context: SettingContext): Pt {
  const last = parts.at(-1)
  const style = last?.note.lines[last.to - 1]?.block.style
  if (!style) return 0
  const below = style.lineHeight - baselineOffset(style, context)
  return below - (context.leading - context.gridBaseline)
}

function noteParts(
  page: BrokenPage,
  blocks: readonly PageBlock[],
  context: SettingContext,
): NotePart[] {
  const parts: NotePart[] = []
  const { carriedIn, carriedOut } = page
  if (carriedIn) {
    const note = context.note(carriedIn.id)
    const goesOn = carriedOut?.id === carriedIn.id
    parts.push({ note, from: carriedIn.from, to: goesOn ? carriedOut.from : note.lines.length })
    if (goesOn) return parts.filter(isSeen)
  }
  for (const part of page.parts) {
    for (const { id } of partNotes(blocks, part)) {
      const note = context.note(id)
      parts.push({ note, from: 0, to: note.lines.length })
    }
  }
  const last = parts.at(-1)
  if (carriedOut && last) parts[parts.length - 1] = { ...last, to: carriedOut.from }
  return parts.filter(isSeen)
}

// Nothing is seen of a note that goes to the next page as a whole.
function isSeen({ from, to }: NotePart): boolean {
  return to > from
}

function heightOfAll(parts: readonly NotePart[]): Pt {
  return parts.reduce((sum, part) => sum + heightOf(part), 0)
}

function heightOf({ note, from, to }: NotePart): Pt {
  return (note.heights[to] ?? 0) - (note.heights[from] ?? 0)
}

function setNotePart(
  part: NotePart,
  { x, top }: Corner,
  context: SettingContext,
): readonly PlacedItem[] {
  const start = part.note.heights[part.from] ?? 0
  return rangesOf(part).flatMap(({ first, part: range }) => {
    const corner = { x, top: top + first.top - start }
    return setBlockPart(first.block, range, corner, context).items
  })
}

// The blocks of a part of a note: the first line of each that is there, and which lines are.
function rangesOf({
  note,
  from,
  to,
}: NotePart): readonly { readonly first: NoteLine; readonly part: PagePart }[] {
  const lines = note.lines.slice(from, to)
  return lines.flatMap((first, index) => {
    const { block, from: begin } = first
    if (index > 0 && lines[index - 1]?.block === block) return []
    const end = lines.findLast((other) => other.block === block)?.to ?? first.to
    return [{ first, part: { block: 0, variant: 0, from: begin, to: end } }]
  })
}
