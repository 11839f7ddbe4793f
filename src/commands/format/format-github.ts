import type { Severity } from '../../diagnostics/codes.ts'
import { sortByPlace } from '../../diagnostics/format-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { placeOnDisk } from '../../project/files/workspace.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { shortPath, type Findings } from './format-build.ts'

/**
 * The messages as annotations of GitHub Actions: `::error file=…,line=…,col=…,title=…::…`. Notes are
 * left out unless they are asked for.
 */
export function formatGithub(findings: Findings, terminal: Terminal): string {
  const { directory, diagnostics, verbose } = findings
  const shown = diagnostics.filter(
    ({ suppressed, severity }) => !suppressed && (verbose || severity !== 'info'),
  )
  const nameFile = (file: string) => shortPath(placeOnDisk(directory, file), terminal)
  return sortByPlace(shown)
    .map((one) => `${annotation(one, nameFile)}\n`)
    .join('')
}

/** A fault of a finished file: its place is inside the file, and so a part of the text. */
export interface FileFault<Place> {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly place?: Place
  readonly hint?: string
}

/** How the faults of a finished file become annotations. */
export interface FileAnnotations<Place> {
  /** The path of the file as the user gave it. */
  readonly file: string
  readonly verbose: boolean
  /** `page 12`, `OEBPS/03.xhtml:41`. */
  readonly formatPlace: (place: Place) => string
}

/** The faults of a finished EPUB or PDF as annotations. */
export function formatFileGithub<Place>(
  faults: readonly FileFault<Place>[],
  { file, verbose, formatPlace }: FileAnnotations<Place>,
): string {
  return faults
    .filter(({ severity }) => verbose || severity !== 'info')
    .map(({ severity, code, message, place, hint }) => {
      const text = [
        place === undefined ? message : `${formatPlace(place)}: ${message}`,
        ...(hint === undefined ? [] : [`hint: ${hint}`]),
      ].join('\n')
      const where = `file=${property(file)},title=${property(code)}`
      return `::${levelOf(severity)} ${where}::${data(text)}\n`
    })
    .join('')
}

function levelOf(severity: Severity): string {
  return severity === 'info' ? 'notice' : severity
}

function annotation(
  { severity, code, message, hints, span }: Diagnostic,
  nameFile: (file: string) => string,
): string {
  const place = span
    ? [
        `file=${property(nameFile(span.file))}`,
        `line=${span.start.line}`,
        `endLine=${span.end.line}`,
        `col=${span.start.column}`,
        ...(span.end.line === span.start.line ? [`endColumn=${span.end.column}`] : []),
      ]
    : []
  const text = [message, ...hints.map((hint) => `hint: ${hint}`)].join('\n')
  return `::${levelOf(severity)} ${[...place, `title=${property(code)}`].join(',')}::${data(text)}`
}

// The escapes of the toolkit of GitHub Actions (packages/core/src/command.ts).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
