import type { Book } from '../../book/model/book.ts'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { TraceTable } from '../../diagnostics/trace.ts'
import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { Element } from '../../markup/element.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { TextStyle } from '../words/text-style.ts'

/** What typesetting a section needs to know of the rest of the book. */
export interface TypesetContext {
  readonly book: Book
  /** Baseline to baseline of the body text: the step of the grid. */
  readonly leading: Pt
  /** Width of the text block. */
  readonly measure: Pt
  /** Height of the text block, a whole number of lines. */
  readonly depth: Pt
  readonly textStyle: (style: Style) => TextStyle
  /** What is placed of an element of the section points at this. */
  readonly originOf: (element: Element) => ElementOrigin
  /** Folio of the page that an id stands on, as far as it is known; `0` before. */
  readonly pageOf: (id: string) => string
  /** From the top of a body line to its baseline. */
  readonly gridBaseline: Pt
  /** Space between the text of a page and its notes. */
  readonly noteSpace: Pt
  /** Whether this is the first mark of a footnote, which stands at the foot of the same page. */
  readonly beginsNote: (id: string) => boolean
  readonly report: Report
  /** Hears why lines end where they do. */
  readonly trace?: TraceTable
}
