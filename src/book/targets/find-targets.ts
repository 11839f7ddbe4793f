import { posix } from 'node:path'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Attributes, Document, MdBlock } from '../../markdown/document/document.ts'
import {
  claimWrittenIds,
  nameCaptioned,
  nameHeadings,
  nameSections,
  startLedger,
  type Ledger,
} from './claim-ids.ts'
import type { PlacedSection } from '../arrange/draft-section.ts'
import type { IdRegistry } from './id-registry.ts'
import type { BookSettings } from '../model/book-settings.ts'
import { splitUrl, type Target } from './target.ts'

/** Every id and number in a book, settled before anything is converted. */
export interface Targets {
  readonly sectionId: (section: PlacedSection) => string
  /** The id that the attributes ask for, made unique. */
  readonly idOf: (attributes: Attributes | undefined) => string | undefined
  /** The id of a linked heading that has no id of its own. */
  readonly headingId: (node: MdBlock) => string | undefined
  /** The id of a listed figure or table that has no id of its own. */
  readonly captionedId: (node: MdBlock) => string | undefined
  /** The number of a figure or table. */
  readonly numberOf: (node: MdBlock) => number | undefined
  /** The target of a link within the book, from a file. */
  readonly find: (url: string, from: string) => Target | undefined
  /** Everything that a file can link to: `#id` and other files. */
  readonly names: (from: string) => readonly string[]
  /** Makes the ids of notes and their marks. */
  readonly registry: IdRegistry
}

/** Finds every target in a book, and reports ids that are given twice. */
export function findTargets(
  sections: readonly PlacedSection[],
  documents: readonly Document[],
  settings: BookSettings,
  report: Report,
): Targets {
  const ledger = startLedger(sections)
  claimWrittenIds(sections, documents, ledger, report)
  nameSections(sections, ledger)
  nameHeadings(ledger)
  nameCaptioned(sections, settings, ledger)
  return {
    sectionId: (section) => known(ledger.sectionIds, section),
    idOf: (attributes) => attributes && ledger.ids.get(attributes),
    headingId: (node) => ledger.headingIds.get(node),
    captionedId: (node) => ledger.captionedIds.get(node),
    numberOf: (node) => ledger.numbers.get(node),
    find: (url, from) => find(url, from, ledger),
    names: (from) => [
      ...[...ledger.byName.keys()].map((name) => `#${name}`),
      ...[...ledger.byFile.keys()].map((file) => posix.relative(posix.dirname(from), file)),
    ],
    registry: ledger.registry,
  }
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error('internal: a section without an id')
  return value
}

function find(url: string, from: string, ledger: Ledger): Target | undefined {
  const [path, fragment] = splitUrl(url)
  const file = path === '' ? from : findFile(path, from, ledger.byFile)
  if (file === undefined) return undefined
  if (fragment === '') return path === '' ? undefined : ledger.byFile.get(file)
  return (
    ledger.byName.get(fragment) ??
    ledger.byHeading.get(`${file}#${fragment}`) ??
    ledger.byHeading.get(fragment) ??
    ledger.byName.get(fragment.toLowerCase())
  )
}

function findFile(
  path: string,
  from: string,
  files: ReadonlyMap<string, unknown>,
): string | undefined {
  const names = [posix.join(posix.dirname(from), path), posix.normalize(path)]
  const found = names.find((name) => files.has(name))
  if (found !== undefined) return found
  // The file name alone is enough when only one file has it.
  const same = [...files.keys()].filter((file) => posix.basename(file) === path)
  return same.length === 1 ? same[0] : undefined
}
