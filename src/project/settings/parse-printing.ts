import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../../edition/edition.ts'
import { parseLength, type Pt, type Size } from '../../edition/length.ts'
import { formatSource, type Source } from '../../printers/fact.ts'
import { formatInch, formatInches } from '../../printers/inches.ts'
import { nearestTrims, printsTrim } from '../../printers/page-limits.ts'
import type { Printer, PrintRules, Trims } from '../../printers/printer.ts'
import { bindingsOf, printers, printRules } from '../../printers/printers.ts'
import type { WrittenEdition } from './edition-yaml.ts'

/** The keys of an edition that say who prints it, and how. */
export const printingKeys = [
  'printer',
  'paper',
  'binding',
  'bleed',
  'spine',
  'caliper',
  'profile',
] as const

/** What those keys say, as an edition has it. */
export type Printing = Pick<PdfEdition, (typeof printingKeys)[number]>

type TellWrong = (
  key: 'trim' | (typeof printingKeys)[number],
  message: string,
  hints: readonly string[],
) => void

/** Reads who prints an edition and how, and reports what the printer does not offer. */
export function parsePrinting(
  written: WrittenEdition,
  edition: { readonly name: string; readonly trim: Size },
  spans: Readonly<Record<string, Span>>,
  report: Report,
): Printing {
  const tell: TellWrong = (key, message, hints) => {
    const at = spans[`editions.${edition.name}.${key}`] ?? spans[`editions.${edition.name}.printer`]
    report(diagnostic('yaml/bad-value', message, { span: at, hints }))
  }
  const printer = written.printer === undefined ? undefined : printers[written.printer]
  const binding = printer ? parseBinding(written, printer, tell) : written.binding
  const rules = printer && printRules(printer, binding ?? 'paperback')
  if (printer && rules) {
    checkTrim(printer, rules.trims, { written: written.trim, size: edition.trim }, tell)
    checkPaper(printer, rules, written.paper, tell)
  }
  const bleed = parseBleed(written.bleed, printer, rules, tell)
  return withoutUndefined({
    printer: written.printer,
    paper: written.paper,
    binding,
    bleed,
    spine: written.spine === undefined ? undefined : parseLength(written.spine),
    caliper: written.caliper === undefined ? undefined : parseLength(written.caliper),
    profile: written.profile,
  })
}

function parseBinding(
  { binding }: WrittenEdition,
  printer: Printer,
  tell: TellWrong,
): Printing['binding'] {
  const offered = bindingsOf(printer)
  if (binding === undefined || offered.includes(binding)) return binding
  const hints = [`leave it out, or write ${offered.join(' or ')}`]
  tell('binding', `${printer.title} makes no ${binding}.`, hints)
  return undefined
}

function checkTrim(
  printer: Printer,
  trims: { readonly value: Trims; readonly source: Source },
  trim: { readonly written: string | undefined; readonly size: Size },
  tell: TellWrong,
): void {
  if (printsTrim(trims.value, trim.size)) return
  const { smallest, largest } = trims.value
  const near = nearestTrims(trims.value, trim.size).slice(0, 3).map(formatInches)
  const range = `choose a size from ${formatInches(smallest)} to ${formatInches(largest)}`
  const hints = [
    ...(near.length > 0 ? [`the nearest sizes are ${near.join('; ')}`] : []),
    ...(trims.value.takesOthers ? [range] : []),
    `source: ${formatSource(trims.source)}`,
  ]
  const message = `${printer.title} does not print pages of ${trim.written ?? 'the usual size'}.`
  tell('trim', message, hints)
}

function checkPaper(
  printer: Printer,
  { papers }: PrintRules,
  paper: WrittenEdition['paper'],
  tell: TellWrong,
): void {
  if (paper === undefined || papers[paper]) return
  const offered = Object.keys(papers)
  const hint = offered.length > 0 ? `choose one of ${offered.join(', ')}` : 'leave "paper" out'
  tell('paper', `${printer.title} has no paper "${paper}".`, [hint])
}

// An eighth of an inch is usual.
const usualBleed: Pt = 9

function parseBleed(
  written: WrittenEdition['bleed'],
  printer: Printer | undefined,
  rules: PrintRules | undefined,
  tell: TellWrong,
): Pt | undefined {
  if (written === undefined || written === false) return undefined
  const wanted = rules?.bleed
  if (printer && !wanted) {
    tell('bleed', `${printer.title} prints nothing beyond the edge.`, ['leave "bleed" out'])
    return undefined
  }
  const size = written === true ? (wanted?.value.size ?? usualBleed) : (parseLength(written) ?? 0)
  if (printer && wanted && Math.abs(size - wanted.value.size) > 0.5) {
    const message = `${printer.title} wants a bleed of ${formatInch(wanted.value.size)}, and this is ${String(written)}.`
    tell('bleed', message, ['write `bleed: true`', `source: ${formatSource(wanted.source)}`])
    return wanted.value.size
  }
  return size
}

function withoutUndefined(printing: {
  readonly [Key in keyof Printing]-?: Printing[Key] | undefined
}): Printing {
  const { printer, paper, binding, bleed, spine, caliper, profile } = printing
  return {
    ...(printer !== undefined && { printer }),
    ...(paper !== undefined && { paper }),
    ...(binding !== undefined && { binding }),
    ...(bleed !== undefined && { bleed }),
    ...(spine !== undefined && { spine }),
    ...(caliper !== undefined && { caliper }),
    ...(profile !== undefined && { profile }),
  }
}
