import { Argument, Command } from 'commander'
import type { ImportFlags } from './first-book/import-book.ts'
import type { ExitCode } from './terminal/exit-code.ts'
import type { Terminal } from './terminal/terminal.ts'

/** `octavo import FILE…`: makes a book folder of documents of other programs. */
export function importCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('import')
    .description('Makes a book folder of a document: .docx, .odt, .epub, .html, .rtf or .txt.')
    .addArgument(new Argument('<files...>', 'the document, or one for each chapter in order'))
    .option('--to <folder>', 'the folder of the book (default: named after the first file)')
    .option('--title <title>', 'its title (default: what the document says)')
    .option('--author <name>', 'its author (default: what the document says)')
    .option('--language <tag>', 'the language it is written in: en-GB, de, pt-BR')
    .option('--json', 'print the review as JSON')
    .addHelpText('after', examples)
    .action(async (files: string[], flags: ImportFlags) => {
      const { importBook } = await import('./first-book/import-book.ts')
      finish(await importBook(files, flags, terminal))
    })
}

const examples = `
Examples:
  octavo import novel.docx                  into the folder novel/
  octavo import novel.docx --to salt-road
  octavo import one.docx two.docx --to stories   one book of several documents

The book folder gets a book.yaml, a file for each section in manuscript/, the pictures
in images/, and import-review.md, which says what was decided and what is doubtful.
Importing again updates the files, but never one that you have edited.
`
