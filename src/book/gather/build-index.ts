import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import type { IndexEntry, IndexGroup, IndexReference } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import {
  collectIndexEntries,
  indexKey,
  type DraftEntries,
  type DraftEntry,
  type DraftReference,
} from './collect-index-entries.ts'
import type { IndexMark } from '../model/index-mark.ts'
import { indexOrder, type IndexOrder } from '../../language/index-order.ts'
import type { Inline } from '../model/inline.ts'
import { slug } from '../model/slug.ts'
import { inlineText, walkSections } from '../model/walk.ts'

/** What the index entries are made with. */
export interface IndexOptions {
  /** BCP 47; sets the alphabetical order. */
  readonly language: string
  /** The sections with marks; places are named after them. */
  readonly sections: readonly Section[]
  /** Makes the id of an entry: the wanted one, or the nearest free one. */
  readonly claim: (id: string) => string
}

/**
 * Makes the index of a book. Marks of the same entry are merged, entries are sorted under their
 * first letters, and cross-references get the ids of their entries.
 */
export function buildIndex(
  marks: readonly IndexMark[],
  options: IndexOptions,
  report: Report,
): readonly IndexGroup[] {
  const root = collectIndexEntries(marks, namesOf(options.sections), report)
  const order = indexOrder(options.language)
  const finish = entryMaker(pathsOf(root, options.claim), order, report)
  return groupByLetter(sorted(root, order).map(finish), order)
}

/** Sorted entries in groups by the letter that each begins with. */
export function groupByLetter(
  entries: readonly IndexEntry[],
  order: IndexOrder,
): readonly IndexGroup[] {
  const groups: { letter: string; entries: IndexEntry[] }[] = []
  for (const entry of entries) {
    const letter = order.letter(sortText(entry))
    const last = groups.at(-1)
    if (last?.letter === letter) last.entries.push(entry)
    else groups.push({ letter, entries: [entry] })
  }
  return groups
}

/** The text that an entry is sorted by. */
export function sortText({ sort, term }: IndexEntry): string {
  return sort ?? inlineText(term)
}

function sorted(parent: DraftEntries, order: IndexOrder): readonly DraftEntry[] {
  return [...parent.entries.values()].sort((a, b) => order.compare(a.sort, b.sort))
}

// Finishes an entry, and the entries in it.
function entryMaker(
  paths: Paths,
  order: IndexOrder,
  report: Report,
): (draft: DraftEntry) => IndexEntry {
  const resolve = (reference: DraftReference) => resolveReference(reference, paths, report)
  const finish = (draft: DraftEntry): IndexEntry => {
    const see = draft.see.map(resolve)
    const seeAlso = draft.seeAlso.map(resolve)
    // An entry with content of its own says "see also" for other entries, not "see" (Chicago
    // 16.15).
    const isEmpty = draft.places.length === 0 && draft.entries.size === 0 && seeAlso.length === 0
    return {
      id: paths.idOf(draft),
      term: draft.term,
      ...(draft.sort !== inlineText(draft.term) && { sort: draft.sort }),
      places: draft.places,
      see: isEmpty ? see : [],
      seeAlso: isEmpty ? [] : [...see, ...seeAlso],
      entries: sorted(draft, order).map(finish),
    }
  }
  return finish
}

function resolveReference(
  { name, mark }: DraftReference,
  paths: Paths,
  report: Report,
): IndexReference {
  const path = paths.find(name)
  if (path) return { target: path.id, term: path.term }
  const near = nearestHint(name, paths.names)
  const hints = near.length > 0 ? near : [`mark it where it belongs: [${name}]{.index}`]
  const message = `The index has no entry "${name}".`
  report(diagnostic('index/entry-not-found', message, { span: mark.span, hints }))
  return { term: [{ type: 'text', value: name }] }
}

interface Path {
  readonly id: string
  readonly name: string
  readonly term: readonly Inline[]
}

interface Paths {
  readonly idOf: (draft: DraftEntry) => string
  readonly find: (name: string) => Path | undefined
  readonly names: readonly string[]
}

// Every entry by its full name, with the names of the entries around it: `salt!trade`.
function pathsOf(root: DraftEntries, claim: (id: string) => string): Paths {
  const ids = new Map<DraftEntry, string>()
  const byKey = new Map<string, Path>()
  const visit = (parent: DraftEntries, above: string, termAbove: readonly Inline[]) => {
    for (const draft of parent.entries.values()) {
      const name = above + inlineText(draft.term)
      const term = [...termAbove, ...draft.term]
      const id = claim(`index-${slug(name) || 'entry'}`)
      ids.set(draft, id)
      byKey.set(indexKey(name), { id, name, term })
      visit(draft, `${name}!`, [...term, { type: 'text', value: ', ' }])
    }
  }
  visit(root, '', [])
  return {
    idOf: (draft) => ids.get(draft) ?? '',
    find: (name) => byKey.get(indexKey(name.replace(/\s*!\s*/g, '!'))),
    names: [...byKey.values()].map(({ name }) => name),
  }
}

function namesOf(sections: readonly Section[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  walkSections(sections, ({ id, title, label }) => {
    names.set(id, inlineText(title).trim() || (label ?? ''))
  })
  return names
}
