import type { MdBlock, MdHeading, MdInline } from '../../markdown/document/document.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import type { OutlineEntry } from '../model/outline.ts'
import type { DraftSection, JoinedFile } from './draft-section.ts'
import { gatherParts, type NestedSection } from './nest-parts.ts'
import { findOwnLabel } from './own-label.ts'

/**
 * Puts sections in the order of a list, inside the parts that it names. Files that are listed below
 * a chapter become sections of its text, with smaller headings.
 */
export function nestOutline(
  drafts: readonly DraftSection[],
  outline: readonly OutlineEntry[],
  language: string,
): readonly NestedSection[] {
  const byFile = new Map<string, readonly DraftSection[]>()
  for (const draft of drafts) {
    const { file } = draft.document
    byFile.set(file, [...(byFile.get(file) ?? []), draft])
  }
  const nest = (entries: readonly OutlineEntry[]): readonly NestedSection[] =>
    gatherParts(entries.flatMap((entry) => sectionsOf(entry, nest, byFile, language)))
  return nest(outline)
}

type Nest = (entries: readonly OutlineEntry[]) => readonly NestedSection[]
type Drafts = ReadonlyMap<string, readonly DraftSection[]>

function sectionsOf(
  entry: OutlineEntry,
  nest: Nest,
  byFile: Drafts,
  language: string,
): readonly NestedSection[] {
  const own = draftsOf(entry, byFile, language)
  const [first, ...rest] = own
  if (entry.kind === 'part') {
    const inside = [...rest.map(alone), ...nest(entry.entries)]
    const part = first ? { ...first, role: 'part' as const } : partOf(entry, inside[0], language)
    return part ? [{ ...part, roleReason: 'the contents list it as a part', sections: inside }] : []
  }
  if (entry.entries.length === 0 || !first) return [...own.map(alone), ...nest(entry.entries)]
  const chapters = own.toSpliced(-1, 1)
  const last = own.at(-1) ?? first
  return [...chapters, joinFiles(last, entry.entries, 1, { byFile, language })].map(alone)
}

// The sections of a file, as its line in the list has them.
function draftsOf(
  { file, title, role, isNumbered }: OutlineEntry,
  byFile: Drafts,
  language: string,
): readonly DraftSection[] {
  const drafts = withoutMark(file === undefined ? [] : (byFile.get(file) ?? []), title)
  return drafts.map((draft, index): DraftSection => {
    const isBare = draft.title.length === 0 && draft.ownLabel === undefined
    return {
      ...draft,
      ...(index === 0 && title && isBare && titled(title, language)),
      ...(index === 0 && role && { role, roleReason: 'the contents say so' }),
      ...(!isNumbered && { isNumbered }),
      folders: [],
    }
  })
}

// Before a heading with the listed title, a line alone is a mark of another program.
function withoutMark(
  drafts: readonly DraftSection[],
  title: readonly MdInline[] | undefined,
): readonly DraftSection[] {
  const [first, second] = drafts
  const isMark = first?.heading === undefined && first?.blocks.length === 1
  return isMark && title && second?.heading === mdText(title) ? drafts.slice(1) : drafts
}

function titled(title: readonly MdInline[], language: string) {
  const own = findOwnLabel(title, language)
  return own ? { title: own.title, ownLabel: own.label } : { title }
}

function alone(draft: DraftSection): NestedSection {
  return { ...draft, sections: [] }
}

// A part without a file takes its place in the manuscript from its first chapter.
function partOf(
  { title = [] }: OutlineEntry,
  first: DraftSection | undefined,
  language: string,
): DraftSection | undefined {
  if (!first) return undefined
  return {
    document: first.document,
    role: 'part',
    roleReason: '',
    ...titled(title, language),
    isTitleWritten: false,
    blocks: [],
    folders: [],
    opensPart: true,
  }
}

interface Files {
  readonly byFile: Drafts
  readonly language: string
}

// Adds the files that are listed below a chapter, or below one of its sections, to its text.
function joinFiles(
  chapter: DraftSection,
  entries: readonly OutlineEntry[],
  depth: number,
  files: Files,
): DraftSection {
  return entries.reduce((whole, entry) => {
    const drafts = draftsOf(entry, files.byFile, files.language)
    const added = drafts.reduce((text, draft) => joinFile(text, draft, depth), whole)
    return joinFiles(added, entry.entries, depth + 1, files)
  }, chapter)
}

function joinFile(chapter: DraftSection, draft: DraftSection, depth: number): DraftSection {
  const lower = (block: MdBlock) =>
    block.type === 'heading' ? { ...block, depth: Math.min(6, block.depth + depth) } : block
  const heading = headingOf(draft, depth + 1)
  const { file } = draft.document
  const joined: JoinedFile = { document: draft.document, ...(heading && { heading }) }
  const isKnown = chapter.joined?.some(({ document }) => document.file === file)
  return {
    ...chapter,
    blocks: [...chapter.blocks, ...(heading ? [heading] : []), ...draft.blocks.map(lower)],
    joined: [...(chapter.joined ?? []), ...(isKnown ? [] : [joined])],
  }
}

// The title of a section as a heading in the text, with the number that its author gave it.
function headingOf(draft: DraftSection, depth: number): MdHeading | undefined {
  const { title, ownLabel, titleSpan, attributes, document, blocks } = draft
  const start = { line: 1, column: 1 }
  const span = titleSpan ?? blocks[0]?.span ?? { file: document.file, start, end: start }
  const isBoth = ownLabel !== undefined && title.length > 0
  const label: MdInline = { type: 'text', value: `${ownLabel ?? ''}${isBoth ? ': ' : ''}`, span }
  const children = ownLabel === undefined ? title : [label, ...title]
  if (children.length === 0) return undefined
  return {
    type: 'heading',
    depth: Math.min(6, depth),
    children,
    span,
    ...(attributes && { attributes }),
  }
}
