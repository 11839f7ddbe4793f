import type { Typography } from '../check/check-typography.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Reader } from '../edition/readers.ts'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { formatCheck, formatCheckJson } from './format/format-check.ts'
import { formatGithub } from './format/format-github.ts'
import { bookChooser } from './terminal/book-chooser.ts'
import { givenFolder } from './terminal/given-folder.ts'
import { progressLine } from './terminal/progress.ts'
import { asJson, codeOfFaults, type ReportFlags } from './terminal/report-flags.ts'
import { workspaceOption, type WorkspaceFlag } from './terminal/workspace-option.ts'
import type { Terminal } from './terminal/terminal.ts'

/** The options of a check, from the command line. */
export interface CheckFlags extends ReportFlags, WorkspaceFlag {
  readonly edition?: readonly string[]
  /** Who a finished EPUB is for, if the file does not say. */
  readonly reader?: Reader
  readonly quick?: boolean
  readonly typography?: boolean
  readonly fix?: boolean
  readonly drafts?: boolean
  readonly verbose?: boolean
}

/** Checks the folder of a book and prints what is found. */
export async function checkFolder(
  folder: string,
  flags: CheckFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const directory = givenFolder(folder, terminal)
  const start = terminal.clock()
  const progress = progressLine(asJson(flags) ? { ...terminal, interactive: false } : terminal)
  const diagnostics: Diagnostic[] = []
  // What is fixed is checked as it is then.
  const typography =
    flags.typography || flags.fix ? await readTypography(directory, flags, terminal) : undefined
  const choose = bookChooser(terminal, () => progress.clear())
  const { checkBook } = await import('../check/check-book.ts')
  const options = {
    ...(flags.edition && { editions: flags.edition }),
    drafts: flags.drafts ?? false,
    quick: flags.quick ?? false,
    ...workspaceOption(flags, terminal),
    ...(choose && { choose }),
    onProgress(stage: string, edition: string) {
      progress.show(edition ? `${stage} ${edition} …` : `${stage} …`)
    },
  }
  const isBook = await checkBook(directory, options, (one) => void diagnostics.push(one)).finally(
    () => progress.clear(),
  )
  const outcome = {
    directory,
    diagnostics,
    isBook,
    seconds: terminal.clock() - start,
    verbose: flags.verbose ?? false,
    ...(typography && { typography }),
    list: flags.typography ?? false,
    fix: flags.fix ?? false,
  }
  if (asJson(flags)) terminal.out(formatCheckJson(outcome, terminal))
  else formatCheck(outcome, terminal)
  if (flags.format === 'github') terminal.out(formatGithub(outcome, terminal))
  if (diagnostics.some(({ code }) => code === 'edition/unknown')) return exitCode.usage
  return isBook ? codeOfFaults(diagnostics, flags) : exitCode.failed
}

async function readTypography(
  directory: string,
  flags: CheckFlags,
  terminal: Terminal,
): Promise<Typography | undefined> {
  const { checkTypography } = await import('../check/check-typography.ts')
  const { drafts = false, fix = false } = flags
  return checkTypography(directory, { drafts, fix, ...workspaceOption(flags, terminal) })
}
