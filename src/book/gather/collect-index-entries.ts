import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { IndexMark, IndexTerm } from '../model/index-mark.ts'
import type { Inline, Locator } from '../model/inline.ts'
import { inlineText } from '../model/walk.ts'

/** Index entries by name. */
export interface DraftEntries {
  readonly entries: Map<string, DraftEntry>
}
/** An index entry while it is collected, before sorting. */
export interface DraftEntry extends DraftEntries {
  term: readonly Inline[]
  /** The text that it is sorted by. */
  sort: string
  readonly places: Locator[]
  readonly see: DraftReference[]
  readonly seeAlso: DraftReference[]
}
/** Another entry, by its name as the author wrote it. */
export interface DraftReference {
  readonly name: string
  readonly mark: IndexMark
}

/** The form in which entry names are compared, without differences of capitals and spaces. */
export function indexKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
}

/** Collects the marks of each entry, in book order. `names` gives section names by section id. */
export function collectIndexEntries(
  marks: readonly IndexMark[],
  names: ReadonlyMap<string, string>,
  report: Report,
): DraftEntries {
  const root: DraftEntries = { entries: new Map() }
  const open = new Map<DraftEntry, IndexMark>()
  for (const mark of marks) {
    const draft = mark.path.reduce<DraftEntries | DraftEntry>(enter, root)
    if (!('places' in draft)) continue
    addTo(draft.see, mark.see, mark)
    addTo(draft.seeAlso, mark.seeAlso, mark)
    if (mark.target === undefined) continue
    const last = draft.places.at(-1)
    if (mark.range === 'end' && last && open.delete(draft)) {
      draft.places[draft.places.length - 1] = { ...last, end: mark.target }
      continue
    }
    if (mark.range === 'end') reportRange(mark, 'start', report)
    // Inside a range that belongs to the entry, a single place adds nothing.
    if (open.has(draft)) continue
    if (mark.range === 'start') open.set(draft, mark)
    draft.places.push({ target: mark.target, name: names.get(mark.section) ?? '' })
  }
  for (const mark of open.values()) reportRange(mark, 'end', report)
  return root
}

function addTo(references: DraftReference[], names: readonly string[], mark: IndexMark): void {
  for (const name of names) {
    if (references.some((other) => indexKey(other.name) === indexKey(name))) continue
    references.push({ name, mark })
  }
}

function enter(parent: DraftEntries, { term, sort }: IndexTerm): DraftEntry {
  const text = inlineText(term)
  const known = parent.entries.get(indexKey(text))
  if (!known) {
    const draft: DraftEntry = {
      term,
      sort: sort ?? text,
      places: [],
      see: [],
      seeAlso: [],
      entries: new Map(),
    }
    parent.entries.set(indexKey(text), draft)
    return draft
  }
  if (sort !== undefined) known.sort = sort
  // A capital at the start of a sentence does not belong to the entry.
  if (countCapitals(text) < countCapitals(inlineText(known.term))) {
    if (known.sort === inlineText(known.term)) known.sort = text
    known.term = term
  }
  return known
}

function countCapitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0
}

function reportRange(mark: IndexMark, missing: 'start' | 'end', report: Report): void {
  const name = mark.path.map(({ term }) => inlineText(term)).join('!')
  const message =
    missing === 'end'
      ? `The page range of the index entry "${name}" begins here and never ends.`
      : `The page range of the index entry "${name}" ends here but never began.`
  const hints = [`mark where it ${missing}s: []{.index term="${name}" range=${missing}}`]
  report(diagnostic('index/range-not-closed', message, { span: mark.span, hints }))
}
