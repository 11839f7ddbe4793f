import { mdText } from '../../markdown/document/md-text.ts'
import { siteAnchor, slug } from '../model/slug.ts'
import { nameOfSection } from './claim-ids.ts'
import { append, type Ledger, type LedgerTitle } from './ledger.ts'
import { nameTitles } from './title-names.ts'

/**
 * Records what links can call sections and headings. Headings get ids only when a link asks for
 * them.
 */
export function nameHeadings(ledger: Ledger): void {
  const names = nameTitles(ledger.titles, ledger.writtenIds)
  const named = ledger.titles.flatMap((title) => {
    const { inFile = [], inBook = [], plain = [] } = names.get(title) ?? {}
    const asked = [...inFile, ...inBook, ...plain]
    const id = idOfTitle(title, asked, ledger)
    if (id === undefined) return []
    return [{ title, inFile, inBook, plain, target: { ...title.target, id } }]
  })
  // An id that the author wrote is stronger than the words of a title.
  const written = new Set(ledger.byName.keys())
  for (const { title, inFile, plain, target } of named) {
    for (const name of inFile) addIfNew(ledger.byPlace, `${title.file}#${name}`, target)
    for (const name of plain) if (!written.has(name)) append(ledger.byName, name, target)
  }
  for (const { title, inBook, target } of named) {
    for (const name of inBook) addIfNew(ledger.byName, name, [target])
    if (title.heading !== undefined) continue
    const { section } = target
    // The title without the number that the author gave it.
    for (const name of [nameOfSection(section), siteAnchor(mdText(section.title))]) {
      addIfNew(ledger.byPlace, `${title.file}#${name}`, target)
      addIfNew(ledger.byName, name, [target])
    }
  }
}

function idOfTitle(
  { target, heading, words }: LedgerTitle,
  names: readonly string[],
  ledger: Ledger,
): string | undefined {
  if (heading === undefined) return ledger.sectionIds.get(target.section)
  const known = ledger.headingIds.get(heading)
  if (known !== undefined) return known
  if (!names.some((name) => ledger.linked.has(name))) return undefined
  const id = ledger.registry.claim(slug(words))
  ledger.headingIds.set(heading, id)
  return id
}

function addIfNew<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value)
}
