import picocolors from 'picocolors'
import type { EpubFinding, EpubPlace } from '../../check-epub/finding.ts'
import { paintSeverity } from '../../diagnostics/paint-severity.ts'
import { printable } from '../../diagnostics/text-width.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { formatFileGithub } from './format-github.ts'
import { summarizeFindings } from './summarize-findings.ts'

/**
 * What is wrong with an EPUB, as text: each finding with its place in the file, then how many there
 * are.
 *
 *     OEBPS/03-the-harbour.xhtml:41  error  send-to-kindle/broken-link
 *       Send to Kindle would refuse this file: a link leads to an id that is not there: "#note-4".
 *       by: Send to Kindle, known causes of refusal
 */
export function formatEpubCheck(
  findings: readonly EpubFinding[],
  { verbose }: { readonly verbose: boolean },
  { errColors }: Pick<Terminal, 'errColors'>,
): string {
  const shown = findings.filter(({ severity }) => verbose || severity !== 'info')
  const texts = shown.map((finding) => `${formatFinding(finding, errColors)}\n\n`)
  return `${texts.join('')}${summarizeFindings(findings, verbose, errColors)}\n`
}

/** The same for programs. */
export function formatEpubCheckJson(findings: readonly EpubFinding[]): string {
  const flat = findings.map(({ place, ...finding }) => ({ ...finding, ...place }))
  return `${JSON.stringify({ findings: flat }, undefined, 2)}\n`
}

/** The same as annotations of GitHub Actions. */
export function formatEpubCheckGithub(
  findings: readonly EpubFinding[],
  file: string,
  options: { readonly verbose: boolean },
): string {
  return formatFileGithub(findings, { file, ...options, formatPlace })
}

function formatFinding(
  { code, severity, message, hint, place, source }: EpubFinding,
  colors: boolean,
): string {
  const { bold, dim } = picocolors.createColors(colors)
  const where = place && bold(printable(formatPlace(place)))
  const head = [where, paintSeverity(severity, severity, colors), dim(code)]
  return [
    head.filter((part) => part !== undefined).join('  '),
    `  ${printable(message)}`,
    ...(hint === undefined ? [] : [`  hint: ${printable(hint)}`]),
    dim(`  by: ${source}`),
  ].join('\n')
}

function formatPlace({ file, line, column }: EpubPlace): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
