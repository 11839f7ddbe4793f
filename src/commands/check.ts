import { Argument, Command, Option } from 'commander'
import { paperNames } from '../edition/edition.ts'
import { readers } from '../edition/readers.ts'
import { printers } from '../printers/printers.ts'
import { checkFile, isEpubFile } from './check-file.ts'
import { checkFolder, type CheckFlags } from './check-folder.ts'
import { checkPdfFile, isPdfFile, type PdfFlags } from './check-pdf-file.ts'
import type { ExitCode } from './terminal/exit-code.ts'
import { withReportOptions } from './terminal/report-flags.ts'
import { withWorkspaceOption } from './terminal/workspace-option.ts'
import type { Terminal } from './terminal/terminal.ts'

/**
 * `octavo check [DIR|FILE.epub|FILE.pdf]`: reports what is wrong with a book, or with a finished
 * EPUB or PDF from any program. It builds nothing.
 */
export function checkCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withWorkspaceOption(withReportOptions(new Command('check')))
    .description('Finds faults in a book, or in a finished EPUB or PDF.')
    .addArgument(
      new Argument('[book]', 'the folder of a book, or a finished EPUB or PDF').default(
        '.',
        'the book in this folder',
      ),
    )
    .option(
      '-e, --edition <name>',
      'check only this edition, or a PDF as it; may be given several times',
      collect,
    )
    .addOption(
      new Option(
        '-r, --reader <shop>',
        'the reader that a finished EPUB is for (default: the one that the file names)',
      ).choices(Object.keys(readers)),
    )
    .addOption(
      new Option('-p, --printer <name>', 'who prints a finished PDF').choices(
        Object.keys(printers),
      ),
    )
    .option('--trim <size>', 'the size of the trimmed page of a PDF: 6x9, 148x210mm, a5')
    .addOption(new Option('--paper <name>', 'the paper of a PDF').choices(paperNames))
    .addOption(
      new Option('--binding <kind>', 'the binding of a PDF').choices(['paperback', 'hardcover']),
    )
    .option('--cover', 'the PDF is a cover: back, spine and front')
    .option('--pages <number>', 'how many pages the book of a cover has')
    .option('--spine <length>', 'the spine of a cover, as the printer gives it: 14.2mm')
    .option('--caliper <length>', 'how much one page adds to the spine of a cover: 0.0025in')
    .option('--proof [folder]', 'draw the pages of a PDF that have faults, with the faults marked')
    .option('-q, --quick', 'skip the rules that need pages (faster)')
    .option('-t, --typography', 'list punctuation that could be read another way')
    .option('--fix', 'write typographic punctuation into the Markdown files')
    .option('--drafts', 'include files marked `draft: true`')
    .option('-v, --verbose', 'list notes as well')
    .addHelpText('after', examples)
    .action(async (book: string, flags: CheckFlags & PdfFlags) => {
      const check = isPdfFile(book) ? checkPdfFile : isEpubFile(book) ? checkFile : checkFolder
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
  octavo check --json             for editors
  octavo check --strict --format github   for GitHub Actions
  octavo check novel.epub         a finished EPUB: would shops and readers take it?
  octavo check novel.epub --reader kobo   by the rules of this shop and the standard
  octavo check novel.pdf --printer kdp --trim 6x9   would this printer take it?
  octavo check cover.pdf --cover --edition print   for the book in this folder
  octavo check cover.pdf --printer kdp --cover --trim 6x9 --paper cream --pages 240

\`octavo rules\` lists what is checked. In a manuscript the comment
<!-- octavo-ignore quotes/not-closed --> hides a message about the next block,
or about the line it stands on; octavo-ignore-file about the file.

Exit codes: 0 no errors; 1 errors, or no book; 2 the command line makes no sense.
`
