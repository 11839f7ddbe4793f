import { Argument, Command } from 'commander'
import { exitCode, type ExitCode } from '../terminal/exit-code.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `octavo schema [WHICH]`: the JSON schemas and other files for editors. */
export function schemaCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('schema')
    .description('Prints the JSON schema of book.yaml, for editors.')
    .addArgument(
      new Argument('[which]', 'what to print')
        .choices(Object.keys(fileNames))
        .default('book', 'that of book.yaml'),
    )
    .addHelpText('after', examples)
    .action(async (which: keyof typeof fileNames) => {
      const { editorFiles } = await import('../../reference/tables.ts')
      terminal.out(editorFiles().get(fileNames[which]) ?? '')
      finish(exitCode.done)
    })
}

const fileNames = {
  book: 'book.schema.json',
  'front-matter': 'front-matter.schema.json',
  snippets: 'octavo.code-snippets',
  tasks: 'tasks.json',
} as const

const examples = `
Examples:
  octavo schema > book.schema.json                for the line that editors with a YAML server read
                                                  in book.yaml: # yaml-language-server: $schema=book.schema.json
  octavo schema front-matter                      of the YAML at the top of a file
  octavo schema snippets > .vscode/octavo.code-snippets
  octavo schema tasks > .vscode/tasks.json        tasks of VS Code, with a problem matcher
`
