import type { Binding } from '../edition/edition.ts'
import type { Size } from '../edition/length.ts'
import { formatSource } from '../printers/fact.ts'
import { formatInch, formatInches } from '../printers/inches.ts'
import type { PrintRules } from '../printers/printer.ts'
import { bindingsOf, printers, printRules } from '../printers/printers.ts'

/** What a printer takes for books of one binding, in words. */
export interface PrinterRow {
  readonly printer: string
  readonly title: string
  readonly binding: Binding
  /** The sizes of page. */
  readonly trims: string
  /** The papers by name, each with the fewest and the most pages; empty when it asks for none. */
  readonly papers: readonly { readonly paper: string; readonly says: string }[]
  /** Absent when nothing may reach the edge of the page. */
  readonly bleed?: string
  /** The kind of PDF; absent when any will do. */
  readonly standard?: string
  /** Where the sizes of page were read. */
  readonly source: string
}

/** Every printer with each of its bindings. */
export function printerRows(): readonly PrinterRow[] {
  return Object.entries(printers).flatMap(([name, printer]) =>
    bindingsOf(printer).flatMap((binding) => {
      const rules = printRules(printer, binding)
      return rules ? [{ printer: name, title: printer.title, binding, ...rowOf(rules) }] : []
    }),
  )
}

function rowOf({ trims, papers, bleed, file }: PrintRules) {
  return {
    trims: trimsInWords(trims.value),
    papers: Object.entries(papers).map(([paper, { title, pages }]) => ({
      paper,
      says: `${title}, ${pages.value.fewest} to ${pages.value.most} pages`,
    })),
    ...(bleed && { bleed: formatInch(bleed.value.size) }),
    ...(file.standard && { standard: file.standard.value }),
    source: formatSource(trims.source),
  }
}

function trimsInWords({ smallest, largest, listed, takesOthers }: PrintRules['trims']['value']) {
  const range = [smallest, largest].map(sizeInOnePiece).join(' to ')
  if (listed.length === 0) return range
  const sizes = listed.map(sizeInOnePiece).join('; ')
  return takesOthers ? `${sizes}; others from ${range}` : sizes
}

// With no-break spaces, so that a size stays on one line.
function sizeInOnePiece(size: Size): string {
  return formatInches(size).replaceAll(' ', '\u00a0')
}
