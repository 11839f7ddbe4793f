import type { XmlElement } from '../container/xml/read-elements.ts'
import type { EpubFinding } from './finding.ts'
import type { OpenedEpub } from './open-epub.ts'

const uncheckedRule = {
  code: 'epub/standard-unchecked',
  severity: 'warning',
  reason: 'The checker of the standard can take too long for such a book.',
  source: 'measured with @likecoin/epubcheck-ts 0.7.0',
} as const

/** What must hold before an EPUB can be checked against the standard. */
export const standardLimits = [uncheckedRule] as const

/**
 * Why an EPUB cannot be checked against the standard in good time; undefined when it can. The
 * checker of the standard compares links with links, and metadata with metadata.
 */
export function beyondStandard(epub: OpenedEpub): EpubFinding | undefined {
  const { document } = epub.package
  const metadata = document.elements.filter(({ name }) => !partsOfManifest.has(name))
  const refining = metadata.filter(({ attributes }) => attributes['refines'] !== undefined).length
  if (refining > mostRefining || metadata.length > mostNames) {
    return unchecked(document.path, metadata.length, 'elements of metadata')
  }
  let pairs = 0
  for (const { path, elements } of [...epub.documents, ...epub.tables, ...epub.drawings]) {
    const links = elements.filter(isLink).length
    pairs += links * links
    if (pairs > mostLinks * mostLinks) return unchecked(path, links, 'links and pictures')
    const names = elements.filter(isNamed).length
    if (names > mostNames) return unchecked(path, names, 'ids and types')
  }
  return undefined
}

function unchecked(file: string, count: number, things: string): EpubFinding {
  const { code, severity, source } = uncheckedRule
  const message = `The book was not checked against the standard, because this file has too many ${things}: ${count.toLocaleString('en')}.`
  const hint = 'divide the file into several, or ask EPUBCheck about it'
  return { code, severity, message, hint, place: { file }, source }
}

const isLink = ({ attributes }: XmlElement) =>
  ['href', 'src', 'xlink:href'].some((name) => attributes[name] !== undefined)
const isNamed = ({ attributes }: XmlElement) =>
  ['id', 'epub:type'].some((name) => attributes[name] !== undefined)

const partsOfManifest: ReadonlySet<string> = new Set(['item', 'itemref', 'reference'])

// CPU seconds measured on a busy machine: 5,000 links in one file 1.5, 20,000 12; 20,000 elements
// with ids 3; 6,000 subjects with an authority and a term each 8, but 20,000 plain subjects 1. The
// limits are chosen with these in view; books at the limits themselves were not all measured.
const mostLinks = 20_000
const mostNames = 100_000
const mostRefining = 5_000
