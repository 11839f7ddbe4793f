import type { Book, Resource } from '../book/model/book.ts'
import type { Metadata } from '../book/model/metadata.ts'
import type { PageMark } from '../book/model/page-mark.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { TraceTable } from '../diagnostics/trace.ts'
import type { EpubEdition } from '../edition/edition.ts'
import { readers } from '../edition/readers.ts'
import type { FontLibrary } from '../fonts/font.ts'
import type { Theme } from '../theme/css/stylesheet.ts'
import { closeHeadingGaps } from './documents/close-heading-gaps.ts'
import { type ContentDocument, contentDocuments } from './documents/content-document.ts'
import { ebookWordsOf } from '../language/ebook-words.ts'
import { embedFonts, type EmbeddedFont } from './resources/embedded-fonts.ts'
import { fitImage } from './resources/fit-image.ts'
import { holdPunctuation } from './documents/hold-punctuation.ts'
import { type ImageFile, imageFiles, shownImages } from './resources/image-files.ts'
import { buildNavigation, type Navigation, navigationOf } from './package/navigation-document.ts'
import { fillPageLists } from './documents/page-lists.ts'
import { type PageTarget, placePageMarks } from './documents/page-marks.ts'
import { resolveReferences } from './package/references.ts'
import { leadToShop } from './documents/shop-links.ts'
import { splitLongDocuments } from './documents/split-long-documents.ts'
import type { References } from './elements/serialize-xhtml.ts'

/** What an ebook has besides the text and its looks. */
export interface EpubParts {
  readonly fonts: FontLibrary
  readonly cover?: Resource
  /** Where the pages of the print edition begin. */
  readonly marks?: readonly PageMark[]
  /** Which print edition that is: `urn:isbn:9780306406157`; absent when it has no ISBN. */
  readonly pageSource?: string
  /** Hears which documents are split, and where. */
  readonly trace?: TraceTable
}

/** All that the ebook is made of, before a file of it is written. */
export interface Publication {
  readonly book: Book
  /** In reading order, with the pages of print marked in them. */
  readonly documents: readonly ContentDocument[]
  /** The navigation document: one of the documents, or one beside them that is not read. */
  readonly contents: ContentDocument
  readonly navigation: Navigation
  readonly pages: readonly PageTarget[]
  readonly pageSource?: string
  readonly images: readonly ImageFile[]
  readonly fonts: readonly EmbeddedFont[]
  readonly cover?: Resource
  readonly referencesOf: (document: ContentDocument) => References
}

/** Settles what the ebook holds and where everything in it is. */
export async function gatherPublication(
  book: Book,
  theme: Theme,
  edition: EpubEdition,
  { fonts: library, cover, marks = [], pageSource, trace }: EpubParts,
  report: Report,
): Promise<Publication> {
  const { language } = book.metadata
  const { reader = 'generic' } = edition
  const fit = (image: Resource) => fitImage(image, readers[reader], report)
  const { documents: marked, pages } = placePageMarks(
    leadToShop(closeHeadingGaps(contentDocuments(book)), reader),
    marks,
  )
  const documents = fillPageLists(splitLongDocuments(holdPunctuation(marked), trace))
  const contents = navigationOf(documents, book)
  const all = documents.includes(contents) ? documents : [...documents, contents]
  const images = imageFiles(await Promise.all(shownImages(documents, book).map(fit)))
  return {
    book,
    documents,
    contents,
    navigation: buildNavigation(contents, documents, pages, language, cover !== undefined),
    pages,
    ...(pages.length > 0 && { pageSource: pageSource ?? printEdition(book.metadata) }),
    images: [...images.values()],
    fonts: await embedFonts(all, theme, language, library, report),
    ...(cover && { cover: await fit(cover) }),
    referencesOf: resolveReferences(all, images),
  }
}

// Page numbers say little without the edition that they are of; one without an ISBN is named as a library would.
function printEdition({ title, publisher, date, language }: Metadata): string {
  const parts = [title, ebookWordsOf(language).printEdition, publisher, date]
  return parts.filter((part) => part).join(', ')
}
