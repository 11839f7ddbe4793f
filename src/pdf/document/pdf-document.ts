/**
 * A document that takes pages, streams and dictionaries. Anything that goes around pdfkit's public
 * interface is in this file.
 */
import type { Metadata } from '../../book/model/metadata.ts'
import type { Pt, Size } from '../../edition/length.ts'
import { documentInfo, xmpPacket } from './document-metadata.ts'
import type { FileForm } from './file-form.ts'
import { pageBoxes, type PageBoxes } from './page-boxes.ts'
import { pageWriter, setStream } from './page-writer.ts'
import type { PdfCanvas, PdfKitDocument, PdfReference } from './pdfkit.ts'
import { outputIntent, pdfVersionOf } from './standards.ts'

/** A page that is being written. */
export interface PdfPage extends Omit<PdfCanvas, 'content'> {
  /** How far the left edge of the trim is from the left edge of the paper. */
  readonly left: Pt
  /** How far the top edge of the trim is from the lower edge of the paper. */
  readonly foot: Pt
  /** Replaces what was written by a stream that is compressed already. */
  setStream(compressed: Uint8Array): void
}

/** A PDF document that is being written. */
export interface PdfDocument {
  readonly kit: PdfKitDocument
  readonly form: FileForm
  /** The pages added so far, in order. */
  readonly pages: readonly PdfReference[]
  /**
   * Ends the current page and begins a new one, with y down from the top left corner of its trim.
   */
  addPage(size: Size, side: Side): Promise<PdfPage>
  /** Ends an object that belongs to the current page. */
  endWithPage(reference: PdfReference): void
  /** Calls back with the stream of the current page when it is compressed. */
  whenPacked(hear: (stream: Uint8Array) => void): void
  /** Writes the pages before the current one. Call it before ending objects of the whole file. */
  settlePages(): Promise<void>
  /** Writes the rest and returns the file. */
  finish(): Promise<Uint8Array>
}

type Side = 'recto' | 'verso'

/** Opens a document with the title, dates and language of the book. */
export async function openPdfDocument(metadata: Metadata, form: FileForm): Promise<PdfDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const info = documentInfo(metadata, form)
  const version = pdfVersionOf(form.standard)
  const options = {
    autoFirstPage: false,
    pdfVersion: version,
    // Null keeps pdfkit from loading Helvetica, which no page uses.
    font: null,
    info,
    // PDF 1.3 knows neither.
    ...(version !== '1.3' && { lang: metadata.language, displayTitle: true }),
    ...(form.isFacing && { pageLayout: 'TwoPageRight' }),
  }
  // pdfkit's types omit its internals: the interfaces above follow its source.
  const kit = new PDFDocument(
    options as unknown as PDFKit.PDFDocumentOptions,
  ) as unknown as PdfKitDocument
  // pdfkit does not escape its own packet: a title with an ampersand would not be XML.
  kit.endMetadata = () => {
    if (version === '1.3' || !form.hasMetadata) return
    const packet = kit.ref({ Type: 'Metadata', Subtype: 'XML' })
    packet.compress = false
    packet.end(new TextEncoder().encode(xmpPacket(metadata, info, form.standard)))
    kit._root.data['Metadata'] = packet
  }
  const intent = await outputIntent(kit, form)
  if (intent) kit._root.data['OutputIntents'] = [intent]

  const finished = collect(kit)
  const pages: PdfReference[] = []
  const writer = pageWriter(kit)
  return {
    kit,
    form,
    pages,
    async addPage(size, side) {
      await writer.closePage()
      const page = addPage(kit, size, pageBoxes(size, side, form.bleed))
      pages.push(page.dictionary)
      return page
    },
    endWithPage: writer.endWithPage,
    whenPacked: writer.whenPacked,
    settlePages: writer.settle,
    async finish() {
      await writer.finish()
      if (form.standard === 'PDF/X-1a:2001' || form.standard === 'PDF/X-4') stateTrapping(kit)
      kit.end()
      return finished
    },
  }
}

function collect(kit: PdfKitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise<Uint8Array>((resolve, reject) => {
    kit.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    kit.on('end', () => resolve(concatenate(chunks)))
    kit.on('error', reject)
  })
}

function addPage(kit: PdfKitDocument, size: Size, { media, trim, left, top }: PageBoxes): PdfPage {
  const [, , width, height] = media
  kit.addPage({ size: [width, height], margin: 0 })
  // Some printers refuse any UserUnit, even 1.
  delete kit.page.dictionary.data['UserUnit']
  Object.assign(kit.page.dictionary.data, { CropBox: media, BleedBox: media, TrimBox: trim })
  if (left !== 0 || top !== 0) kit.page.write(`1 0 0 1 ${left} ${top} cm`)
  // Links and destinations are stated from the lower left corner of the paper.
  const { content } = kit.page
  if (!content) throw new Error('internal: a page without a stream')
  return Object.assign(kit.page, {
    left,
    foot: top + size.height,
    setStream: (compressed: Uint8Array) => setStream(content, compressed),
  })
}

// pdfkit makes every value of the information dictionary an object of its own and every word a
// string. `Trapped` is a name (ISO 15930-1, § 6.13), and the dictionary is the first object that
// pdfkit makes at the end.
function stateTrapping(kit: PdfKitDocument): void {
  kit.flushPages()
  const make = kit.ref
  kit.ref = (data = {}) => {
    kit.ref = make
    return make.call(kit, { ...data, Trapped: 'False' })
  }
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
