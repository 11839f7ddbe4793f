import type { Report } from '../../diagnostics/diagnostic.ts'
import type { FontLibrary } from '../../fonts/font.ts'

/** Options for painting. */
export interface PaintOptions {
  /** The fonts for text in SVG images; without them such text uses the first font of the book. */
  readonly fonts?: FontLibrary
  /** Receives problems with images. */
  readonly report?: Report
}
