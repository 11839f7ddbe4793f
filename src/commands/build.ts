import { Argument, Command } from 'commander'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { formatBuild, formatBuildJson } from './format/format-build.ts'
import { formatGithub } from './format/format-github.ts'
import { bookChooser } from './terminal/book-chooser.ts'
import { UsageError } from './terminal/machine-error.ts'
import { givenFolder } from './terminal/given-folder.ts'
import { progressLine } from './terminal/progress.ts'
import {
  asJson,
  codeOfFaults,
  withReportOptions,
  type ReportFlags,
} from './terminal/report-flags.ts'
import { stageTrace } from './terminal/stage-trace.ts'
import { stopwatch } from './terminal/stopwatch.ts'
import {
  withWorkspaceOption,
  workspaceOption,
  type WorkspaceFlag,
} from './terminal/workspace-option.ts'
import type { Terminal } from './terminal/terminal.ts'
import { writeEditions } from './write-editions.ts'

/** `octavo build [DIR…]`: makes the editions of a book, or of several. */
export function buildCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withWorkspaceOption(withReportOptions(new Command('build')))
    .description('Builds the editions of a book, or of several.')
    .addArgument(
      new Argument('[folders...]', 'the folder of the book, or of each book').default(
        ['.'],
        'this one',
      ),
    )
    .option('-e, --edition <name>', 'build only this edition; may be given several times', collect)
    .option(
      '-o, --out <folder>',
      'write the files to this folder (default: dist/ in the book folder); of several books, to a folder in it for each',
    )
    .option('--drafts', 'include files marked `draft: true`')
    .option('--proof', 'add a proof of the pages, with everything a designer would mark')
    .option('-w, --watch', 'build again at each save, until Ctrl-C')
    .option('--shard <number/of>', 'build only this share of the books: 2/5')
    .option('-v, --verbose', 'list notes as well')
    .addHelpText('after', examples)
    .action(async (folders: readonly string[], options: BuildFlags) =>
      finish(await buildAll(folders, options, terminal)),
    )
}

interface BuildFlags extends ReportFlags, WorkspaceFlag {
  readonly edition?: readonly string[]
  readonly out?: string
  readonly drafts?: boolean
  readonly proof?: boolean
  readonly watch?: boolean
  readonly shard?: string
  readonly verbose?: boolean
}

async function buildAll(
  folders: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const [folder = '.', ...others] = folders
  if (flags.out?.trim() === '') throw new UsageError('--out needs a folder')
  if (flags.watch) return watch(folders.length > 0 ? folders : [folder], flags, terminal)
  if (others.length === 0 && flags.shard === undefined) return build(folder, flags, terminal)
  if (!terminal.runAgain) throw new UsageError('only one book can be built here')
  const { buildBooks } = await import('./build-books.ts')
  const { out, shard } = flags
  const request = {
    folders,
    ...(shard !== undefined && { shard }),
    ...(out !== undefined && { out }),
    json: asJson(flags),
    args: argsOfEach(flags),
  }
  return buildBooks(request, terminal, terminal.runAgain)
}

async function watch(
  folders: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { edition: editions, drafts = false, verbose = false, proof = false, shard } = flags
  if (shard !== undefined) throw new UsageError('--watch takes no --shard: name the books')
  const directories = [...new Set(folders.map((folder) => givenFolder(folder, terminal)))]
  if (directories.length > 1 && flags.out !== undefined)
    throw new UsageError('--watch writes several books beside their manuscripts: leave out --out')
  // What is no folder is told of as in any other build.
  const [absent] = directories.filter((directory) => !isFolder(directory))
  if (absent !== undefined) return build(absent, flags, terminal)
  const { watchBooks } = await import('./watch-book.ts')
  const json = asJson(flags)
  const workspace = workspaceOption(flags, terminal)
  const options = { ...(editions && { editions }), drafts, ...workspace, verbose, proof, json }
  const requests = directories.map((directory) => ({
    directory,
    out: outOf(directory, flags, terminal),
    ...options,
  }))
  return watchBooks(requests, terminal)
}

function outOf(directory: string, { out }: BuildFlags, terminal: Terminal): string {
  return out ? resolve(terminal.workingDirectory, out) : resolve(directory, 'dist')
}

function isFolder(directory: string): boolean {
  return statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function argsOfEach({
  edition = [],
  drafts,
  proof,
  verbose,
  strict,
  format,
  workspace,
}: BuildFlags): readonly string[] {
  return [
    ...edition.flatMap((name) => ['--edition', name]),
    ...(drafts ? ['--drafts'] : []),
    ...(proof ? ['--proof'] : []),
    ...(verbose ? ['--verbose'] : []),
    ...(strict ? ['--strict'] : []),
    ...(format === 'github' ? ['--format', format] : []),
    ...(workspace === undefined ? [] : ['--workspace', workspace]),
  ]
}

async function build(folder: string, flags: BuildFlags, terminal: Terminal): Promise<ExitCode> {
  const directory = givenFolder(folder, terminal)
  const out = outOf(directory, flags, terminal)
  const diagnostics: Diagnostic[] = []
  const times = stopwatch(terminal)
  const trace = stageTrace(terminal)
  const progress = progressLine(asJson(flags) ? { ...terminal, interactive: false } : terminal)
  const choose = bookChooser(terminal, () => progress.clear())
  const { buildEditions } = await import('../pipeline.ts')
  const editions = await buildEditions(
    directory,
    {
      ...(flags.edition && { editions: flags.edition }),
      drafts: flags.drafts ?? false,
      proof: flags.proof ?? false,
      ...workspaceOption(flags, terminal),
      ...(trace && { trace }),
      ...(choose && { choose }),
      onProgress(stage, edition) {
        times.begin(edition)
        terminal.tell?.({ type: 'stage', stage, edition })
        progress.show(edition ? `${stage} ${edition} …` : `${stage} …`)
      },
    },
    (diagnostic) => void diagnostics.push(diagnostic),
  ).finally(() => progress.clear())
  const report = (one: Diagnostic) => void diagnostics.push(one)
  const written = editions ? await writeEditions(editions, out, times, report) : []
  const outcome = {
    directory,
    editions: written,
    diagnostics,
    seconds: times.total(),
    verbose: flags.verbose ?? false,
  }
  terminal.tell?.({ type: 'done', editions: written.length, ...countFaults(diagnostics) })
  if (asJson(flags)) terminal.out(formatBuildJson(outcome, terminal))
  else formatBuild(outcome, terminal)
  if (flags.format === 'github') terminal.out(formatGithub(outcome, terminal))
  if (diagnostics.some(({ code }) => code === 'edition/unknown')) return exitCode.usage
  return editions ? codeOfFaults(diagnostics, flags) : exitCode.failed
}

function countFaults(diagnostics: readonly Diagnostic[]) {
  const told = diagnostics.filter(({ suppressed }) => !suppressed)
  return {
    errors: told.filter(({ severity }) => severity === 'error').length,
    warnings: told.filter(({ severity }) => severity === 'warning').length,
  }
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

const examples = `
Examples:
  octavo build                          every edition of the book in this folder
  octavo build novel --edition ebook    the edition that book.yaml calls "ebook"
  octavo build novel --edition pdf      every print edition
  octavo build --proof                  with a proof that marks faults on the pages
  octavo build novel --out ~/Desktop    into another folder than novel/dist
  octavo build --json > build.json      files, sizes, pages, words, messages
  octavo build books/*                  several books, on all cores
  octavo build books/* --shard 2/5      the second of five machines' share of them

Exit codes: 0 made; 1 made with errors in it, or not made (of several books: any of
them); 2 the command line makes no sense.
`
