import type { Pt, Size } from '../../edition/length.ts'
import type { Paper, PrintRules } from '../../printers/printer.ts'

/** Stands for the printer of a job when nobody has named one. */
export const unnamedPrinter = 'a printer'

/** What a PDF is to become: the printer, the book and its size. */
export interface Job {
  /** `Amazon KDP`. */
  readonly printer: string
  readonly rules: PrintRules
  readonly part: 'interior' | 'cover'
  readonly trim: Size
  /** Whether somebody said the trim, or it was read off the pages. */
  readonly isTrimGiven: boolean
  /** Whether pages have bleed around the trim. */
  readonly hasBleed: boolean
  readonly paper?: Paper
  readonly pageCount: number
  /** The width of the spine of a cover, when somebody said it. */
  readonly spine?: Pt
  /** How much one page adds to the spine, if not as the table of the printer says. */
  readonly caliper?: Pt
  readonly direction: 'ltr' | 'rtl'
}
