import { Argument, Command } from 'commander'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BookFile } from '../device/book-file.ts'
import { unknownReader } from '../device/device-kind.ts'
import { systemDisk } from '../device/disk.ts'
import { findDevices, type Device } from '../device/find-devices.ts'
import { mountPlaces } from '../device/mount-places.ts'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { formatDeviceList, formatDeviceListJson } from './format/format-devices.ts'
import {
  formatSend,
  formatSendJson,
  type SendOutcome,
  type SendResult,
} from './format/format-send.ts'
import { largestBook } from './terminal/largest-book.ts'
import { UsageError } from './terminal/machine-error.ts'
import { pickDevice } from './pick-device.ts'
import { progressLine, type ProgressLine } from './terminal/progress.ts'
import {
  withWorkspaceOption,
  workspaceOption,
  type WorkspaceFlag,
} from './terminal/workspace-option.ts'
import type { Terminal } from './terminal/terminal.ts'

/** `octavo send [DIR|FILE]`: puts a book on an e-reader that is connected by cable. */
export function sendCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withWorkspaceOption(new Command('send'))
    .description('Copies a book to an e-reader connected by cable.')
    .addArgument(
      new Argument('[book]', 'the folder of a book, or a finished file').default(
        '.',
        'the book in this folder',
      ),
    )
    .option('-t, --to <reader>', 'the reader, by its name in --list or by the folder of its disk')
    .option('-l, --list', 'list the readers that are connected')
    .option('--json', 'print the result as JSON')
    .option('-v, --verbose', 'list notes as well')
    .addHelpText('after', examples)
    .action(async (book: string, options: SendFlags) => finish(await run(book, options, terminal)))
}

interface SendFlags extends WorkspaceFlag {
  readonly to?: string
  readonly list?: boolean
  readonly json?: boolean
  readonly verbose?: boolean
}

async function run(book: string, flags: SendFlags, terminal: Terminal): Promise<ExitCode> {
  const places = mountPlaces(process.platform, terminal.environment)
  const devices = await findDevices(places, systemDisk)
  if (flags.list) {
    if (flags.json) terminal.out(formatDeviceListJson(devices))
    else formatDeviceList(devices, places, terminal)
    return exitCode.done
  }
  const path = resolve(terminal.workingDirectory, book)
  const isFolder = isFolderAt(path, book)
  const device = await pickDevice(devices, flags.to, terminal.workingDirectory, systemDisk)
  const diagnostics: Diagnostic[] = []
  const start = terminal.clock()
  const progress = progressLine(flags.json ? { ...terminal, interactive: false } : terminal)
  const result = isFolder
    ? await sendFolder(
        path,
        device,
        { progress, ...workspaceOption(flags, terminal) },
        (one) => void diagnostics.push(one),
      )
    : await sendFile(path, device, progress)
  const outcome: SendOutcome = {
    ...result,
    ...(device && { device }),
    directory: path,
    places,
    diagnostics,
    seconds: terminal.clock() - start,
    verbose: flags.verbose ?? false,
    platform: process.platform,
  }
  if (flags.json) terminal.out(formatSendJson(outcome, terminal))
  else formatSend(outcome, terminal)
  const isDone = result.type === 'copied' && !diagnostics.some((one) => one.severity === 'error')
  return isDone ? exitCode.done : exitCode.failed
}

async function sendFolder(
  directory: string,
  device: Device | undefined,
  { progress, ...sharing }: { readonly progress: ProgressLine; readonly workspace?: string },
  report: Report,
): Promise<SendResult> {
  const { buildBookFor } = await import('../device/prepare-book.ts')
  const prepared = await buildBookFor(
    device?.kind,
    directory,
    {
      ...sharing,
      onProgress: (stage, edition) =>
        progress.show(edition ? `${stage} ${edition} …` : `${stage} …`),
    },
    report,
  ).finally(() => progress.clear())
  if (prepared === undefined) return { type: 'not-made' }
  if (prepared === 'no edition') return { type: 'no-edition' }
  if (device && prepared.way === 'cable') return copyTo(device, prepared.book, progress)
  const book = await writeBeside(prepared.book, directory)
  return device ? await readyForKindle(book) : { type: 'no-device', book }
}

async function sendFile(
  path: string,
  device: Device | undefined,
  progress: ProgressLine,
): Promise<SendResult> {
  const { readBook } = await import('../device/prepare-book.ts')
  const { isEpub } = await import('../device/book-identity.ts')
  const book = await readBook(path)
  const isEbook = book.format === 'epub' || book.format === 'kepub'
  if (isEbook && !isEpub(book.bytes)) return { type: 'not-an-epub', book }
  if (!device) return { type: 'no-device', book }
  const isUnknown = device.kind === unknownReader
  if (isUnknown || device.kind.opens.includes(book.format)) return copyTo(device, book, progress)
  const isForKindle = device.kind.id === 'kindle' && book.format === 'epub'
  return isForKindle ? await readyForKindle(book) : { type: 'not-opened', book }
}

async function readyForKindle(book: BookFile): Promise<SendResult> {
  const { checkForKindle } = await import('../check-epub/kindle-refusals.ts')
  return { type: 'send-to-kindle', book, ...(await checkForKindle(book.bytes, book.fileName)) }
}

async function copyTo(device: Device, book: BookFile, progress: ProgressLine): Promise<SendResult> {
  const { copyBook } = await import('../device/copy-book.ts')
  progress.show('copying …')
  const copy = await copyBook(book, device, systemDisk).finally(() => progress.clear())
  return { ...copy, book }
}

// Where `octavo build` would have put it.
async function writeBeside(book: BookFile, directory: string): Promise<BookFile> {
  const { writeOutput } = await import('../project/output/write-output.ts')
  const path = resolve(directory, 'dist', book.fileName)
  await writeOutput(path, book.bytes)
  return { ...book, path }
}

function isFolderAt(path: string, written: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new UsageError(`there is no file or folder "${written}"`)
  if (stats.isFile() && stats.size > largestBook)
    throw new UsageError(`"${written}" is larger than any book: ${stats.size} bytes`)
  return stats.isDirectory()
}

const examples = `
Examples:
  octavo send                           the book in this folder, to the only reader connected
  octavo send novel --to kobo           to one of several readers
  octavo send dist/the-salt-road.epub   a finished file, from Octavo or another program
  octavo send --to /media/ann/READER    to a reader that Octavo does not know
  octavo send --list                    what is connected

A folder is built in an edition that the reader can open. A file for a Kindle is
checked against the rules of Send to Kindle. Only an older copy of the same book
on the reader is replaced. Octavo looks for readers where this
system mounts disks; OCTAVO_MOUNTS names other folders, separated as in PATH.

Exit codes: 0 sent or listed; 1 not sent, or built with errors; 2 the
command line makes no sense.
`
