import type { PdfReference } from '../document/pdf-document.ts'

/** An embedded image or drawing. It fills the unit square. */
export interface EmbeddedImage {
  /** The name of the resource: `I1`. */
  readonly name: string
  readonly reference: PdfReference
}
