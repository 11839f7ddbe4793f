import type { Resource } from '../book/model/book.ts'
import type { Font } from '../fonts/font.ts'
import type { Page, PagedBook, PlacedItem, PlacedLink } from '../typeset/paged-book/paged-book.ts'
import { embedDrawings } from './images/embed-drawings.ts'
import { embedImages, type EmbeddedImages } from './images/embed-images.ts'
import { plainForm } from './document/file-form.ts'
import { addNavigation, addLink } from './document/navigation.ts'
import { type PageContent, type PaintedFont, pageContent } from './page-content.ts'
import { keepPage, paintKept, slotOf, type EmbeddedNow, type PageSlot } from './kept-page.ts'
import { openPdfDocument, type PdfDocument, type PdfPage } from './document/pdf-document.ts'
import type { PaintOptions } from './document/paint-options.ts'
import { structureTree, type StructureTree } from './structure/structure-tree.ts'
import { embedFont } from './fonts/embed-font.ts'

/**
 * Paints pages into a PDF. In: a PagedBook and the images that it names; out: the bytes of the
 * file, the same for the same pages. It measures nothing and decides nothing: the typesetter has
 * placed everything.
 */

/** Paints a book's pages. */
export async function paintPdf(
  book: PagedBook,
  resources: Readonly<Record<string, Resource>>,
  options: PaintOptions = {},
): Promise<Uint8Array> {
  const document = await openPdfDocument(book.metadata, options.form ?? plainForm)
  const fonts = new Map<Font, PaintedFont>()
  const paintedFont = (font: Font) => paintFont(document, fonts, font)
  const embedded: Embedded = {
    paintedFont,
    images: await embedImages(document, book, resources, options),
    drawings: embedDrawings(document, book),
  }
  const now = nowEmbedded(embedded, fonts)
  const { form } = document
  const { isTagged } = form
  const structure = isTagged ? structureTree(document, book.metadata.language) : undefined
  for (const page of book.pages) {
    const slot = slotOf(page, form, options.keep)
    const pdfPage = await document.addPage(page.size, page.side)
    paintPage(document, page, pdfPage, { ...embedded, now, ...(slot && { slot }) }, structure)
  }
  await document.settlePages()
  structure?.finish()
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

// Says what is embedded, and embeds nothing.
function nowEmbedded(
  { images, drawings }: Embedded,
  fonts: ReadonlyMap<Font, PaintedFont>,
): EmbeddedNow {
  return {
    fontOf: (font) => fonts.get(font),
    imageOf: (item) => (item.type === 'image' ? images.get(item.resource) : drawings.get(item.svg)),
  }
}

/** What is embedded in the document once and painted on its pages. */
interface Embedded {
  readonly images: EmbeddedImages
  readonly drawings: EmbeddedImages
  readonly paintedFont: (font: Font) => PaintedFont
}

/** What is embedded, and where the painted page is kept. */
interface PageMeans extends Embedded {
  readonly now: EmbeddedNow
  readonly slot?: PageSlot
}

function paintPage(
  document: PdfDocument,
  page: Page,
  pdfPage: PdfPage,
  embedded: PageMeans,
  structure?: StructureTree,
): void {
  const { slot, now } = embedded
  structure?.beginPage(pdfPage)
  if (slot?.kept && paintKept(slot.kept, pdfPage, now)) {
    for (const item of page.items)
      if (item.type === 'link') paintLink(document, pdfPage, item, structure)
    return
  }
  const content = pageContent(document.form, structure)
  for (const item of page.items) {
    if (item.type === 'link') paintLink(document, pdfPage, item, structure)
    else {
      content.turn(item.turn)
      paintItem(item, content, pdfPage, embedded)
    }
  }
  pdfPage.write(Buffer.from(content.finish(), 'latin1'))
  if (slot) keepPage(slot, page.items, document, now)
}

function paintLink(
  document: PdfDocument,
  page: PdfPage,
  link: PlacedLink,
  structure?: StructureTree,
): void {
  if (!document.form.hasLinks) return
  const annotation = addLink(document, page, link)
  if (structure) structure.addLink(link, annotation)
  else document.endWithPage(annotation)
}

function paintItem(
  item: Exclude<PlacedItem, { type: 'link' }>,
  content: PageContent,
  page: PdfPage,
  { images, drawings, paintedFont }: Embedded,
): void {
  switch (item.type) {
    case 'text': {
      const font = paintedFont(item.font)
      page.fonts[font.embedded.name] = font.embedded.reference
      content.text(item, font)
      break
    }
    case 'rule':
      content.rule(item)
      break
    case 'image': {
      const image = images.get(item.resource)
      if (!image) break
      page.xobjects[image.name] = image.reference
      content.image(item, image.name)
      break
    }
    case 'drawing': {
      const drawing = drawings.get(item.svg)
      if (!drawing) break
      const font = paintedFont(item.font)
      page.fonts[font.embedded.name] = font.embedded.reference
      page.xobjects[drawing.name] = drawing.reference
      content.drawing(item, drawing.name, font)
      break
    }
  }
}
