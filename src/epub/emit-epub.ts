/**
 * Makes the ebook. In: a book bound to its edition, its theme, its fonts, a cover, and where the
 * pages of its print edition begin; out: the files of an EPUB 3.3 publication, as bytes in memory.
 * `zip-epub.ts` puts them into a container.
 */
import type { Book } from '../book/model/book.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { EpubEdition } from '../edition/edition.ts'
import { readers } from '../edition/readers.ts'
import { ebookStylesheet } from '../theme/ebook-stylesheet.ts'
import type { Theme } from '../theme/css/stylesheet.ts'
import { assessAccessibility } from './package/accessibility.ts'
import { checkShopLinks } from './barriers/check-shop-links.ts'
import type { ContentDocument } from './documents/content-document.ts'
import { writtenPage } from './documents/written-page.ts'
import { fixedNames } from './elements/fixed-names.ts'
import type { References } from './elements/serialize-xhtml.ts'
import type { Keep } from '../keep/keep.ts'
import { coverHref, coverPage } from './package/cover-page.ts'
import { fontFaceCss } from './resources/embedded-fonts.ts'
import type { EpubFile } from '../container/zip/epub-file.ts'
import { findBarriers } from './barriers/find-barriers.ts'
import { guideReferences } from './package/guide.ts'
import { kepubStylesheet } from './elements/kepub.ts'
import { nodePlaces } from './documents/node-places.ts'
import { ncxDocument } from './package/ncx.ts'
import { manifestId, packageDocument } from './package/package-document.ts'
import { editionIdentifier, packageMetadata } from './package/package-metadata.ts'
import { pageBody } from './elements/page-body.ts'
import { type EpubParts, gatherPublication, hasCoverPage, type Publication } from './publication.ts'
import { contentProperties, type PublicationResource } from './package/publication-resource.ts'
import { boxedTables } from './documents/scroll-wide-tables.ts'
import { xhtmlPage } from './elements/xhtml-page.ts'

export type { EpubParts }

/** The files of the ebook, the package document first. */
export async function emitEpub(
  book: Book,
  theme: Theme,
  edition: EpubEdition,
  parts: EpubParts,
  report: Report,
): Promise<readonly EpubFile[]> {
  const publication = await gatherPublication(book, theme, edition, parts, report)
  checkShopLinks(publication.documents, edition, report)
  const resources = [
    navigationResource(publication, edition),
    ncxResource(publication, edition),
    stylesheetResource(publication, theme, edition, report),
    ...coverResources(publication, edition),
    ...sectionResources(publication, edition, parts.keep),
    ...imageResources(publication),
    ...formulaResources(publication),
    ...fontResources(publication),
  ]
  const isAccessible = findBarriers(publication, theme, report) === 0
  const listed = {
    href: fixedNames.package,
    content: packageOf(publication, edition, resources, isAccessible),
  }
  return [listed, ...resources].map(epubFile)
}

function navigationResource(publication: Publication, edition: EpubEdition): PublicationResource {
  const { book, contents, navigation, referencesOf } = publication
  const references = referencesOf(contents)
  const lists = [navigation.contents, ...navigation.hidden]
  return {
    href: fixedNames.navigation,
    mediaType: 'application/xhtml+xml',
    properties: ['nav', ...new Set(lists.flatMap(contentProperties))],
    content: xhtmlPage({
      language: book.metadata.language,
      title: contents.title,
      matter: contents.section.matter,
      ...pageBody(edition, references, [navigation.contents], navigation.hidden),
    }),
  }
}

function ncxResource(publication: Publication, edition: EpubEdition): PublicationResource {
  const { book, contents, navigation, referencesOf } = publication
  const { language, title } = book.metadata
  return {
    href: fixedNames.ncx,
    mediaType: 'application/x-dtbncx+xml',
    content: ncxDocument({
      identifier: editionIdentifier(book.metadata, edition),
      language,
      title,
      contents: navigation.list,
      ...(navigation.pages && { pages: navigation.pages }),
      link: referencesOf(contents).link,
    }),
  }
}

function stylesheetResource(
  { fonts, documents, placeImage: place, use }: Publication,
  theme: Theme,
  edition: EpubEdition,
  report: Report,
): PublicationResource {
  const boxed = boxedTables(documents)
  const rules = ebookStylesheet(theme, report, { place, use, ...(boxed && { boxed }) })
  const css = fontFaceCss(fonts) + rules
  const content = edition.format === 'kepub' ? kepubStylesheet(css) : css
  return { href: fixedNames.stylesheet, mediaType: 'text/css', content }
}

function coverResources(
  { book, cover }: Publication,
  edition: EpubEdition,
): readonly PublicationResource[] {
  if (!hasCoverPage(cover, edition)) return []
  const page = {
    href: fixedNames.cover,
    mediaType: 'application/xhtml+xml',
    content: coverPage(cover, book.metadata, edition),
  }
  if (!cover) return [page]
  const image = {
    href: coverHref(cover),
    mediaType: cover.mediaType,
    properties: ['cover-image'],
    content: cover.bytes,
  }
  return [page, image]
}

function sectionResources(
  publication: Publication,
  edition: EpubEdition,
  keep: Keep | undefined,
): readonly PublicationResource[] {
  const { contents, documents } = publication
  return documents
    .filter((document) => document !== contents)
    .map((document) => ({
      href: document.file,
      mediaType: 'application/xhtml+xml',
      properties: contentProperties(document.element),
      text: { title: document.title, nodes: nodePlaces(document.element, edition) },
      content: sectionPage(document, publication, edition, keep),
    }))
}

function sectionPage(
  document: ContentDocument,
  { book, referencesOf }: Publication,
  edition: EpubEdition,
  keep: Keep | undefined,
): string | Uint8Array {
  const { element, title, section } = document
  const { language } = book.metadata
  const write = (references: References) =>
    xhtmlPage({
      language,
      title,
      matter: section.matter,
      ...pageBody(edition, references, [element]),
    })
  const references = () => referencesOf(document)
  if (!keep) return write(references())
  const key = JSON.stringify([language, title, section.matter, edition.format])
  return writtenPage({ element, key, references }, write, keep)
}

function imageResources({ images }: Publication): readonly PublicationResource[] {
  return images.map(({ href, resource }) => ({
    href,
    mediaType: resource.mediaType,
    content: resource.bytes,
  }))
}

function formulaResources({ formulas }: Publication): readonly PublicationResource[] {
  return formulas.map(({ href, svg }) => ({ href, mediaType: 'image/svg+xml', content: svg }))
}

function fontResources({ fonts }: Publication): readonly PublicationResource[] {
  return fonts.map(({ href, mediaType, bytes }) => ({ href, mediaType, content: bytes }))
}

function packageOf(
  publication: Publication,
  edition: EpubEdition,
  resources: readonly PublicationResource[],
  isAccessible: boolean,
): string {
  const { book, documents, fonts, pageSource, cover } = publication
  const { language } = book.metadata
  const rules = readers[edition.reader ?? 'generic']
  const metadata = packageMetadata(book.metadata, edition, {
    accessibility: assessAccessibility(publication, book.metadata),
    isAccessible,
    ...(pageSource && { pageSource }),
    ...(cover && { coverId: manifestId(coverHref(cover)) }),
    namesFonts: fonts.length > 0 && rules.namesFonts,
    knowsPageBreakSource: rules.knowsPageBreakSource,
  })
  return packageDocument({
    language,
    metadata,
    manifest: resources,
    spine: [
      ...(hasCoverPage(cover, edition) ? [fixedNames.cover] : []),
      ...documents.map(({ file }) => file),
    ],
    guide: guideReferences(documents, language, cover !== undefined),
  })
}

function epubFile(resource: Pick<PublicationResource, 'href' | 'content' | 'text'>): EpubFile {
  const { href, content, text } = resource
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path: `OEBPS/${href}`, bytes, ...(text && { text }) }
}
