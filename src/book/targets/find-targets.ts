import { posix } from 'node:path'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Attributes, Document, MdBlock } from '../../markdown/document/document.ts'
import { claimWrittenIds, nameCaptioned, nameSections } from './claim-ids.ts'
import type { PlacedSection } from '../arrange/draft-section.ts'
import type { IdRegistry } from './id-registry.ts'
import { startLedger, type Ledger } from './ledger.ts'
import { nameHeadings } from './name-headings.ts'
import type { BookSettings } from '../model/book-settings.ts'
import { figuresToNumber } from './figures-to-number.ts'
import { findFile } from './find-file.ts'
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
  /** The files with a place of the name that a link gives, if it could lead to several. */
  readonly rivals: (url: string, from: string) => readonly string[]
  /** Everything that a file can link to: `#id`, other files, and places in them. */
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
  const figures = figuresToNumber(sections, documents, settings)
  claimWrittenIds(sections, documents, figures, ledger, report)
  nameSections(sections, ledger)
  const named = nameWhenAsked(ledger)
  nameCaptioned(sections, settings, ledger)
  return {
    sectionId: (section) => known(ledger.sectionIds, section),
    idOf: (attributes) => attributes && ledger.ids.get(attributes),
    headingId: (node) => ledger.headingIds.get(node),
    captionedId: (node) => ledger.captionedIds.get(node),
    numberOf: (node) => ledger.numbers.get(node),
    find: (url, from) => find(url, from, named()),
    rivals: (url, from) => rivals(url, from, named()),
    names: (from) => namesOf(from, named()),
    registry: ledger.registry,
  }
}

// What titles are called is worked out for links. A heading that one names gets an id, so then it is
// done now, when its turn to claim one has come.
function nameWhenAsked(ledger: Ledger): () => Ledger {
  let isNamed = false
  const named = (): Ledger => {
    if (!isNamed) nameHeadings(ledger)
    isNamed = true
    return ledger
  }
  if ([...ledger.linked].some((name) => name !== '')) named()
  return named
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error('internal: a section without an id')
  return value
}

function find(url: string, from: string, ledger: Ledger): Target | undefined {
  const [path, fragment] = splitUrl(url)
  const place = path === '' ? { file: from } : findFile(path, from, ledger)
  if (place === undefined) return undefined
  if (fragment === '') {
    if (path === '') return undefined
    return place.target ?? ledger.byFile.get(place.file)
  }
  return spellings(fragment)
    .map((name) => ledger.byPlace.get(`${place.file}#${name}`) ?? inBook(name, path, ledger)?.[0])
    .find((target) => target)
}

// A link that names a file never leads to another file.
function inBook(name: string, path: string, ledger: Ledger): readonly Target[] | undefined {
  return path === '' ? ledger.byName.get(name) : undefined
}

function spellings(fragment: string): readonly string[] {
  return [...new Set([fragment, fragment.toLowerCase()])]
}

function rivals(url: string, from: string, ledger: Ledger): readonly string[] {
  const [path, fragment] = splitUrl(url)
  for (const name of spellings(fragment)) {
    if (ledger.byPlace.has(`${from}#${name}`)) return []
    const targets = inBook(name, path, ledger)
    if (!targets) continue
    const files = new Set(targets.map(({ section }) => section.document.file))
    return files.size > 1 ? [...files] : []
  }
  return []
}

function namesOf(from: string, ledger: Ledger): readonly string[] {
  const relative = (file: string) => posix.relative(posix.dirname(from), file)
  return [
    ...[...ledger.byName.keys()].map((name) => `#${name}`),
    ...[...ledger.byFile.keys()].map(relative),
    ...[...ledger.byPlace.keys()].map(relative),
  ]
}
