/**
 * The program's view of pdfkit: a document that takes pages, streams and dictionaries. Anything
 * that goes around pdfkit's public interface is in this file; the rest of the folder uses only the
 * types below.
 */
import type { Metadata } from '../../book/model/metadata.ts'
import type { Size } from '../../edition/length.ts'
import { documentInfo, xmpPacket } from './document-metadata.ts'

/** An indirect object. */
export interface PdfReference {
  readonly id: number
  readonly data: Record<string, unknown>
  /** The offset in the file, once the object has been written. */
  readonly offset?: number
  compress: boolean
  write(data: string | Uint8Array): void
  end(data?: string | Uint8Array): void
}

/** A page that is being written. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly dictionary: PdfReference
  readonly fonts: Record<string, PdfReference>
  readonly xobjects: Record<string, PdfReference>
  write(data: string | Uint8Array): void
}

/**
 * A font as pdfkit embeds it. Its character identifiers (CIDs) are indexes into `subset.glyphs`.
 */
export interface PdfKitFont {
  /** The name of the resource: `F1`. */
  readonly id: string
  readonly font: FontkitFont
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number }
  /** By CID, in thousandths of an em. */
  readonly widths: number[]
  /** By CID: the code points that it stands for. */
  readonly unicode: number[][]
  readonly scale: number
  ref(): PdfReference
}

/** What pdfkit needs of an opened font. */
export interface FontkitFont {
  readonly postscriptName: string
  getGlyph(glyph: number): { readonly advanceWidth: number }
  layout(text: string): unknown
}

/** An image that pdfkit shows. */
export interface PdfKitImage {
  /** The name of the resource. */
  readonly label: string
  readonly width: number
  readonly height: number
  readonly obj: PdfReference
}

/** The part of pdfkit's document that this program uses. */
export interface PdfKitDocument extends NodeJS.ReadableStream {
  page: PdfPage
  _ctm: readonly number[]
  readonly _font: PdfKitFont
  readonly _root: PdfReference
  /** The images that can be opened by a name. */
  readonly _imageRegistry: Record<string, PdfKitImage>
  endMetadata: () => void
  ref: (data?: Record<string, unknown>) => PdfReference
  font(font: FontkitFont | string, name?: string): this
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this
  openImage(bytes: Uint8Array): {
    readonly obj: PdfReference
    readonly label: string
    embed(document: PdfKitDocument): void
  }
  end(): void
}

/** A PDF document that is being written. */
export interface PdfDocument {
  readonly kit: PdfKitDocument
  /** The pages added so far, in order. */
  readonly pages: readonly PdfReference[]
  /** Ends the current page and begins a new one, with y down from its top left corner. */
  addPage(size: Size): PdfPage
  /** Writes the rest and returns the file. */
  finish(): Promise<Uint8Array>
}

/** Opens a document with the title, dates and language of the book. */
export async function openPdfDocument(metadata: Metadata): Promise<PdfDocument> {
  const kit = await openKit(metadata)
  const finished = bytesOf(kit)
  const pages: PdfReference[] = []
  return {
    kit,
    pages,
    addPage(size) {
      kit.addPage({ size: [size.width, size.height], margin: 0 })
      const box = [0, 0, size.width, size.height]
      // Some printers refuse any UserUnit, even 1.
      delete kit.page.dictionary.data['UserUnit']
      Object.assign(kit.page.dictionary.data, { CropBox: box, BleedBox: box, TrimBox: box })
      pages.push(kit.page.dictionary)
      return kit.page
    },
    finish() {
      kit.end()
      return finished
    },
  }
}

async function openKit(metadata: Metadata): Promise<PdfKitDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const info = documentInfo(metadata)
  const options = {
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: metadata.language,
    displayTitle: true,
    pageLayout: 'TwoPageRight',
    // Null keeps pdfkit from loading Helvetica, which no page uses.
    font: null,
    info,
  }
  // pdfkit's types omit its internals: the interfaces above follow its source.
  const kit = new PDFDocument(
    options as unknown as PDFKit.PDFDocumentOptions,
  ) as unknown as PdfKitDocument
  // pdfkit does not escape its own packet: a title with an ampersand would not be XML.
  kit.endMetadata = () => {
    const packet = kit.ref({ Type: 'Metadata', Subtype: 'XML' })
    packet.compress = false
    packet.end(new TextEncoder().encode(xmpPacket(metadata, info)))
    kit._root.data['Metadata'] = packet
  }
  return kit
}

// The bytes of the file, once the document has ended.
function bytesOf(kit: PdfKitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise<Uint8Array>((resolve, reject) => {
    kit.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    kit.on('end', () => resolve(concatenate(chunks)))
    kit.on('error', reject)
  })
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
