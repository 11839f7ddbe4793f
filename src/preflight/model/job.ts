import type { Size } from '../../edition/length.ts'
import type { Paper, PrintRules } from '../../printers/printer.ts'

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
  readonly direction: 'ltr' | 'rtl'
}
