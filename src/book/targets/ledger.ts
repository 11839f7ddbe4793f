import type { Attributes, MdBlock } from '../../markdown/document/document.ts'
import type { PlacedSection } from '../arrange/draft-section.ts'
import { generatedIds } from '../model/generated-ids.ts'
import { startIdRegistry, type IdRegistry } from './id-registry.ts'
import type { Target } from './target.ts'
import type { Title } from './title-names.ts'

/** The ids and numbers known so far; filled step by step, then only read. */
export interface Ledger {
  readonly registry: IdRegistry
  /** Targets by name in the whole book. If several have one name, the first in the book leads. */
  readonly byName: Map<string, Target[]>
  /** Targets by file and name: `02-two.md#the-road`. */
  readonly byPlace: Map<string, Target>
  /** The first section of each file, by file. */
  readonly byFile: Map<string, Target>
  readonly ids: Map<Attributes, string>
  readonly sectionIds: Map<PlacedSection, string>
  readonly headingIds: Map<MdBlock, string>
  readonly captionedIds: Map<MdBlock, string>
  readonly numbers: Map<MdBlock, number>
  /** Sections, and headings without an id of their own, in reading order. */
  readonly titles: LedgerTitle[]
  /** The ids that the author wrote, by file. */
  readonly writtenIds: Map<string, string[]>
  /** The targets that links ask for. */
  readonly linked: Set<string>
}

/** A section or heading that links can find by the words of its title. */
export interface LedgerTitle extends Title {
  readonly target: Omit<Target, 'id'>
  /** Absent for a section. */
  readonly heading?: MdBlock
}

/**
 * An empty ledger. It reserves the ids of generated sections, for each role that the manuscript
 * does not fill.
 */
export function startLedger(sections: readonly PlacedSection[]): Ledger {
  const reserved = Object.entries(generatedIds).flatMap(([role, id]) =>
    sections.some((section) => section.role === role) ? [] : [id],
  )
  return {
    registry: startIdRegistry(reserved),
    byName: new Map(),
    byPlace: new Map(),
    byFile: new Map(),
    ids: new Map(),
    sectionIds: new Map(),
    headingIds: new Map(),
    captionedIds: new Map(),
    numbers: new Map(),
    titles: [],
    writtenIds: new Map(),
    linked: new Set(),
  }
}

/** Adds an item to the list of a key. */
export function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
