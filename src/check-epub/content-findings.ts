import { checkSvg, checkXhtml } from './content/check-content.ts'
import { checkXhtml11 } from './content/check-xhtml11.ts'
import { contentCodes } from './content/content-codes.ts'
import type { ContentFault } from './content/content-fault.ts'
import type { XmlFile } from '../container/package/text-file.ts'
import type { EpubFinding, EpubPlace } from './finding.ts'
import { isEpub2, type OpenedEpub } from './open-epub.ts'

/** A kind of fault of content documents. */
export interface ContentFinding {
  /** The first of them, with the number of the others. */
  readonly finding: EpubFinding
  /** All places that have it. */
  readonly places: readonly EpubPlace[]
}

/**
 * What stands in the wrong place in the documents of an EPUB. Faults of one kind are told once. The
 * documents of EPUB 2 are XHTML 1.1, which has other rules.
 */
export function findContentFaults(epub: OpenedEpub): readonly ContentFinding[] {
  const isOld = isEpub2(epub)
  const kinds = new Map<string, PlacedFault[]>()
  const add = (file: XmlFile, faults: readonly ContentFault[]): void => {
    const placeOf = placeFinder(file)
    for (const fault of faults) {
      const key = `${fault.code} ${fault.kind}`
      const same = kinds.get(key)
      const placed = { fault, place: placeOf(fault.offset) }
      if (same) same.push(placed)
      else kinds.set(key, [placed])
    }
  }
  const check = isOld ? checkXhtml11 : checkXhtml
  for (const file of epub.documents) add(file, check(file.elements))
  for (const file of isOld ? [] : epub.drawings) add(file, checkSvg(file.elements))
  const told = [...kinds.values()].map(tell)
  return isOld ? told.map(inVersion2) : told
}

interface PlacedFault {
  readonly fault: ContentFault
  readonly place: EpubPlace
}

function inVersion2({ finding, places }: ContentFinding): ContentFinding {
  return { finding: { ...finding, source: 'OPS 2.0.1, § 2.2; XHTML 1.1' }, places }
}

function tell(placed: readonly PlacedFault[]): ContentFinding {
  const places = placed.map(({ place }) => place)
  const [first] = placed
  if (!first) throw new Error('internal: a kind without a fault')
  const { code, message, hint } = first.fault
  const { severity, source } = contentCodes[code]
  const more = placed.length - 1
  const where = `${more} more ${more === 1 ? 'place' : 'places'}`
  const told = more === 0 ? message : `${message} The same fault is in ${where}.`
  const finding = { code, severity, message: told, ...(hint !== undefined && { hint }) }
  return { finding: { ...finding, place: first.place, source }, places }
}

// Finds lines by halving, because a file can have a fault on each of a hundred thousand lines.
function placeFinder({ path, text }: XmlFile): (offset: number) => EpubPlace {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { file: path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
