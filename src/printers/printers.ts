/**
 * What printers make and take: one file for each, every number with its source. Builds and checks
 * of PDFs read the same table.
 */
import type { Binding, PdfEdition, PrinterName } from '../edition/edition.ts'
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

/** What the printer of an edition takes; undefined when it names none. */
export function printRulesOf({
  printer,
  binding,
}: Pick<PdfEdition, 'printer' | 'binding'>): PrintRules | undefined {
  if (printer === undefined) return undefined
  const [usual] = bindingsOf(printers[printer])
  const chosen = binding ?? usual
  return chosen && printRules(printers[printer], chosen)
}

/**
 * The paper of an edition. One that names none is printed on the first of its printer, which is
 * white and takes black ink alone; undefined when the printer does not ask for a paper.
 */
export function paperOf({ paper }: Pick<PdfEdition, 'paper'>, { papers }: PrintRules) {
  const [usual] = Object.values(papers)
  return (paper === undefined ? undefined : papers[paper]) ?? usual
}

/** The name of the printer of an edition for people; '' when it names none. */
export function printerTitle({ printer }: Pick<PdfEdition, 'printer'>): string {
  return printer === undefined ? '' : printers[printer].title
}

/** Whether a word names a binding. */
export function isBinding(word: string): word is Binding {
  return word === 'paperback' || word === 'hardcover'
}
