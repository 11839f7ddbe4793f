import { Argument, Command } from 'commander'
import { networkInterfaces } from 'node:os'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { formatMachineError, UsageError } from './terminal/machine-error.ts'
import { formatBuiltPreview, formatOpenPreview } from './format/format-preview.ts'
import { givenFolder } from './terminal/given-folder.ts'
import { explainListening, parsePort } from './terminal/listening.ts'
import { untilStopped } from './terminal/until-stopped.ts'
import {
  withWorkspaceOption,
  workspaceOption,
  type WorkspaceFlag,
} from './terminal/workspace-option.ts'
import type { Terminal } from './terminal/terminal.ts'

/** `octavo preview [DIR]`: shows a book in the browser, as it is written. */
export function previewCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withWorkspaceOption(new Command('preview'))
    .description('Shows the pages and the ebook in the browser, and follows every change.')
    .addArgument(new Argument('[folder]', 'the folder of the book').default('.', 'this one'))
    .option('-p, --port <number>', 'listen at this port', '0')
    .option('--lan', 'let a tablet or phone in the local network look, too')
    .option('--no-open', 'only print the address')
    .option('--editor <command>', 'open files with this editor: "code", "subl -n", "mate {file}"')
    .option('--drafts', 'include files marked `draft: true`')
    .addHelpText('after', examples)
    .action(async (folder: string, options: PreviewFlags) =>
      finish(await run(folder, options, terminal)),
    )
}

interface PreviewFlags extends WorkspaceFlag {
  readonly port: string
  readonly lan?: boolean
  readonly open: boolean
  readonly editor?: string
  readonly drafts?: boolean
}

async function run(folder: string, flags: PreviewFlags, terminal: Terminal): Promise<ExitCode> {
  const directory = givenFolder(folder, terminal)
  const port = parsePort(flags.port)
  const host = flags.lan ? await addressInNetwork() : '127.0.0.1'
  const { servePreview } = await import('../preview/server/serve-preview.ts')
  const { bookSource } = await import('../preview/source/book-source.ts')
  const editor = await chosenEditor(flags, terminal)
  terminal.err('Building …\n')
  const preview = await servePreview({
    source: bookSource(directory, {
      drafts: flags.drafts ?? false,
      ...workspaceOption(flags, terminal),
    }),
    host,
    port,
    assets: new URL('./preview/', import.meta.url),
    isShared: flags.lan ?? false,
    ...(editor && { editor }),
    onBuilt: ({ state }, seconds) => terminal.err(formatBuiltPreview(state, seconds)),
    onFailure: (error) => terminal.err(`octavo: ${formatMachineError(error)}\n`),
  }).catch((error: unknown) => {
    throw explainListening(error, host, flags.port)
  })
  await formatOpenPreview(preview.address, flags.lan ?? false, terminal)
  if (flags.open && !flags.lan) await openBrowser(preview.address, terminal)
  await untilStopped()
  await preview.close()
  return exitCode.done
}

async function addressInNetwork(): Promise<string> {
  const { lanAddress } = await import('../shelf/server/lan-address.ts')
  const address = lanAddress(networkInterfaces())
  if (address !== undefined) return address
  throw new UsageError('this computer has no address in a local network: connect it to one')
}

async function chosenEditor({ editor }: PreviewFlags, { environment }: Terminal) {
  const { editorCommand, editorOfEnvironment } = await import('../preview/editor/choose-editor.ts')
  if (editor === undefined) return editorOfEnvironment(environment)
  const command = editorCommand(editor)
  if (!command) throw new UsageError('--editor needs a command, such as "code"')
  return command
}

async function openBrowser(address: string, terminal: Terminal): Promise<void> {
  const { openAddress } = await import('../preview/editor/open-address.ts')
  if (!(await openAddress(address)))
    terminal.err('No browser could be opened: open the address above in one.\n')
}

const examples = `
Examples:
  octavo preview                    the book in this folder
  octavo preview novel --no-open    print the address and open no browser
  octavo preview --lan              on this computer's address in the network, for a tablet
  octavo preview --editor subl      a click on a paragraph opens it in Sublime Text

The book is built again whenever you save a file of it. The address holds a secret;
only who knows it can look, and with no other page open in the browser can read it.
A click on a paragraph or a message opens the file at its line: in VS Code, or in the
editor that --editor or OCTAVO_EDITOR name, or EDITOR if it has a window of its own.
Ctrl-C ends the preview.

Exit codes: 0 ended; 1 it failed; 2 the command line makes no sense.
`
