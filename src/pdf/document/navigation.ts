import { toThousandths } from './format-number.ts'
import type {
  Destination,
  OutlineItem,
  PagedBook,
  PlacedLink,
} from '../../typeset/paged-book/paged-book.ts'
import { pageBoxes } from './page-boxes.ts'
import { pageLabelRanges } from './page-labels.ts'
import type { PdfDocument, PdfPage } from './pdf-document.ts'
import type { PdfReference } from './pdfkit.ts'

/**
 * Adds what readers navigate by: named destinations, the outline and page labels, as far as the
 * form of the file has them. Call it after adding all pages.
 */
export function addNavigation(document: PdfDocument, book: PagedBook): void {
  const root = document.kit._root.data
  const ranges = pageLabelRanges(book.pages.map((page) => page.folio))
  const labels = document.kit.ref({ Nums: ranges.flatMap(({ index, label }) => [index, label]) })
  labels.end()
  root['PageLabels'] = labels
  if (document.form.hasLinks) addNames(document, book)
  if (document.form.hasOutline) addOutline(document, book)
}

/**
 * Adds the area of a link to the page that is being written. Returns its annotation, not yet ended.
 */
export function addLink(document: PdfDocument, page: PdfPage, link: PlacedLink): PdfReference {
  const annotation = document.kit.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [
      toThousandths(page.left + link.x),
      toThousandths(page.foot - link.y - link.height),
      toThousandths(page.left + link.x + link.width),
      toThousandths(page.foot - link.y),
    ],
    Border: [0, 0, 0],
    // The print flag, which PDF/A and PDF/X require of every annotation. A link has nothing to
    // print.
    F: 4,
    ...('id' in link.to
      ? { Dest: new String(link.to.id) }
      : { A: { Type: 'Action', S: 'URI', URI: new String(asciiUrl(link.to.url)) } }),
  })
  const annotations = (page.dictionary.data['Annots'] ??= []) as PdfReference[]
  annotations.push(annotation)
  return annotation
}

// ISO 32000-1, § 12.6.4.7: a URI is 7-bit ASCII.
function asciiUrl(url: string): string {
  return Array.from(Buffer.from(url, 'utf8'), (byte) =>
    byte > 0x20 && byte < 0x7f
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')
}

function addNames(document: PdfDocument, book: PagedBook): void {
  const entries = Object.entries(book.destinations)
    .flatMap(([id, destination]) => {
      const place = explicitDestination(document, book, destination)
      return place ? [{ id, key: stringBytes(id), place }] : []
    })
    // ISO 32000-1, § 7.9.6: names are ordered by their bytes.
    .sort((a, b) => Buffer.compare(a.key, b.key))
  const tree = document.kit.ref({
    Names: entries.flatMap(({ id, place }) => [new String(id), place]),
  })
  tree.end()
  const names = document.kit._root.data['Names'] as PdfReference
  names.data['Dests'] = tree
}

// Encoded as pdfkit writes strings: ASCII as it is, anything else as UTF-16.
function stringBytes(text: string): Buffer {
  if (/^[\x00-\x7f]*$/.test(text)) return Buffer.from(text, 'latin1')
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
}

function explicitDestination(document: PdfDocument, book: PagedBook, destination: Destination) {
  const page = document.pages[destination.page]
  const of = book.pages[destination.page]
  if (!page || !of) return undefined
  const { trim } = pageBoxes(of.size, of.side, document.form.bleed)
  return [
    page,
    'XYZ',
    toThousandths(trim[0] + destination.x),
    toThousandths(trim[3] - destination.y),
    null,
  ]
}

function addOutline(document: PdfDocument, book: PagedBook): void {
  if (book.outline.length === 0) return
  const root = document.kit.ref({ Type: 'Outlines' })
  const items = addOutlineItems(document, book, book.outline, root)
  // An open outline counts its visible items: those of the first level, since each of them is
  // closed.
  Object.assign(root.data, { First: items[0], Last: items.at(-1), Count: items.length })
  root.end()
  Object.assign(document.kit._root.data, { Outlines: root, PageMode: 'UseOutlines' })
}

function addOutlineItems(
  document: PdfDocument,
  book: PagedBook,
  items: readonly OutlineItem[],
  parent: PdfReference,
): readonly PdfReference[] {
  const references = items.map(() => document.kit.ref({}))
  items.forEach((item, index) => {
    const reference = references[index]
    if (!reference) return
    const destination = book.destinations[item.destination]
    const children = addOutlineItems(document, book, item.items, reference)
    Object.assign(reference.data, {
      Title: new String(item.title),
      Parent: parent,
      Prev: references[index - 1],
      Next: references[index + 1],
      Dest: destination && explicitDestination(document, book, destination),
      // ISO 32000-1, § 12.3.3: negative while closed.
      ...(children.length > 0 && {
        First: children[0],
        Last: children.at(-1),
        Count: -children.length,
      }),
    })
    reference.end()
  })
  return references
}
