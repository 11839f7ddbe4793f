import type { Binding, PaperName, PrinterName } from '../edition/edition.ts'
import type { Pt, Size } from '../edition/length.ts'
import { fact } from '../printers/fact.ts'
import { isSameSize } from '../printers/page-limits.ts'
import type { PrintRules } from '../printers/printer.ts'
import { printers, printRules } from '../printers/printers.ts'
import { namedTrim, sheetSize } from './content/place-page.ts'
import { unnamedPrinter, type Job } from './model/job.ts'
import type { PrintFile } from './model/print-file.ts'
import { anyPrinter } from './rules/any-printer.ts'
import { x1aStandard } from './rules/x1a-rules.ts'

/** What the person who asks knows about the book. */
export interface PreflightOptions {
  readonly printer?: PrinterName
  readonly binding?: Binding
  readonly paper?: PaperName
  /** The trim of the book; read off the pages when absent. */
  readonly trim?: Size
  readonly part: Job['part']
  /** The pages of the book that a cover is for. */
  readonly pageCount?: number
  /** The width of the spine of a cover, as the printer's calculator gives it. */
  readonly spine?: Pt
  /** How much one page adds to the spine, if not as the table of the printer says. */
  readonly caliper?: Pt
}

/**
 * What a file is to become, by what is asked and by its own pages. One that says it is for screens
 * is judged so, unless a printer is named.
 */
export function chooseJob(file: PrintFile, asked: PreflightOptions): Job {
  const options = { ...(file.claimsUniversalAccess && { printer: 'screen' as const }), ...asked }
  const rules = rulesFor(file, options)
  const { trim, hasBleed } = findTrim(file, rules, options)
  const paper = options.paper === undefined ? undefined : rules.papers[options.paper]
  return {
    printer: options.printer === undefined ? unnamedPrinter : printers[options.printer].title,
    rules,
    part: options.part,
    trim,
    isTrimGiven: options.trim !== undefined,
    hasBleed,
    ...(paper && { paper }),
    ...(options.spine !== undefined && { spine: options.spine }),
    ...(options.caliper !== undefined && { caliper: options.caliper }),
    pageCount: options.part === 'cover' ? (options.pageCount ?? 0) : file.boxes.length,
    direction: file.direction,
  }
}

// A file that says that it is PDF/X-1a is held to its word.
function rulesFor(file: PrintFile, { printer, binding }: PreflightOptions): PrintRules {
  const named = printer && printRules(printers[printer], binding ?? 'paperback')
  const rules = named ?? anyPrinter
  const { GTS_PDFXVersion: version = '', GTS_PDFXConformance: conformance = '' } = file.info
  const isX1a = `${version} ${conformance}`.includes('PDF/X-1a:2001')
  if (!isX1a || rules.file.standard) return rules
  return { ...rules, file: { ...rules.file, standard: fact('PDF/X-1a:2001', x1aStandard) } }
}

function findTrim(
  file: PrintFile,
  rules: PrintRules,
  options: PreflightOptions,
): Pick<Job, 'trim' | 'hasBleed'> {
  const boxes = file.boxes[0]
  if (!boxes) return { trim: options.trim ?? { width: 0, height: 0 }, hasBleed: false }
  const sheet = sheetSize(boxes)
  if (options.part === 'cover') {
    return { trim: options.trim ?? sheet, hasBleed: true }
  }
  const named = namedTrim(boxes)
  const trim = options.trim ?? named ?? trimWithin(sheet, rules) ?? sheet
  return { trim, hasBleed: !isSameSize(trim, sheet) }
}

// A sheet that is larger than a listed size by just the bleed has bleed.
function trimWithin(sheet: Size, rules: PrintRules): Size | undefined {
  if (!rules.bleed) return undefined
  const { size, atSpine } = rules.bleed.value
  const { listed } = rules.trims.value
  if (listed.some((one) => isSameSize(one, sheet))) return undefined
  const trim = { width: sheet.width - (atSpine ? 2 : 1) * size, height: sheet.height - 2 * size }
  return listed.find((one) => isSameSize(one, trim))
}
