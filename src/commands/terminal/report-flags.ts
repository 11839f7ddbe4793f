import { Option, type Command } from 'commander'
import type { Severity } from '../../diagnostics/codes.ts'
import { exitCode, type ExitCode } from './exit-code.ts'

/** How the results of a command are told. */
export interface ReportFlags {
  readonly json?: boolean
  readonly format?: 'text' | 'json' | 'github'
  /** Whether warnings fail, too. */
  readonly strict?: boolean
}

/** Gives a command the options that say how its results are told. */
export function withReportOptions(command: Command): Command {
  return command
    .option('--strict', 'fail on warnings, too')
    .addOption(
      new Option('--format <kind>', 'how to print the messages')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .option('--json', 'the same as --format json')
}

/** Whether the results are printed as JSON. */
export function asJson({ json, format }: ReportFlags): boolean {
  return json === true || format === 'json'
}

/** The exit code of a command that found these faults, if they are all that can fail it. */
export function codeOfFaults(
  faults: readonly { readonly severity: Severity; readonly suppressed?: boolean }[],
  { strict = false }: ReportFlags,
): ExitCode {
  const fails = faults.some(
    ({ severity, suppressed }) =>
      !suppressed && (severity === 'error' || (strict && severity === 'warning')),
  )
  return fails ? exitCode.failed : exitCode.done
}
