import { Command } from 'commander'
import type { Example } from '../check/examples.ts'
import { codes, isCode, type DiagnosticCode } from '../diagnostics/codes.ts'
import { nearestHint } from '../diagnostics/nearest.ts'
import { paintSeverity } from '../diagnostics/paint-severity.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { UsageError } from './machine-error.ts'
import type { Terminal } from './terminal.ts'

/** `octavo rules [CODE]`: what books are held to, and why. */
export function rulesCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('rules')
    .description('Lists what books are checked for, or explains one rule.')
    .argument('[code]', 'the rule to explain, as messages name it')
    .option('--json', 'print them as JSON')
    .addHelpText('after', help)
    .action(async (code: string | undefined, { json }: { readonly json?: boolean }) => {
      const { examples } = await import('../check/examples.ts')
      const asked = code === undefined ? allCodes : [ruleNamed(code)]
      if (json) terminal.out(formatJson(asked, examples))
      else if (code === undefined) terminal.out(formatList(terminal))
      else for (const one of asked) terminal.out(formatRule(one, examples[one], terminal))
      finish(exitCode.done)
    })
}

// The table has no other keys than its codes; Object.keys does not say so.
const allCodes = Object.keys(codes) as readonly DiagnosticCode[]

function ruleNamed(code: string): DiagnosticCode {
  if (isCode(code)) return code
  const hints = [...nearestHint(code, allCodes), '`octavo rules` lists them']
  throw new UsageError(`there is no rule "${code}": ${hints.join('; ')}`)
}

function formatList(terminal: Terminal): string {
  const width = Math.max(...allCodes.map((code) => code.length))
  return allCodes
    .map((code) => {
      const { severity, reason } = codes[code]
      const colored = paintSeverity(severity, severity.padEnd(7), terminal.outColors)
      return `${colored}  ${code.padEnd(width)}  ${reason}\n`
    })
    .join('')
}

function formatRule(
  code: DiagnosticCode,
  example: Example | undefined,
  terminal: Terminal,
): string {
  const { severity, reason } = codes[code]
  const shown = example
    ? [
        '',
        `  ${example.file}`,
        ...indent(example.wrong),
        '',
        '  put right',
        ...indent(example.right),
      ]
    : []
  const hidden =
    example?.file === 'manuscript/01-the-harbour.md'
      ? ['', `  Where it is meant: <!-- octavo-ignore ${code} -->`]
      : []
  const title = `${paintSeverity(severity, severity, terminal.outColors)}  ${code}`
  return `${[title, `  ${reason}`, ...shown, ...hidden].join('\n')}\n`
}

function formatJson(
  asked: readonly DiagnosticCode[],
  examples: Readonly<Partial<Record<DiagnosticCode, Example>>>,
): string {
  const rules = asked.map((code) => {
    const example = examples[code]
    return { code, ...codes[code], ...(example && { example }) }
  })
  return `${JSON.stringify({ rules }, undefined, 2)}\n`
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `      ${line}`))
}

const help = `
Examples:
  octavo rules                         all of them, a line each
  octavo rules image/low-resolution    why, and an example put right
  octavo rules --json                  for editors

An error means that the book would be wrong, a warning that it is probably not
what was meant; what is "info" is listed with --verbose.
`
