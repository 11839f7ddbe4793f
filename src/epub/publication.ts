import type { Book, Resource } from '../book/model/book.ts'
import type { Metadata } from '../book/model/metadata.ts'
import type { PageMark } from '../book/model/page-mark.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { TraceTable } from '../diagnostics/trace.ts'
import type { EpubEdition } from '../edition/edition.ts'
import { readers } from '../edition/readers.ts'
import type { FontLibrary } from '../fonts/font.ts'
import type { DrawingOptions } from '../math/tex-to-drawing.ts'
import { selectorUse, type SelectorUse } from '../theme/cascade/selector-use.ts'
import { bodyStyle, styleTree } from '../theme/cascade/style-tree.ts'
import { filesOfEbook } from '../theme/ebook-stylesheet.ts'
import type { Theme } from '../theme/css/stylesheet.ts'
import type { Keep } from '../keep/keep.ts'
import { closeHeadingGaps } from './documents/close-heading-gaps.ts'
import { changeKept } from './documents/kept-documents.ts'
import { type ContentDocument, contentDocuments } from './documents/content-document.ts'
import { ebookWordsOf } from '../language/ebook-words.ts'
import { embedFonts, type EmbeddedFont } from './resources/embedded-fonts.ts'
import { fitImage } from './resources/fit-image.ts'
import { type FormulaPicture, pictureFormulas } from './resources/formula-pictures.ts'
import { holdNumbers } from './documents/hold-numbers.ts'
import { holdPunctuation } from './documents/hold-punctuation.ts'
import { nameHeadings } from './documents/name-headings.ts'
import { scrollWideTables } from './documents/scroll-wide-tables.ts'
import { type ImageFile, imageFiles, shownImages } from './resources/image-files.ts'
import { coverSection } from './package/cover-page.ts'
import { buildNavigation, type Navigation, navigationOf } from './package/navigation-document.ts'
import { fillPageLists } from './documents/page-lists.ts'
import { type PageTarget, placePageMarks } from './documents/page-marks.ts'
import { resolveReferences } from './package/references.ts'
import { leadToShop } from './documents/shop-links.ts'
import { splitLongDocuments } from './documents/split-long-documents.ts'
import type { References } from './elements/serialize-xhtml.ts'

/** What an ebook needs besides the text and its theme. */
export interface EpubParts {
  readonly fonts: FontLibrary
  /** It may still be in work. */
  readonly cover?: Resource | Promise<Resource>
  /** Where the pages of the print edition begin. */
  readonly marks?: readonly PageMark[]
  /**
   * The print edition that the marks come from: `urn:isbn:9780306406157`; absent when it has no
   * ISBN.
   */
  readonly pageSource?: string
  /** Receives which documents were split, and where. */
  readonly trace?: TraceTable
  /** What was made in earlier builds. */
  readonly keep?: Keep
}

/** Everything that the ebook is made of, before its files are written. */
export interface Publication {
  readonly book: Book
  /** In reading order, with marks for the printed pages. */
  readonly documents: readonly ContentDocument[]
  /** The navigation document: one of the documents, or an extra one outside the reading order. */
  readonly contents: ContentDocument
  readonly navigation: Navigation
  readonly pages: readonly PageTarget[]
  readonly pageSource?: string
  readonly images: readonly ImageFile[]
  /** The pictures of formulas, for readers without MathML. */
  readonly formulas: readonly FormulaPicture[]
  /** Where the container has an image, by its name in the book. */
  readonly placeImage: (name: string) => string
  readonly fonts: readonly EmbeddedFont[]
  readonly cover?: Resource
  readonly referencesOf: (document: ContentDocument) => References
  /** What the selectors of its stylesheet find. */
  readonly use: SelectorUse
}

/** Decides what the ebook contains and where everything is. */
export async function gatherPublication(
  book: Book,
  theme: Theme,
  edition: EpubEdition,
  { fonts: library, cover: coverInWork, marks = [], pageSource, trace, keep }: EpubParts,
  report: Report,
): Promise<Publication> {
  const { language } = book.metadata
  const { reader = 'generic' } = edition
  const fit = (image: Resource) => fitImage(image, readers[reader], report)
  const { documents: marked, pages } = placePageMarks(
    changeKept(
      contentDocuments(book, keep),
      (all) => leadToShop(closeHeadingGaps(all), reader),
      `prepared ${reader}`,
      keep,
    ),
    marks,
    keep,
  )
  const { documents: pictured, pictures: formulas } = pictureFormulas(
    changeKept(marked, nameHeadings, 'named', keep),
    { language, faces: facesOfText(theme, language, library) },
  )
  const hold: typeof holdNumbers = (all) => scrollWideTables(holdPunctuation(holdNumbers(all)))
  const means = { ...(trace && { trace }), ...(keep && { keep }) }
  const documents = fillPageLists(
    splitLongDocuments(changeKept(pictured, hold, 'held', keep), means),
  )
  const contents = navigationOf(documents, book)
  const all = documents.includes(contents) ? documents : [...documents, contents]
  const navigation = buildNavigation(
    contents,
    { spine: documents, pages, hasCover: coverInWork !== undefined },
    language,
  )
  const cover = await coverInWork
  const use = selectorUse(
    [
      ...(hasCoverPage(cover, edition) ? [[coverSection(cover, book.metadata)]] : []),
      ...documents.filter((one) => one !== contents).map(({ element }) => [element]),
      [navigation.contents, ...navigation.hidden],
    ],
    language,
    keep,
  )
  const ofTheme = filesOfEbook(theme, use).flatMap((name) => book.resources[name] ?? [])
  const shown = new Set([...shownImages(documents, book), ...ofTheme])
  const images = imageFiles(await Promise.all([...shown].map(fit)))
  const styled = all.map(({ element }) =>
    styleTree(element, theme, { media: 'screen', language, ...(keep && { keep }) }, report),
  )
  return {
    book,
    documents,
    contents,
    navigation,
    use,
    pages,
    ...(pages.length > 0 && { pageSource: pageSource ?? printEdition(book.metadata) }),
    images: [...images.values()],
    formulas,
    placeImage: (name) => images.get(name)?.href ?? name,
    fonts: await embedFonts(styled, library),
    ...(cover && { cover: await fit(cover) }),
    referencesOf: resolveReferences(all, images, keep),
  }
}

/**
 * Whether the first page is the cover. A Kobo shows the first page of a KEPUB on the whole screen
 * without margins, so that must be a cover and not text.
 */
export function hasCoverPage(cover: Resource | undefined, { format }: EpubEdition): boolean {
  return cover !== undefined || format === 'kepub'
}

// Words in a formula have the font of the text.
function facesOfText(
  theme: Theme,
  language: string,
  library: FontLibrary,
): DrawingOptions['faces'] {
  const families = bodyStyle(theme, { media: 'screen', language }).fontFamily
  return ({ bold = false, italic = false }) =>
    library.match({
      families,
      style: italic ? 'italic' : 'normal',
      weight: bold ? 700 : 400,
      language,
    })
}

// Page numbers mean little without their edition. An edition without an ISBN is described as a
// library would.
function printEdition({ title, publisher, date, language }: Metadata): string {
  const parts = [title, ebookWordsOf(language).printEdition, publisher, date]
  return parts.filter((part) => part).join(', ')
}
