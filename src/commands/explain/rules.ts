import { Command } from 'commander'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { paintSeverity } from '../../diagnostics/paint-severity.ts'
import type { ToldRule } from '../../reference/rule-table.ts'
import { exitCode, type ExitCode } from '../terminal/exit-code.ts'
import { UsageError } from '../terminal/machine-error.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `octavo rules [CODE]`: the rules for books, and their reasons. */
export function rulesCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('rules')
    .description('Lists the rules for books and finished EPUBs and PDFs, or explains one rule.')
    .argument('[code]', 'the rule to explain, by its name in messages')
    .option('--json', 'print them as JSON')
    .addHelpText('after', help)
    .action(async (code: string | undefined, { json }: { readonly json?: boolean }) => {
      const { allRules, standardRules } = await import('../../reference/rule-table.ts')
      const all = allRules()
      const asked = code === undefined ? all : rulesNamed(code, all, standardRules)
      if (json) terminal.out(formatJson(asked))
      else if (code === undefined) terminal.out(formatList(asked, terminal))
      else for (const one of asked) terminal.out(formatRule(one, terminal))
      finish(exitCode.done)
    })
}

// A manuscript and a finished file may have rules of the same name.
function rulesNamed(
  code: string,
  all: readonly ToldRule[],
  standardRules: ToldRule,
): readonly ToldRule[] {
  const named = all.filter((rule) => rule.code === code)
  if (named.length > 0) return named
  if (/^epub\/[A-Z]{3}-\d{3}[a-z]?$/.test(code)) return [{ ...standardRules, code }]
  const hints = [
    ...nearestHint(
      code,
      all.map((rule) => rule.code),
    ),
    'run `octavo rules` to list them',
  ]
  throw new UsageError(`there is no rule "${code}": ${hints.join('; ')}`)
}

function formatList(rules: readonly ToldRule[], terminal: Terminal): string {
  const width = Math.max(...rules.map(({ code }) => code.length))
  return rules
    .map(({ code, severity, reason }) => {
      const colored = paintSeverity(severity, severity.padEnd(7), terminal.outColors)
      return `${colored}  ${code.padEnd(width)}  ${reason}\n`
    })
    .join('')
}

function formatRule(
  { code, severity, reason, example, source, appliesTo = 'EPUBs' }: ToldRule,
  terminal: Terminal,
): string {
  const shown = example
    ? [
        '',
        `  ${example.file}`,
        ...indent(example.wrong),
        '',
        '  corrected',
        ...indent(example.right),
      ]
    : []
  const hidden =
    example?.file === 'manuscript/01-the-harbour.md'
      ? ['', `  To suppress it: <!-- octavo-ignore ${code} -->`]
      : []
  const asked =
    source === undefined ? [] : [`  Applies to finished ${appliesTo}; source: ${source}`]
  const title = `${paintSeverity(severity, severity, terminal.outColors)}  ${code}`
  return `${[title, `  ${reason}`, ...asked, ...shown, ...hidden].join('\n')}\n`
}

function formatJson(rules: readonly ToldRule[]): string {
  return `${JSON.stringify({ rules }, undefined, 2)}\n`
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `      ${line}`))
}

const help = `
Examples:
  octavo rules                         all rules, one to a line
  octavo rules image/low-resolution    the reason, and an example with its correction
  octavo rules shop/competing-link     a rule of the shops, with its source
  octavo rules margin/gutter           a rule of the printers, with its sources
  octavo rules --json                  for editors

An error means that the book would be wrong, a warning that it is probably not
what was meant. Messages marked "info" are listed only with --verbose.
`
