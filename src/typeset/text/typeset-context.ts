import type { Book } from '../../book/model/book.ts'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { TraceTable } from '../../diagnostics/trace.ts'
import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { Element } from '../../markup/tree/element.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { TextStyle } from '../words/text-style.ts'
import type { LaidOut } from './kept-layouts.ts'

/** What typesetting a section needs to know about the rest of the book. */
export interface TypesetContext {
  readonly book: Book
  /** Baseline to baseline of the body text: the step of the grid. */
  readonly leading: Pt
  /** Width of the text block. */
  readonly measure: Pt
  /** Height of the text block, a whole number of lines. */
  readonly depth: Pt
  readonly textStyle: (style: Style) => TextStyle
  /** The origin for items that are placed for an element of the section. */
  readonly originOf: (element: Element) => ElementOrigin
  /** The folio of the page that an id is on; `0` if it is not known yet. */
  readonly pageOf: (id: string) => string
  /** From the top of a body line to its baseline. */
  readonly gridBaseline: Pt
  /** Space between the text of a page and its notes. */
  readonly noteSpace: Pt
  /** Whether this is the first mark of a footnote, which goes to the foot of the same page. */
  readonly beginsNote: (id: string) => boolean
  /** What `beginsNote` would say, without marking the note. */
  readonly mayBeginNote: (id: string) => boolean
  readonly report: Report
  /** What was laid out before; absent where nothing is kept. */
  readonly laidOut?: LaidOut
  /** Receives explanations of why lines end where they do. */
  readonly trace?: TraceTable
}
