/**
 * The part of pdfkit that this program uses. pdfkit's own types omit its internals: these follow
 * its source.
 */

/** An indirect object. */
export interface PdfReference {
  readonly id: number
  readonly data: Record<string, unknown>
  /** The offset in the file, once the object has been written. */
  readonly offset?: number
  /** What was written of its stream. */
  buffer: Uint8Array[]
  compress: boolean
  write(data: string | Uint8Array): void
  end(data?: string | Uint8Array): void
}

/** A stream that draws, with what it draws with: that of a page or of a form. */
export interface PdfCanvas {
  readonly width: number
  readonly height: number
  readonly dictionary: PdfReference
  readonly fonts: Record<string, PdfReference>
  readonly xobjects: Record<string, PdfReference>
  /** The stream of a page. */
  readonly content?: PdfReference
  write(data: string | Uint8Array): void
}

/** A page in the buffer of pdfkit. */
export interface PdfPageInKit {
  readonly content: PdfReference
  /** Writes it. */
  end(): void
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
  page: PdfCanvas
  _ctm: readonly number[]
  readonly _font: PdfKitFont
  readonly _root: PdfReference
  readonly _id: Uint8Array
  /** The images that can be opened by a name. */
  readonly _imageRegistry: Record<string, PdfKitImage>
  /** The pages that are not yet written. */
  readonly _pageBuffer: PdfPageInKit[]
  endMetadata: () => void
  flushPages(): void
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
