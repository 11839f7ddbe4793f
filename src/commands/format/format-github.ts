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
  const level = severity === 'info' ? 'notice' : severity
  const text = [message, ...hints.map((hint) => `hint: ${hint}`)].join('\n')
  return `::${level} ${[...place, `title=${property(code)}`].join(',')}::${data(text)}`
}

// The escapes of the toolkit of GitHub Actions (packages/core/src/command.ts).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
