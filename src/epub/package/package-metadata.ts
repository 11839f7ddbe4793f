import type { AccessibilityClaim, Contributor, Metadata } from '../../book/model/metadata.ts'
import type { EpubEdition } from '../../edition/edition.ts'
import { readerMetaName } from '../../edition/made-for.ts'
import type { Accessibility } from './accessibility.ts'
import {
  certifierProperty,
  conformance,
  conformanceProperty,
  pageSourceProperty,
} from './accessibility-vocabulary.ts'
import { fileTitle } from '../../language/file-title.ts'
import { attribute, escapeText } from '../../container/xml/write-xml.ts'

/** What the package metadata say beyond the metadata of the book. */
export interface PackageFacts {
  readonly accessibility: Accessibility
  /** Whether no barrier for readers was found. */
  readonly isAccessible?: boolean
  /**
   * The print edition that the page marks follow: `urn:isbn:…`, or in words; absent when there are
   * no marks.
   */
  readonly pageSource?: string
  /** The manifest id of the cover image. */
  readonly coverId?: string
  /** Whether to tell Apple Books that the embedded fonts are intended. */
  readonly namesFonts: boolean
  /** Whether the shop's checker knows the property `pageBreakSource`. */
  readonly knowsPageBreakSource: boolean
}

/** The identifier of an edition: its ISBN, or else the identifier of the book. */
export function editionIdentifier(metadata: Metadata, edition: EpubEdition): string {
  return edition.isbn ? `urn:isbn:${edition.isbn}` : metadata.identifier
}

/** The `metadata` of the package document (EPUB 3.3, § 5.5). */
export function packageMetadata(
  metadata: Metadata,
  edition: EpubEdition,
  facts: PackageFacts,
): string {
  const lines = [
    ...identity(metadata, edition),
    ...titles(metadata),
    ...metadata.contributors.flatMap((person, index) => contributor(person, index, metadata)),
    ...publication(metadata),
    ...series(metadata),
    `<meta property="dcterms:modified">${escapeText(metadata.modified)}</meta>`,
    ...pageSource(facts),
    ...accessibility(facts.accessibility, metadata.language),
    ...(facts.isAccessible ? conformity(metadata.accessibility) : []),
    ...readingSystems(facts, edition),
  ]
  return `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n${lines.join('\n')}\n</metadata>`
}

function identity(metadata: Metadata, edition: EpubEdition): readonly string[] {
  const identifier = dc('identifier', editionIdentifier(metadata, edition), 'publication-id')
  if (!edition.isbn) return [identifier]
  // ONIX code list 5: 15 is an ISBN of 13 digits, 02 one of 10.
  const type = edition.isbn.length === 13 ? '15' : '02'
  return [identifier, refine('publication-id', 'identifier-type', type, 'onix:codelist5')]
}

function titles({ title, subtitle, language }: Metadata): readonly string[] {
  const filed = fileTitle(title, language)
  const main = [
    dc('title', title, 'title'),
    refine('title', 'title-type', 'main'),
    ...(filed === undefined ? [] : [refine('title', 'file-as', filed)]),
  ]
  if (!subtitle) return main
  return [
    ...main,
    refine('title', 'display-seq', '1'),
    dc('title', subtitle, 'subtitle'),
    refine('subtitle', 'title-type', 'subtitle'),
    refine('subtitle', 'display-seq', '2'),
  ]
}

function contributor(person: Contributor, index: number, metadata: Metadata): readonly string[] {
  const id = `contributor-${index + 1}`
  // Shops list creators as authors. A book without an author lists its first contributor, such as
  // an editor.
  const hasAuthor = metadata.contributors.some(({ role }) => role === 'aut')
  const isCreator = hasAuthor ? person.role === 'aut' : index === 0
  return [
    dc(isCreator ? 'creator' : 'contributor', person.name, id),
    refine(id, 'role', person.role, 'marc:relators'),
    refine(id, 'file-as', person.sortAs),
    refine(id, 'display-seq', String(index + 1)),
  ]
}

function publication(metadata: Metadata): readonly string[] {
  const { language, publisher, date, description, subjects, rights, copyright } = metadata
  // One element with both sentences, since catalogs show only the first element.
  const allRights = [copyright, rights]
    .filter((line) => line !== undefined && line !== '')
    .join(/[.!?]$/.test(copyright ?? '') ? ' ' : '. ')
  return [
    dc('language', language),
    ...(publisher ? [dc('publisher', publisher)] : []),
    ...(date ? [dc('date', date)] : []),
    ...(description ? [dc('description', description)] : []),
    ...subjects.map((subject) => dc('subject', subject)),
    ...(allRights ? [dc('rights', allRights)] : []),
  ]
}

function series({ series }: Metadata): readonly string[] {
  if (!series) return []
  const number = series.number === undefined ? undefined : String(series.number)
  return [
    `<meta property="belongs-to-collection" id="series">${escapeText(series.name)}</meta>`,
    refine('series', 'collection-type', 'series'),
    ...(number ? [refine('series', 'group-position', number)] : []),
    // calibre wrote this before EPUB 3, and many readers still look for it.
    namedMeta('calibre:series', series.name),
    ...(number ? [namedMeta('calibre:series_index', number)] : []),
  ]
}

/**
 * Names the print edition as the source of the page numbers. EPUB Accessibility 1.1, § 4.2.2, has
 * the property `pageBreakSource` for this. EPUBCheck 4.2.6 refuses it as undefined (OPF-027), with
 * or without a prefix, and Kobo runs that version on books sent to it. `dc:source` with
 * `source-of`, from 1.0, means the same and passes that version, epubcheck-ts and Ace. So every
 * edition has the older form, and an edition whose shop knows EPUB 3.3 has both.
 */
function pageSource({ pageSource, knowsPageBreakSource }: PackageFacts): readonly string[] {
  if (!pageSource) return []
  const property = `<meta property="${pageSourceProperty}">${escapeText(pageSource)}</meta>`
  return [
    dc('source', pageSource, 'print-edition'),
    refine('print-edition', 'source-of', 'pagination'),
    ...(knowsPageBreakSource ? [property] : []),
  ]
}

function accessibility(facts: Accessibility, language: string): readonly string[] {
  const { accessibilitySummary: summary, ...lists } = facts
  const summaryLanguage = summary.language === language ? undefined : summary.language
  return [
    ...Object.entries(lists).flatMap(([name, values]) =>
      values.map((value) => `<meta property="schema:${name}">${escapeText(value)}</meta>`),
    ),
    `<meta property="schema:accessibilitySummary"${attribute('xml:lang', summaryLanguage)}>${escapeText(summary.text)}</meta>`,
  ]
}

// EPUB Accessibility 1.1, § 3.1: the standard and its certifier; neither is written without the
// other.
function conformity(claim: AccessibilityClaim = {}): readonly string[] {
  const { certifiedBy, credential, report } = claim
  if (certifiedBy === undefined) return []
  return [
    `<meta property="${conformanceProperty}" id="conformance">${conformance}</meta>`,
    `<meta refines="#conformance" property="${certifierProperty}" id="certifier">${escapeText(certifiedBy)}</meta>`,
    ...(credential === undefined
      ? []
      : [refine('certifier', 'a11y:certifierCredential', credential)]),
    ...(report === undefined
      ? []
      : [`<link refines="#certifier" rel="a11y:certifierReport"${attribute('href', report)}/>`]),
  ]
}

function readingSystems(
  { coverId, namesFonts }: PackageFacts,
  { format, reader = 'generic' }: EpubEdition,
): readonly string[] {
  return [
    // Tells a checker or a library which shop's rules the file follows. The format of a KEPUB says
    // so already.
    ...(reader === 'generic' || format === 'kepub' ? [] : [namedMeta(readerMetaName, reader)]),
    // The EPUB 2 way to name the cover, which shops and older readers still use.
    ...(coverId ? [namedMeta('cover', coverId)] : []),
    // Apple Books shows embedded fonts only if the package says that they are intended.
    ...(namesFonts ? ['<meta property="ibooks:specified-fonts">true</meta>'] : []),
  ]
}

function dc(name: string, value: string, id?: string): string {
  return `<dc:${name}${attribute('id', id)}>${escapeText(value)}</dc:${name}>`
}

function refine(id: string, property: string, value: string, scheme?: string): string {
  return `<meta refines="#${id}" property="${property}"${attribute('scheme', scheme)}>${escapeText(value)}</meta>`
}

function namedMeta(name: string, content: string): string {
  return `<meta name="${name}"${attribute('content', content)}/>`
}
