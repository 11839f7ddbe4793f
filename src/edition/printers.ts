import { toPt, type Size } from './length.ts'

/** A printer of books, and what it can print. */
export interface Printer {
  readonly title: string
  /** The papers, by their names in book.yaml. */
  readonly papers: readonly string[]
  /** The smallest and the largest page. */
  readonly trim: { readonly smallest: Size; readonly largest: Size }
  /** Page count of a paperback. */
  readonly pages: { readonly fewest: number; readonly most: number }
}

// KDP: kdp.amazon.com, topics GVBQ3CMEQW3W2VL6 and G201834340. IngramSpark: ingramspark.com, file
// requirements. Lulu: help.lulu.com, 64000255584.
/** The printers that an edition may name. */
export const printers = {
  kdp: {
    title: 'Amazon KDP',
    papers: ['white', 'cream', 'color', 'premium-color'],
    trim: { smallest: inches(4, 6), largest: inches(8.5, 11.69) },
    pages: { fewest: 24, most: 828 },
  },
  ingramspark: {
    title: 'IngramSpark',
    papers: ['white', 'cream', 'groundwood', 'color', 'premium-color'],
    trim: { smallest: inches(4, 6), largest: inches(8.5, 11.69) },
    pages: { fewest: 18, most: 1200 },
  },
  lulu: {
    title: 'Lulu',
    papers: ['white', 'cream', 'color', 'premium-color'],
    trim: { smallest: inches(4, 6), largest: inches(8.5, 11.69) },
    pages: { fewest: 32, most: 800 },
  },
} as const satisfies Record<string, Printer>

/** The name of a printer. */
export type PrinterName = keyof typeof printers

/** Whether a word names a printer. */
export function isPrinterName(word: string): word is PrinterName {
  return Object.hasOwn(printers, word)
}

/**
 * Whether a printer offers a page size. A twentieth of a point is allowed for rounded millimeters.
 */
export function printsTrim(printer: Printer, trim: Size): boolean {
  const { smallest, largest } = printer.trim
  return (
    trim.width >= smallest.width - slack &&
    trim.height >= smallest.height - slack &&
    trim.width <= largest.width + slack &&
    trim.height <= largest.height + slack
  )
}

const slack = 0.05

function inches(width: number, height: number): Size {
  return { width: toPt(width, 'in'), height: toPt(height, 'in') }
}
