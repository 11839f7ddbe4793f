/**
 * What printers make and take: one file for each, every number with its source. Builds and checks
 * of PDFs read the same table.
 */
import type { Binding, PrinterName } from '../edition/edition.ts'
import { bod } from './bod.ts'
import { home } from './home.ts'
import { ingramspark } from './ingramspark.ts'
import { kdp } from './kdp.ts'
import { lulu } from './lulu.ts'
import type { Printer, PrintRules } from './printer.ts'
import { screen } from './screen.ts'

/** The printers that an edition may name. */
export const printers: Readonly<Record<PrinterName, Printer>> = {
  kdp,
  ingramspark,
  lulu,
  bod,
  home,
  screen,
}

/** Whether a word names a printer. */
export function isPrinterName(word: string): word is PrinterName {
  return Object.hasOwn(printers, word)
}

/** The bindings that a printer offers, the usual one first. */
export function bindingsOf(printer: Printer): readonly Binding[] {
  return Object.keys(printer.bindings).filter(isBinding)
}

/** What a printer takes for a binding; undefined when it does not offer it. */
export function printRules(printer: Printer, binding: Binding): PrintRules | undefined {
  return printer.bindings[binding]
}

/** Whether a word names a binding. */
export function isBinding(word: string): word is Binding {
  return word === 'paperback' || word === 'hardcover'
}
