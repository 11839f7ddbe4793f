import type { PdfReference } from './pdf-document.ts'

/** An image or drawing of the file, which fills the unit square. */
export interface EmbeddedImage {
  /** Name of the resource: `I1`. */
  readonly name: string
  readonly reference: PdfReference
}
