import type { MdBlock } from '../../markdown/document/document.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import type { FlatRun, SectionMark } from '../model/flat-document.ts'
import { wordsOf } from '../../language/words.ts'
import { plainFormat } from '../model/flat-builder.ts'
import type { ImportedBook, ImportedNote } from '../model/imported-book.ts'
import { makeBlocks, makeHeading } from './make-blocks.ts'
import { readLines, type Line } from '../evidence/read-line.ts'
import type { SectionDraft } from './split-sections.ts'
import type { StructureContext } from './structure-context.ts'

/** A section with its blocks, before it has a name. */
export interface MadeSection {
  readonly kind: SectionDraft['kind']
  /** The words of its heading; empty when it has none. */
  readonly title: string
  /** What the document says of it. */
  readonly mark?: SectionMark
  readonly blocks: readonly MdBlock[]
  readonly notes: readonly ImportedNote[]
  readonly unprinted: readonly string[]
}

/** Makes the blocks and notes of all sections. */
export function makeSections(
  drafts: readonly SectionDraft[],
  unprinted: readonly string[],
  context: StructureContext,
): { readonly sections: readonly MadeSection[]; readonly notes: ImportedBook['notes'] } {
  const used = new Set<string>()
  const kinds = new Set<string>()
  const kept = drafts.filter((draft) => !isEmptyNotes(draft, context))
  const whole: readonly SectionDraft[] =
    kept.length > 0 ? kept : [{ kind: 'text', heading: [], pieces: [], headings: new Map() }]
  const sections = whole.map((draft, index): MadeSection => {
    context.notices.section = index
    const section = makeSection(draft, context, (id) => {
      used.add(id)
      kinds.add(context.document.notes.get(id)?.kind ?? '')
    })
    return { ...section, unprinted: index === 0 ? unprinted : [] }
  })
  tellUnprinted(unprinted, context)
  tellUnused(used, context)
  const isEnd = kinds.has('endnote') && !kinds.has('footnote')
  if (kinds.has('endnote') && kinds.has('footnote')) {
    context.notices.section = -1
    const message = 'Footnotes and endnotes are notes of one kind now, at the foot of the page.'
    context.notices.add('decided', message)
  }
  return { sections, notes: isEnd ? 'book' : 'foot' }
}

// A section for the notes, which stand in the text now. The chapters that they were grouped by have
// nothing below their titles.
function isEmptyNotes(
  { heading, pieces, headings }: SectionDraft,
  { language, document }: StructureContext,
): boolean {
  const [line] = heading
  const isEmpty = pieces.every((piece) => piece.type === 'line' && headings.has(piece))
  if (line?.type !== 'line' || !isEmpty || document.notes.size === 0) return false
  const titles = [wordsOf(language).titles.endnotes ?? '', 'notes', 'endnotes', 'footnotes']
  return titles.some((title) => title.toLowerCase() === line.text.trim().toLowerCase())
}

function makeSection(
  draft: SectionDraft,
  context: StructureContext,
  use: (id: string) => void,
): Omit<MadeSection, 'unprinted'> {
  const labels = new Map<string, string>()
  const noteLabel = (id: string): string | undefined => {
    if (!context.document.notes.has(id)) return undefined
    const label = labels.get(id) ?? String(labels.size + 1)
    labels.set(id, label)
    use(id)
    return label
  }
  const line = headingLine(draft)
  const heading =
    line && draft.found ? makeHeading(line, draft.found, { noteLabel }, context) : undefined
  if (line && draft.found?.reason !== undefined) {
    context.notices.add(
      'decided',
      `A heading of a ${draft.kind}, because ${draft.found.reason}.`,
      line,
    )
  }
  const options = { noteLabel, headingOf: (piece: object) => draft.headings.get(piece as Line) }
  const blocks = makeBlocks(draft.pieces, options, context)
  const notes: ImportedNote[] = []
  // A note may have a note of its own, which is found while its text is made.
  for (const [id, label] of labels) {
    const note = context.document.notes.get(id)
    const lines = readLines(note?.blocks ?? [], { spaces: 0, hyphens: 0, empty: 0 })
    notes.push({ label, blocks: makeBlocks(lines, options, context) })
  }
  return {
    kind: draft.kind,
    ...(draft.mark && { mark: draft.mark }),
    title: heading?.type === 'heading' ? mdText(heading.children).trim() : '',
    blocks: heading ? [heading, ...blocks] : blocks,
    notes,
  }
}

// "Chapter One" and the title after it are one heading: "Chapter One: The Harbor".
function headingLine({ heading }: SectionDraft): Line | undefined {
  const lines = heading.filter((piece): piece is Line => piece.type === 'line')
  const [first, ...rest] = lines
  if (!first || rest.length === 0) return first
  const runs = rest.reduce<readonly FlatRun[]>(
    (joined, line) => [
      ...withoutStop(joined),
      { type: 'text', value: ': ', format: plainFormat },
      ...line.runs,
    ],
    first.runs,
  )
  return { ...first, runs, text: lines.map(({ text }) => text).join(': ') }
}

function withoutStop(runs: readonly FlatRun[]): readonly FlatRun[] {
  const last = runs.at(-1)
  if (last?.type !== 'text') return runs
  return [...runs.slice(0, -1), { ...last, value: last.value.replace(/[.:]\s*$/, '') }]
}

function tellUnprinted(unprinted: readonly string[], context: StructureContext): void {
  if (unprinted.length === 0) return
  context.notices.section = 0
  context.notices.add(
    'decided',
    'Lines of the title page that are not for readers stand in a comment at the start of the file.',
    { text: unprinted.join(' / ') },
  )
}

function tellUnused(used: ReadonlySet<string>, context: StructureContext): void {
  context.notices.section = -1
  for (const [id, note] of context.document.notes) {
    if (used.has(id)) continue
    const text = note.blocks
      .flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
      .map((run) => (run.type === 'text' ? run.value : ''))
      .join('')
    if (text.trim() === '') continue
    context.notices.add('lost', 'A note has no mark in the text and is left out.', { text })
  }
}
