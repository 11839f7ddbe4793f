import { Argument, Command, Option } from 'commander'
import { printers } from '../printers/printers.ts'
import type { ExitCode } from './terminal/exit-code.ts'
import { themes } from './first-book/describe-book.ts'
import type { InitFlags } from './first-book/begin-book.ts'
import type { Terminal } from './terminal/terminal.ts'

/** `octavo init [DIR]`: begins a book. */
export function initCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('init')
    .description('Starts a book: makes a folder with a short sample of everything.')
    .addArgument(new Argument('[folder]', 'the folder of the book').default('.', 'this one'))
    .option('--title <title>', 'its title')
    .option('--author <name>', 'its author')
    .option('--language <tag>', 'the language it is written in: en-GB, de, pt-BR')
    .addOption(
      new Option('--theme <name>', 'the theme that its own theme.css begins with').choices(themes),
    )
    .addOption(new Option('--printer <name>', 'who prints it').choices(Object.keys(printers)))
    .option('--vscode', 'write snippets and tasks for VS Code, too')
    .option(
      '--from <file>',
      'begin with this manuscript: Markdown, or a document that octavo import reads',
    )
    .option('-y, --yes', 'ask no questions')
    .addHelpText('after', examples)
    .action(async (folder: string, flags: InitFlags) => {
      const { beginBook } = await import('./first-book/begin-book.ts')
      finish(await beginBook(folder, flags, terminal))
    })
}

const examples = `
Examples:
  octavo init my-novel                    asks for title, author, language, theme, printer
  octavo init my-novel --title "The Salt Road" --author "Mira Vance" --yes
  octavo init my-novel --from draft.md    with a manuscript of one file
  octavo init my-novel --from draft.docx  with the manuscript of a Word document

Files in the folder stay as they are: a manuscript without settings gets a book.yaml
and a theme.css, and a folder that already has a book is left alone.
`
