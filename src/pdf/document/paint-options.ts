import type { Keep } from '../../keep/keep.ts'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../../edition/edition.ts'
import type { FontLibrary } from '../../fonts/font.ts'
import type { FileForm } from './file-form.ts'

/** Options for painting. */
export interface PaintOptions {
  /** What the file holds and leaves out; everything is in it when absent. */
  readonly form?: FileForm
  /** The fonts for text in SVG images; without them such text uses the first font of the book. */
  readonly fonts?: FontLibrary
  /** The edition that is painted; its printer may refuse what is too fine in drawings. */
  readonly edition?: PdfEdition
  /** The pages that were painted in earlier builds. */
  readonly keep?: Keep
  /** Receives problems with images. */
  readonly report?: Report
}
