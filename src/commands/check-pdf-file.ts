import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Binding, PaperName, PrinterName } from '../edition/edition.ts'
import { parseLength, parseSize, type Pt, type Size } from '../edition/length.ts'
import { parseTrim } from '../edition/trim.ts'
import type { Preflight } from '../preflight/check-pdf.ts'
import type { PreflightOptions } from '../preflight/choose-job.ts'
import { bindingsOf, printers, printRules } from '../printers/printers.ts'
import {
  formatPdfCheck,
  formatPdfCheckGithub,
  formatPdfCheckJson,
} from './format/format-pdf-check.ts'
import { optionsOfEdition } from './options-of-edition.ts'
import type { ExitCode } from './terminal/exit-code.ts'
import { asJson, codeOfFaults, type ReportFlags } from './terminal/report-flags.ts'
import { UsageError } from './terminal/machine-error.ts'
import { progressLine } from './terminal/progress.ts'
import type { WorkspaceFlag } from './terminal/workspace-option.ts'
import type { Terminal } from './terminal/terminal.ts'

/** The options of a check of a PDF, from the command line. */
export interface PdfFlags extends ReportFlags, WorkspaceFlag {
  /** The edition of the book in the working folder that the PDF is of. */
  readonly edition?: readonly string[]
  readonly printer?: PrinterName
  readonly binding?: Binding
  readonly paper?: PaperName
  readonly trim?: string
  readonly cover?: boolean
  readonly pages?: string
  readonly spine?: string
  readonly caliper?: string
  /** The folder for pictures, or true for one beside the PDF. */
  readonly proof?: string | true
  readonly verbose?: boolean
}

/** Whether `octavo check` was given a finished PDF. */
export function isPdfFile(path: string): boolean {
  return /\.pdf$/i.test(path)
}

// Larger than any printer takes; the whole file is held in memory.
const largestPdf = 700_000_000

// Nobody waits longer; what was not reached is told.
const longestCheck = 90

/** Checks a finished PDF and prints what is found. */
export async function checkPdfFile(
  file: string,
  flags: PdfFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = toOptions(flags)
  const path = resolve(terminal.workingDirectory, file)
  const stats = await stat(path).catch(() => undefined)
  if (!stats) throw new UsageError(`there is no file "${file}"`)
  if (stats.isDirectory()) throw new UsageError(`"${file}" is a folder, but a PDF is one file`)
  if (stats.size > largestPdf) throw new UsageError(`"${file}" is larger than any printer takes`)
  const options = flags.edition
    ? { ...(await optionsOfEdition(flags.edition, asked.part, flags, terminal)), ...asked }
    : asked
  const start = terminal.clock()
  const progress = progressLine(asJson(flags) ? { ...terminal, interactive: false } : terminal)
  progress.show(`reading ${basename(path)} …`)
  const { checkPdf } = await import('../preflight/check-pdf.ts')
  const hasTime = () => terminal.clock() - start < longestCheck
  const bytes = await readFile(path)
  const preflight = await checkPdf(bytes, options, hasTime).finally(() => progress.clear())
  const verbose = flags.verbose ?? false
  if (asJson(flags)) terminal.out(formatPdfCheckJson(preflight))
  else terminal.err(formatPdfCheck(preflight, { verbose }, terminal))
  if (flags.format === 'github') terminal.out(formatPdfCheckGithub(preflight, file, { verbose }))
  if (flags.proof !== undefined) await writePictures(path, bytes, preflight, flags, terminal)
  return codeOfFaults(preflight.findings, flags)
}

async function writePictures(
  path: string,
  bytes: Uint8Array,
  preflight: Preflight,
  flags: PdfFlags,
  terminal: Terminal,
): Promise<void> {
  const { proof } = flags
  const { pictureFaults } = await import('../preflight/picture-faults.ts')
  const folder =
    typeof proof === 'string'
      ? resolve(terminal.workingDirectory, proof)
      : path.replace(/\.pdf$/i, '-faults')
  let count = 0
  for await (const { page, png } of pictureFaults(bytes, preflight)) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `page-${String(page).padStart(4, '0')}.png`), png)
    count++
  }
  if (asJson(flags)) return
  const pictures = count === 1 ? '1 picture' : `${count} pictures`
  terminal.err(
    count === 0
      ? 'no page has a fault to draw\n'
      : `${pictures} of pages with faults in ${folder}\n`,
  )
}

function toOptions(flags: PdfFlags): PreflightOptions {
  const { printer, binding, paper } = flags
  checkOffers(flags)
  const trim = flags.trim === undefined ? undefined : readTrim(flags.trim)
  const pageCount = flags.pages === undefined ? undefined : readPageCount(flags.pages)
  return {
    part: flags.cover ? 'cover' : 'interior',
    ...(printer && { printer }),
    ...(binding && { binding }),
    ...(paper && { paper }),
    ...(trim && { trim }),
    ...(pageCount !== undefined && { pageCount }),
    ...(flags.spine !== undefined && { spine: readLength('spine', flags.spine) }),
    ...(flags.caliper !== undefined && { caliper: readLength('caliper', flags.caliper) }),
  }
}

function checkOffers({ printer, binding, paper, edition }: PdfFlags): void {
  if (printer === undefined) {
    if (edition) return
    const key = binding ? '--binding' : paper ? '--paper' : undefined
    if (key) throw new UsageError(`${key} needs --printer, since printers differ in it`)
    return
  }
  const { title } = printers[printer]
  const rules = printRules(printers[printer], binding ?? 'paperback')
  const offered = bindingsOf(printers[printer]).join(' or ')
  if (!rules) throw new UsageError(`${title} makes no ${binding}; write ${offered}`)
  if (paper === undefined || rules.papers[paper]) return
  const papers = Object.keys(rules.papers).join(', ')
  throw new UsageError(`${title} has no paper "${paper}"; it has ${papers || 'none to choose'}`)
}

function readTrim(written: string): Size {
  const trim = parseTrim(written) ?? parseTrim(`${written}in`) ?? parseSize(written)
  if (!trim) throw new UsageError(`"${written}" is not a page size; write 6x9, 148x210mm or a5`)
  return trim
}

function readLength(key: 'spine' | 'caliper', written: string): Pt {
  const length = parseLength(written)
  const example = key === 'spine' ? '14.2mm' : '0.0025in'
  if (length === undefined || length <= 0)
    throw new UsageError(
      `"${written}" is not a possible ${key}; write a length, such as ${example}`,
    )
  return length
}

function readPageCount(written: string): number {
  const count = Number(written)
  if (!Number.isInteger(count) || count < 1 || count > 5000)
    throw new UsageError(`"${written}" is not a number of pages; write a whole number, such as 240`)
  return count
}
