import { indexOrder, type IndexOrder } from '../../language/index-order.ts'
import type { IndexEntry, IndexGroup, IndexReference } from '../model/block.ts'
import { inlineText } from '../model/walk.ts'
import { groupByLetter, sortText } from './build-index.ts'
import { indexKey } from './collect-index-entries.ts'

/**
 * One index of several. Entries of the same name become one, with the places of all, and what refers
 * to them leads to that one.
 */
export function mergeIndexes(
  indexes: readonly (readonly IndexGroup[])[],
  language: string,
): readonly IndexGroup[] {
  const root: MergedEntries = new Map()
  const ids = new Map<string, string>()
  for (const groups of indexes)
    for (const { entries } of groups) for (const entry of entries) addEntry(root, entry, ids)
  const order = indexOrder(language)
  return groupByLetter(finishAll(root, order, ids), order)
}

interface MergedEntry {
  /** All of its name, the first first. */
  readonly parts: IndexEntry[]
  readonly entries: MergedEntries
}

type MergedEntries = Map<string, MergedEntry>

function addEntry(into: MergedEntries, entry: IndexEntry, ids: Map<string, string>): void {
  const key = indexKey(inlineText(entry.term))
  const known: MergedEntry = into.get(key) ?? { parts: [], entries: new Map() }
  into.set(key, known)
  known.parts.push(entry)
  ids.set(entry.id, known.parts[0]?.id ?? entry.id)
  for (const inner of entry.entries) addEntry(known.entries, inner, ids)
}

function finishAll(
  entries: MergedEntries,
  order: IndexOrder,
  ids: ReadonlyMap<string, string>,
): readonly IndexEntry[] {
  return [...entries.values()]
    .flatMap((one) => finish(one, order, ids))
    .sort((a, b) => order.compare(sortText(a), sortText(b)))
}

function finish(
  { parts, entries }: MergedEntry,
  order: IndexOrder,
  ids: ReadonlyMap<string, string>,
): readonly IndexEntry[] {
  const [first] = parts
  if (!first) return []
  const inner = finishAll(entries, order, ids)
  const places = parts.flatMap((part) => part.places)
  const references = (key: 'see' | 'seeAlso') =>
    onceEach(parts.flatMap((part) => part[key]).map((one) => lead(one, ids)))
  const [see, seeAlso] = [references('see'), references('seeAlso')]
  // An entry that has places in one of the books says "see also" (Chicago 16.15).
  const isEmpty = places.length === 0 && inner.length === 0 && seeAlso.length === 0
  return [
    {
      ...first,
      places,
      see: isEmpty ? see : [],
      seeAlso: isEmpty ? [] : onceEach([...see, ...seeAlso]),
      entries: inner,
    },
  ]
}

function lead(reference: IndexReference, ids: ReadonlyMap<string, string>): IndexReference {
  const { target } = reference
  return target === undefined ? reference : { ...reference, target: ids.get(target) ?? target }
}

function onceEach(references: readonly IndexReference[]): readonly IndexReference[] {
  const keys = references.map(({ target, term }) => target ?? inlineText(term))
  return references.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
