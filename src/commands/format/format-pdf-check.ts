import picocolors from 'picocolors'
import { paintSeverity } from '../../diagnostics/paint-severity.ts'
import { printable } from '../../diagnostics/text-width.ts'
import { formatInches, toInches } from '../../printers/inches.ts'
import type { Preflight } from '../../preflight/check-pdf.ts'
import type { PrintFinding } from '../../preflight/model/finding.ts'
import { formatArea, inInches } from '../../preflight/model/page-sides.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { formatFileGithub } from './format-github.ts'
import { unnamedPrinter } from '../../preflight/model/job.ts'
import { summarizeFindings } from './summarize-findings.ts'

/**
 * What is wrong with a PDF, as text: each finding with its page and place, then how many there are.
 *
 *     page 12, 0.21–5.4 × 0.5–7.9 in  error  margin/gutter
 *       Ink is 0.21 in from the spine, which should have a margin of 0.375 in.
 *       by: KDP help, topic GVBQ3CMEQW3W2VL6; read 2026-11; the printer says so
 */
export function formatPdfCheck(
  { findings, job, pageCount }: Preflight,
  { verbose }: { readonly verbose: boolean },
  { errColors }: Pick<Terminal, 'errColors'>,
): string {
  const shown = findings.filter(({ severity }) => verbose || severity !== 'info')
  const texts = shown.map((finding) => `${formatFinding(finding, errColors)}\n\n`)
  const what = job ? `${describeJob(job, pageCount)}: ` : ''
  const summary = `${texts.join('')}${what}${summarizeFindings(findings, verbose, errColors)}\n`
  return job?.printer === unnamedPrinter ? summary + howToName : summary
}

// Nothing to report of a file for nobody says little of what one printer takes.
const howToName =
  'What one printer wants is checked when you name it: --printer kdp, or --edition print for an edition of the book in this folder.\n'

/** The same for programs. Places are in inches from the top left corner of the trim. */
export function formatPdfCheckJson({ findings, job, pageCount }: Preflight): string {
  const flat = findings.map(({ place, ...finding }) => ({
    ...finding,
    ...(place && { page: place.page, ...(place.area && { area: inInches(place.area) }) }),
  }))
  const book = job && {
    printer: job.printer,
    part: job.part,
    pages: pageCount,
    trim: { width: toInches(job.trim.width), height: toInches(job.trim.height) },
    bleed: job.hasBleed,
  }
  return `${JSON.stringify({ ...(book && { book }), findings: flat }, undefined, 2)}\n`
}

/** The same as annotations of GitHub Actions. */
export function formatPdfCheckGithub(
  { findings }: Preflight,
  file: string,
  options: { readonly verbose: boolean },
): string {
  return formatFileGithub(findings, { file, ...options, formatPlace })
}

function formatPlace({ page, area }: NonNullable<PrintFinding['place']>): string {
  return `page ${page}${area ? `, ${formatArea(area)}` : ''}`
}

function describeJob(job: NonNullable<Preflight['job']>, pageCount: number): string {
  if (job.part === 'cover') return `cover for ${job.printer}`
  const pages = pageCount === 1 ? '1 page' : `${pageCount} pages`
  const bleed = job.hasBleed ? ' with bleed' : ''
  return `${pages} of ${formatInches(job.trim)}${bleed} for ${job.printer}`
}

function formatFinding({ code, severity, message, place, source }: PrintFinding, colors: boolean) {
  const { bold, dim } = picocolors.createColors(colors)
  const where = place && bold(formatPlace(place))
  const head = [where, paintSeverity(severity, severity, colors), dim(code)]
  return [
    head.filter((part) => part !== undefined).join('  '),
    `  ${printable(message)}`,
    dim(`  by: ${source}`),
  ].join('\n')
}
