/**
 * Paints pages into a PDF. In: a PagedBook and the images it names; out: the bytes of the file, the same for the same
 * pages. It measures nothing and decides nothing: what stands where is the typesetter's.
 */
import type { Resource } from '../book/book.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Font, FontLibrary } from '../fonts/font.ts'
import type { Page, PagedBook } from '../typeset/paged-book.ts'
import { embedFont } from './embed-font.ts'
import { embedDrawings } from './embed-drawings.ts'
import { embedImages, type EmbeddedImages } from './embed-images.ts'
import { addLink, addNavigation } from './navigation.ts'
import { pageContent, type PaintedFont } from './page-content.ts'
import { openPdfDocument, type PdfDocument } from './pdf-document.ts'

/** What painting may be told besides the pages. */
export interface PaintOptions {
  /** Sets the text inside SVG images; without it such text is set in the first font of the book. */
  readonly fonts?: FontLibrary
  /** Takes what is wrong with images. */
  readonly report?: Report
}

/** Paints a book's pages. */
export async function paintPdf(
  book: PagedBook,
  resources: Readonly<Record<string, Resource>>,
  options: PaintOptions = {},
): Promise<Uint8Array> {
  const document = await openPdfDocument(book.metadata)
  const fonts = new Map<Font, PaintedFont>()
  const paintedFont = (font: Font) => paintFont(document, fonts, font)
  const images = await embedImages(document, book, resources, options, paintedFont)
  const drawings = embedDrawings(document, book, paintedFont)
  for (const page of book.pages) paintPage(document, page, images, drawings, paintedFont)
  addNavigation(document, book)
  return document.finish()
}

function paintFont(document: PdfDocument, fonts: Map<Font, PaintedFont>, font: Font): PaintedFont {
  let painted = fonts.get(font)
  if (!painted) {
    const embedded = embedFont(document.kit, font)
    painted = { embedded, words: new Map(), hyphenatedWords: new Map() }
    fonts.set(font, painted)
  }
  return painted
}

function paintPage(
  document: PdfDocument,
  page: Page,
  images: EmbeddedImages,
  drawings: EmbeddedImages,
  paintedFont: (font: Font) => PaintedFont,
): void {
  const pdfPage = document.addPage(page.size)
  const content = pageContent()
  for (const item of page.items) {
    switch (item.type) {
      case 'text': {
        const font = paintedFont(item.font)
        pdfPage.fonts[font.embedded.name] = font.embedded.reference
        content.text(item, font)
        break
      }
      case 'rule':
        content.rule(item)
        break
      case 'image': {
        const image = images.get(item.resource)
        if (!image) break
        pdfPage.xobjects[image.name] = image.reference
        content.image(item, image.name)
        break
      }
      case 'drawing': {
        const drawing = drawings.get(item.svg)
        if (!drawing) break
        const font = paintedFont(item.font)
        pdfPage.fonts[font.embedded.name] = font.embedded.reference
        pdfPage.xobjects[drawing.name] = drawing.reference
        content.drawing(item, drawing.name, font)
        break
      }
      case 'link':
        addLink(document, pdfPage, item)
        break
    }
  }
  pdfPage.write(Buffer.from(content.finish(), 'latin1'))
}
