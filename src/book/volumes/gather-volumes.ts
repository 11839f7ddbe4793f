import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { listCaptions } from '../gather/list-captions.ts'
import { mergeIndexes } from '../gather/merge-indexes.ts'
import { findRole, provide } from '../gather/provide-section.ts'
import type { Block, Contents, ContentsEntry, IndexEntry, IndexGroup } from '../model/block.ts'
import type { Book, Section } from '../model/book.ts'
import type { BookSettings } from '../model/book-settings.ts'
import { walkBlocks, walkSections } from '../model/walk.ts'

/** What a whole book may have once for all its volumes: an index, a list of figures, one of tables. */
export type WholeRole = 'index' | 'loi' | 'lot'

/** The settings that ask for them. */
export type WholeSettings = Pick<BookSettings, 'index' | 'listOfFigures' | 'listOfTables'>

/** What a whole book asks for: in book.yaml, or by a file of its own with that role. */
export function wholeRoles(
  { sections }: Pick<Book, 'sections'>,
  { index, listOfFigures, listOfTables }: WholeSettings,
): ReadonlySet<WholeRole> {
  const asked = { index, loi: listOfFigures, lot: listOfTables }
  const roles = ['index', 'loi', 'lot'] as const
  return new Set(roles.filter((role) => asked[role] || findRole(sections, role)))
}

/** The places of each entry say which volume they are in: "The Tide, Chapter 3". */
export function indexOfVolume({ sections, metadata }: Book): readonly IndexGroup[] {
  const named = (entry: IndexEntry): IndexEntry => ({
    ...entry,
    places: entry.places.map((place) => ({
      ...place,
      name: [metadata.title, place.name].filter((part) => part !== '').join(', '),
    })),
    entries: entry.entries.map(named),
  })
  return indexIn(sections).map(({ letter, entries }) => ({ letter, entries: entries.map(named) }))
}

/** Gives a joined book what it asks for, made of its own text and that of its volumes. */
export function gatherVolumes(
  joined: readonly Section[],
  volumes: readonly { readonly book: Book; readonly part: Section }[],
  { roles, language }: { readonly roles: ReadonlySet<WholeRole>; readonly language: string },
  report: Report,
): readonly Section[] {
  let sections = joined
  const lists = { loi: 'figure', lot: 'table' } as const
  for (const role of ['loi', 'lot'] as const)
    if (roles.has(role))
      sections = provide(sections, role, captionsOf(lists[role], volumes), {
        language,
        isAsked: true,
      })
  if (!roles.has('index')) return sections
  const indexes = [indexIn(sections), ...volumes.map(({ book }) => indexOfVolume(book))]
  const groups = mergeIndexes(indexes, language)
  if (groups.length === 0) {
    const hints = ['mark an entry where it belongs: [salt]{.index}']
    const message = 'The index is empty because nothing in the volumes is marked for it.'
    report(diagnostic('index/nothing-marked', message, { hints }))
    return sections
  }
  const block: Block = { type: 'index', node: 'index.entries', groups }
  return provide(withoutIndex(sections), 'index', [block], { language, isAsked: true })
}

// Under the title of its volume, since each volume counts from 1.
function captionsOf(
  type: 'figure' | 'table',
  volumes: readonly { readonly book: Book; readonly part: Section }[],
): readonly Contents[] {
  const entries = volumes.flatMap(({ book, part }): readonly ContentsEntry[] => {
    const [list] = listCaptions(type, part.sections, book.metadata.language)
    return list ? [{ target: part.id, title: part.title, entries: list.entries }] : []
  })
  return entries.length === 0
    ? []
    : [{ type: 'contents', node: `list-of-${type}s.volumes`, entries }]
}

function indexIn(sections: readonly Section[]): readonly IndexGroup[] {
  const groups: IndexGroup[] = []
  walkSections(sections, ({ blocks }) =>
    walkBlocks(blocks, (block) => {
      if (block.type === 'index') groups.push(...block.groups)
    }),
  )
  return groups
}

// What the text of the whole book itself has in the index stands in the merged one.
function withoutIndex(sections: readonly Section[]): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ type }) => type !== 'index'),
    sections: withoutIndex(section.sections),
  }))
}
