/**
 * The structure pass. In: a flat document. Out: the sections of a book, with the nodes that our own
 * parser makes, and what the author should know about how they were found.
 */
import { slug } from '../../book/model/slug.ts'
import type { FlatBlock, FlatDocument, FlatRun } from '../model/flat-document.ts'
import { runText } from '../model/flat-builder.ts'
import type { ImportedBook, PlacedNotice } from '../model/imported-book.ts'
import { findHeadings, type FoundHeading } from '../evidence/find-headings.ts'
import { namePicture } from './make-inlines.ts'
import { keepFiles } from './keep-files.ts'
import { nameSections } from './name-sections.ts'
import { makeSections } from './make-sections.ts'
import { measureNorms, type Norms } from '../evidence/norms.ts'
import { readFront } from '../evidence/read-front.ts'
import { readLines, type Cleaning, type Piece } from '../evidence/read-line.ts'
import { findRunningHeads } from '../evidence/running-heads.ts'
import { lineEvidence } from '../evidence/line-evidence.ts'
import { gapsAreRare } from './scene-gaps.ts'
import { firstSection, splitSections } from './split-sections.ts'
import { NoticeLog, type StructureContext } from './structure-context.ts'

/**
 * Makes a book of a document. `language` is used when the document names none; `known` are the files
 * in the manuscript that an earlier import made.
 */
export function makeBook(
  document: FlatDocument,
  language: string,
  known: readonly string[] = [],
): ImportedBook {
  const cleaning: Cleaning = { spaces: 0, hyphens: 0, empty: 0 }
  const notices = new NoticeLog()
  const all = withoutContents(readLines(document.blocks, cleaning), notices)
  const norms = measureNorms(all)
  const tag = document.properties.language ?? norms.language ?? language
  const pieces = withoutRunningHeads(all, norms, tag, notices)
  const headings = findHeadings(pieces, norms, tag)
  const context: StructureContext = {
    document,
    norms,
    language: tag,
    underlineIsItalic: !norms.hasItalics,
    anchors: linkedAnchors(document),
    notices,
    pictureNames: new Map(),
  }
  tellCleaning(cleaning, context)
  const first = firstSection(pieces, headings)
  const headingTitle = titleHeading(pieces, headings)
  const front = readFront(
    frontOf(pieces, first, headings),
    tag,
    first < pieces.length,
    headingTitle !== undefined,
  )
  if (front.hasContents) {
    notices.add('changed', 'The typed table of contents is left out: the book makes its own.')
  }
  const drafts = splitSections(pieces, first, headings, front.pages)
  const { sections, notes } = makeSections(drafts, front.unprinted, context)
  const named = keepFiles(nameSections(sections, tag), known)
  const title = front.title ?? headingTitle
  const { cover, ...properties } = document.properties
  const coverName = cover === undefined ? undefined : namePicture(cover, context)
  return {
    properties: {
      ...properties,
      ...(coverName !== undefined && { cover: coverName }),
      ...(title !== undefined && { title }),
      ...(front.subtitle !== undefined && { subtitle: front.subtitle }),
      ...(front.authors && { authors: front.authors }),
      language: tag,
    },
    sections: named,
    pictures: new Map(
      [...context.pictureNames].flatMap(([id, name]) => {
        const picture = document.pictures.get(id)
        return picture ? [[name, picture]] : []
      }),
    ),
    notices: placed(
      notices,
      named.map(({ file }) => file),
      document,
    ),
    notes,
  }
}

function placed(
  log: NoticeLog,
  files: readonly string[],
  document: FlatDocument,
): readonly PlacedNotice[] {
  const whole = document.notices.map((notice) => ({ ...notice, file: '', words: '' }))
  const inOrder = log.notices.toSorted((a, b) => a.section - b.section)
  return [
    ...whole,
    ...inOrder.map(({ section, ...notice }) => ({ ...notice, file: files[section] ?? '' })),
  ]
}

function withoutContents(pieces: readonly Piece[], notices: NoticeLog): readonly Piece[] {
  const kept = pieces.filter((piece) => piece.type === 'table' || piece.look.role !== 'contents')
  const isLess = kept.length < pieces.length
  if (isLess)
    notices.add('changed', 'The printed table of contents is left out: the book makes its own.')
  return kept
}

function withoutRunningHeads(
  pieces: readonly Piece[],
  norms: Norms,
  language: string,
  notices: NoticeLog,
): readonly Piece[] {
  const heads = findRunningHeads(pieces, (line) => {
    if (line.look.heading !== undefined || line.look.list) return true
    return lineEvidence(line, norms, language).label !== undefined
  })
  const [first] = heads
  if (first?.type !== 'line') return pieces
  const what = `${heads.size} running heads that were typed into the text are left out`
  notices.add('changed', `${what}: the book makes its own.`, first)
  return pieces.filter((piece) => !heads.has(piece))
}

function frontOf(
  pieces: readonly Piece[],
  first: number,
  headings: ReadonlyMap<number, FoundHeading>,
): readonly Piece[] {
  return pieces.slice(0, first).filter((_, index) => headings.get(index)?.kind !== 'title')
}

function titleHeading(
  pieces: readonly Piece[],
  headings: ReadonlyMap<number, FoundHeading>,
): string | undefined {
  const index = [...headings].find(([, { kind }]) => kind === 'title')?.[0]
  const piece = index === undefined ? undefined : pieces[index]
  return piece?.type === 'line' ? piece.text.replace(/\s+/g, ' ').trim() : undefined
}

// The anchors that some link names, with ids for the book.
function linkedAnchors(document: FlatDocument): ReadonlyMap<string, string> {
  const runs = [...runsOf(document.blocks)]
  for (const { blocks } of document.notes.values()) runs.push(...runsOf(blocks))
  const wanted = new Set(
    runs.flatMap((run) =>
      run.type === 'text' && run.format.link?.startsWith('#') ? [run.format.link.slice(1)] : [],
    ),
  )
  const anchors = new Map<string, string>()
  const taken = new Set<string>()
  for (const run of runs) {
    if (run.type !== 'anchor' || !wanted.has(run.name) || anchors.has(run.name)) continue
    const base = slug(run.name.slice(run.name.lastIndexOf('#') + 1)) || 'place'
    let id = base
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    anchors.set(run.name, id)
  }
  return anchors
}

function* runsOf(blocks: readonly FlatBlock[]): Generator<FlatRun> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield* block.runs
    else for (const { paragraphs } of block.rows.flat()) yield* runsOf(paragraphs)
  }
}

function tellCleaning(cleaning: Cleaning, { norms, notices, document }: StructureContext): void {
  const { spaces, hyphens, empty } = cleaning
  if (empty > 0)
    notices.add(
      'changed',
      empty === 1 ? 'An empty paragraph is left out.' : `${empty} empty paragraphs are left out.`,
    )
  if (spaces > 0) {
    notices.add('changed', `Tabs and runs of spaces are one space each, in ${spaces} places.`)
  }
  if (hyphens > 0) {
    notices.add(
      'doubtful',
      `${hyphens} words that a typed line end divided are joined: look for hyphens that are missing.`,
    )
  }
  if (norms.widerGaps > 0 && !gapsAreRare(norms)) {
    const share = `${norms.widerGaps} of ${norms.pairs}`
    notices.add(
      'doubtful',
      `Some paragraphs have a wider gap before them (${share}), too many to be scene breaks: write *** where a scene ends.`,
    )
  }
  if (!norms.hasItalics && hasUnderlines(document)) {
    notices.add('decided', 'Underlined words are set in italics, as in a typescript.')
  }
}

function hasUnderlines({ blocks }: FlatDocument): boolean {
  for (const run of runsOf(blocks)) {
    if (run.type === 'text' && run.format.underline && runText([run]).trim() !== '') return true
  }
  return false
}
