import { Argument, Command } from 'commander'
import { statSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { formatOpenShelf, formatSent } from './format/format-shelf.ts'
import { UsageError } from './terminal/machine-error.ts'
import { explainListening, parsePort } from './terminal/listening.ts'
import { untilStopped } from './terminal/until-stopped.ts'
import type { Terminal } from './terminal/terminal.ts'

/** `octavo shelf [DIRS…]`: offers finished books to the e-readers of a network. */
export function shelfCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('shelf')
    .description('Offers the built books to the browsers and reading apps of e-readers.')
    .addArgument(
      new Argument(
        '[dirs...]',
        'book folders, folders of EPUB, KEPUB and PDF files, or such files',
      ).default(['.'], 'this folder'),
    )
    .option('--lan', 'let every device in the local network in')
    .option('--host <address>', 'listen at this address of the computer')
    .option('-p, --port <number>', 'listen at this port; 0 for any free port', '8080')
    .addHelpText('after', examples)
    .action(async (directories: string[], options: ShelfFlags) =>
      finish(await run(directories, options, terminal)),
    )
}

interface ShelfFlags {
  readonly lan?: boolean
  readonly host?: string
  readonly port: string
}

async function run(
  written: readonly string[],
  flags: ShelfFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const directories = written.map((directory) => folderAt(directory, terminal))
  const host = await chooseHost(flags)
  const { serveShelf } = await import('../shelf/server/serve-shelf.ts')
  const shelf = await serveShelf({
    directories,
    host,
    port: parsePort(flags.port),
    onSent: (edition, userAgent) => terminal.err(formatSent(edition, userAgent)),
  }).catch((error: unknown) => {
    throw explainListening(error, host, flags.port)
  })
  await formatOpenShelf(
    { library: await shelf.library(), host, port: shelf.port, written },
    terminal,
  )
  await untilStopped()
  await shelf.close()
  return exitCode.done
}

function folderAt(written: string, terminal: Terminal): string {
  const path = resolve(terminal.workingDirectory, written)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new UsageError(`there is no file or folder "${written}"`)
  if (!stats.isDirectory() && !/\.(?:epub|pdf)$/i.test(path))
    throw new UsageError(`"${written}" is no EPUB, KEPUB or PDF`)
  return path
}

async function chooseHost(flags: ShelfFlags): Promise<string> {
  if (flags.host !== undefined) {
    const { isIP } = await import('node:net')
    if (flags.host !== 'localhost' && isIP(flags.host) === 0)
      throw new UsageError(`"${flags.host}" is not an address: give one like 192.168.1.20`)
    return flags.host
  }
  if (!flags.lan) return '127.0.0.1'
  const { lanAddress } = await import('../shelf/server/lan-address.ts')
  const address = lanAddress(networkInterfaces())
  if (address !== undefined) return address
  throw new UsageError(
    'this computer has no address in a local network: connect it to one, or give an address with --host',
  )
}

const examples = `
Examples:
  octavo shelf                     the book in this folder, for this computer only
  octavo shelf --lan               the same for every e-reader, phone and tablet in the network
  octavo shelf --lan salt-road ~/books --port 8000

Open the address that is shown in the browser of the e-reader, or add it to a reading
app such as KOReader as an OPDS catalog. Only the files in dist/ of a book folder
are offered, and nobody can add or change any. A book that is built again
appears on the shelf at once. Ctrl-C closes it.

Exit codes: 0 closed; 1 it failed; 2 the command line makes no sense.
`
