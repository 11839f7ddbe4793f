import type { PdfReference } from '../document/pdfkit.ts'

/** An embedded image or drawing. It fills the unit square. */
export interface EmbeddedImage {
  /** The name of the resource: `I1`. */
  readonly name: string
  readonly reference: PdfReference
}
