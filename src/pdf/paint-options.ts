import type { Report } from '../diagnostics/diagnostic.ts'
import type { FontLibrary } from '../fonts/font.ts'

/** What painting may be told besides the pages. */
export interface PaintOptions {
  /** Sets the text inside SVG images; without it such text is set in the first font of the book. */
  readonly fonts?: FontLibrary
  /** Takes what is wrong with images. */
  readonly report?: Report
}
