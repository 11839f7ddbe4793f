/**
 * The command line: which command, with which options. It returns an exit code and speaks only
 * through the terminal it is given. Each command has its own file.
 */
import { Command, CommanderError } from 'commander'
import { buildCommand } from './build.ts'
import { callingItself, heedingNoColor } from './terminal/called-as.ts'
import { checkCommand } from './check.ts'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { formatMachineError, UsageError } from './terminal/machine-error.ts'
import { completionsCommand } from './explain/completions.ts'
import { helpCommand } from './explain/help.ts'
import { imposeCommand } from './impose.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { previewCommand } from './preview.ts'
import { rulesCommand } from './explain/rules.ts'
import { schemaCommand } from './explain/schema.ts'
import { sendCommand } from './send.ts'
import { shelfCommand } from './shelf.ts'
import type { Terminal } from './terminal/terminal.ts'

/** Runs `octavo` with these arguments (those after the program's name). */
export async function runProgram(
  given: readonly string[],
  version: string,
  ofProcess: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const { args, terminal: plain } = heedingNoColor(given, ofProcess)
  const terminal = callingItself(plain, () => program.commands.map((one) => one.name()))
  const program = octavo(version, terminal, (result) => (code = result))
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCode.done : exitCode.usage
    const isUsage = error instanceof UsageError
    terminal.err(`octavo: ${isUsage ? error.message : formatMachineError(error)}\n`)
    if (!isUsage && terminal.environment['OCTAVO_DEBUG'] && error instanceof Error)
      terminal.err(`${error.stack}\n`)
    return isUsage ? exitCode.usage : exitCode.failed
  }
}

function octavo(version: string, terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('octavo')
    .description('Makes an EPUB for e-readers and a PDF for print from a folder of Markdown.')
    .version(version, '-V, --version', 'print the version')
    .option('--no-color', 'print without colors, as with NO_COLOR=1')
    .helpOption('-h, --help', 'explain the program, or a command')
    .helpCommand(false)
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHelpWidth: () => Math.min(terminal.columns, 100),
      getErrHelpWidth: () => Math.min(terminal.columns, 100),
      getOutHasColors: () => terminal.outColors,
      getErrHasColors: () => terminal.errColors,
      outputError: (message, write) => write(asUsage(message)),
    })
    .showHelpAfterError('octavo --help lists the commands.')
  for (const command of commands(terminal, finish, () => program)) {
    command.copyInheritedSettings(program)
    command.showHelpAfterError(`octavo ${command.name()} --help lists the options.`)
    program.addCommand(command)
  }
  return program
}

// One line for each command of the program.
function commands(
  terminal: Terminal,
  finish: (code: ExitCode) => void,
  program: () => Command,
): Command[] {
  return [
    initCommand(terminal, finish),
    importCommand(terminal, finish),
    buildCommand(terminal, finish),
    previewCommand(terminal, finish),
    checkCommand(terminal, finish),
    imposeCommand(terminal, finish),
    rulesCommand(terminal, finish),
    sendCommand(terminal, finish),
    shelfCommand(terminal, finish),
    helpCommand(terminal, finish, program),
    schemaCommand(terminal, finish),
    completionsCommand(terminal, finish, program),
  ]
}

function asUsage(message: string): string {
  return message.replace(/^error: /, 'octavo: ').replace(/\n\((.*)\)/, ' ($1)')
}

const examples = `
Examples:
  octavo init my-novel              start a book
  octavo import novel.docx          make a book folder of a Word document, an EPUB, …
  octavo build                      the book in this folder: every edition, into dist/
  octavo build ~/novels/salt-road   a book in another folder
  octavo build --edition ebook      one edition of it
  octavo preview                    its pages and its ebook in the browser, while you write
  octavo check                      find faults in the book in this folder
  octavo send                       copy the book in this folder to a connected e-reader
  octavo shelf --lan                offer the books in dist/ to every e-reader in the network
  octavo build --help               all options of build
  octavo help isbn                  a key, a role or a word: what it means, how to write it

A book is a folder with Markdown files in manuscript/, one for each chapter. A
book.yaml beside it names the title, the author and the editions; without it
everything has a default.
`
