/**
 * The ebook. In: a book bound to its edition, its looks, its fonts, a cover, and where the pages of its print edition
 * begin; out: the files of an EPUB 3.3 publication, as bytes in memory. `zip-epub.ts` puts them into a container.
 */
import type { Book, Resource } from '../book/book.ts'
import type { PageMark } from '../book/page-mark.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { EpubEdition } from '../edition/edition.ts'
import type { FontLibrary } from '../fonts/font.ts'
import { ebookStylesheet } from '../theme/ebook-stylesheet.ts'
import type { Theme } from '../theme/theme.ts'
import { assessAccessibility } from './accessibility.ts'
import { contentDocuments, fixedNames } from './content-document.ts'
import { coverCss, coverHref, coverPage } from './cover-page.ts'
import { embedFonts, fontFaceCss } from './embedded-fonts.ts'
import type { EpubFile } from './epub-file.ts'
import { guideReferences } from './guide.ts'
import { imageFiles } from './image-files.ts'
import { buildNavigation, navigationOf } from './navigation-document.ts'
import { ncxDocument } from './ncx.ts'
import { manifestId, packageDocument } from './package-document.ts'
import { editionIdentifier, packageMetadata } from './package-metadata.ts'
import { placePageMarks } from './page-marks.ts'
import { contentProperties, type PublicationResource } from './publication-resource.ts'
import { resolveReferences } from './references.ts'
import { serializeXhtml } from './serialize-xhtml.ts'
import { xhtmlPage } from './xhtml-page.ts'

/** What an ebook has besides the text and its looks. */
export interface EpubParts {
  readonly fonts: FontLibrary
  readonly cover?: Resource
  /** Where the pages of the print edition begin. */
  readonly marks?: readonly PageMark[]
  /** Which print edition that is: `urn:isbn:9780306406157`. */
  readonly pageSource?: string
}

/** The files of the ebook, the package document first. */
export async function emitEpub(
  book: Book,
  theme: Theme,
  edition: EpubEdition,
  parts: EpubParts,
  report: Report,
): Promise<readonly EpubFile[]> {
  const { metadata } = book
  const { language } = metadata
  const { cover } = parts

  // 1. The text, with the printed pages marked in it, and the lists that lead to its places.
  const { documents, pages } = placePageMarks(contentDocuments(book), parts.marks ?? [])
  const contents = navigationOf(documents, book)
  const navigation = buildNavigation(contents, documents, pages, language, cover !== undefined)
  const all = documents.includes(contents) ? documents : [...documents, contents]
  const elements = documents.map(({ element }) => element)

  // 2. What the text needs: images, and the faces that its styles name.
  const images = imageFiles(documents, book)
  const fonts = await embedFonts(all, theme, language, parts.fonts, report)
  const referencesOf = resolveReferences(all, images)
  const listReferences = referencesOf(contents)

  // 3. The resources of the publication.
  const texts = documents
    .filter((document) => document !== contents)
    .map((document) => ({
      href: document.file,
      mediaType: 'application/xhtml+xml',
      properties: contentProperties(document.element),
      content: xhtmlPage({
        language,
        title: document.title,
        matter: document.section.matter,
        content: serializeXhtml(document.element, referencesOf(document)),
      }),
    }))
  const resources: readonly PublicationResource[] = [
    {
      href: fixedNames.navigation,
      mediaType: 'application/xhtml+xml',
      properties: ['nav'],
      content: xhtmlPage({
        language,
        title: contents.title,
        matter: contents.section.matter,
        content: [navigation.contents, ...navigation.hidden]
          .map((element) => serializeXhtml(element, listReferences))
          .join('\n'),
      }),
    },
    {
      href: fixedNames.ncx,
      mediaType: 'application/x-dtbncx+xml',
      content: ncxDocument({
        identifier: editionIdentifier(metadata, edition),
        language,
        title: metadata.title,
        contents: navigation.list,
        ...(navigation.pages && { pages: navigation.pages }),
        link: listReferences.link,
      }),
    },
    {
      href: fixedNames.stylesheet,
      mediaType: 'text/css',
      content: fontFaceCss(fonts) + ebookStylesheet(theme) + (cover ? coverCss : '') + hiddenCss,
    },
    ...(cover ? coverResources(cover, book) : []),
    ...texts,
    ...[...images.values()].map(({ href, resource }) => ({
      href,
      mediaType: resource.mediaType,
      content: resource.bytes,
    })),
    ...fonts.map(({ href, mediaType, bytes }) => ({ href, mediaType, content: bytes })),
  ]

  // 4. The package that lists them.
  const packaged = packageDocument({
    language,
    metadata: packageMetadata(metadata, edition, {
      accessibility: assessAccessibility(elements, [...images.values()], pages, language),
      ...(parts.pageSource && pages.length > 0 && { pageSource: parts.pageSource }),
      ...(cover && { coverId: manifestId(coverHref(cover)) }),
      hasFonts: fonts.length > 0,
    }),
    manifest: resources,
    spine: [...(cover ? [fixedNames.cover] : []), ...documents.map(({ file }) => file)],
    guide: guideReferences(documents, language, cover !== undefined),
  })
  return [{ href: fixedNames.package, content: packaged }, ...resources].map(epubFile)
}

function coverResources(cover: Resource, book: Book): readonly PublicationResource[] {
  return [
    {
      href: fixedNames.cover,
      mediaType: 'application/xhtml+xml',
      content: coverPage(cover, book.metadata),
    },
    {
      href: coverHref(cover),
      mediaType: cover.mediaType,
      properties: ['cover-image'],
      content: cover.bytes,
    },
  ]
}

function epubFile({ href, content }: Pick<PublicationResource, 'href' | 'content'>): EpubFile {
  return {
    path: `OEBPS/${href}`,
    bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
  }
}

// Old readers show what HTML hides.
const hiddenCss = `nav[hidden] { display: none; }
`
