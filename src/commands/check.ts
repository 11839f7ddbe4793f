import { Argument, Command, Option } from 'commander'
import { readers } from '../edition/readers.ts'
import { checkFile, isEpubFile } from './check-file.ts'
import { checkFolder, type CheckFlags } from './check-folder.ts'
import type { ExitCode } from './terminal/exit-code.ts'
import type { Terminal } from './terminal/terminal.ts'

/**
 * `octavo check [DIR|FILE.epub]`: reports what is wrong with a book, or with a finished EPUB from
 * any program. It builds nothing.
 */
export function checkCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('Finds faults in a book, or in a finished EPUB.')
    .addArgument(
      new Argument('[book]', 'the folder of a book, or a finished EPUB').default(
        '.',
        'the book in this folder',
      ),
    )
    .option('-e, --edition <name>', 'check only this edition; may be given several times', collect)
    .addOption(
      new Option(
        '-r, --reader <shop>',
        'the reader that a finished EPUB is for (default: the one that the file names)',
      ).choices(Object.keys(readers)),
    )
    .option('-q, --quick', 'skip the rules that need pages (faster)')
    .option('-t, --typography', 'list punctuation that could be read another way')
    .option('--fix', 'write typographic punctuation into the Markdown files')
    .option('--drafts', 'include files marked `draft: true`')
    .option('--json', 'print the result as JSON')
    .option('-v, --verbose', 'list notes as well')
    .addHelpText('after', examples)
    .action(async (book: string, flags: CheckFlags) => {
      const check = isEpubFile(book) ? checkFile : checkFolder
      finish(await check(book, flags, terminal))
    })
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

const examples = `
Examples:
  octavo check                    the book in this folder, every edition
  octavo check novel --quick      without setting pages
  octavo check --typography       with every mark that could be read another way
  octavo check --fix              “quotes” for "quotes" in the Markdown itself
  octavo check --json             for editors and CI
  octavo check novel.epub         a finished EPUB: would shops and readers take it?
  octavo check novel.epub --reader kobo   by the rules of this shop and the standard

\`octavo rules\` lists what is checked. In a manuscript the comment
<!-- octavo-ignore quotes/not-closed --> hides a message about the next block,
or about the line it stands on; octavo-ignore-file about the file.

Exit codes: 0 no errors; 1 errors, or no book; 2 the command line makes no sense.
`
