import { join } from 'node:path'
import type { BuiltEdition } from '../build.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { outsideReads } from '../project/files/outside-reads.ts'
import { watchFolder } from '../project/files/watch-folder.ts'
import type { OpenBook } from '../session/book-build.ts'
import { openBook } from '../session/open-book.ts'
import { formatBuild, formatBuildLine, shortPath } from './format/format-build.ts'
import { formatRebuild } from './format/format-rebuild.ts'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { formatMachineError } from './terminal/machine-error.ts'
import { progressLine, type ProgressLine } from './terminal/progress.ts'
import { stopwatch } from './terminal/stopwatch.ts'
import type { Terminal } from './terminal/terminal.ts'
import { untilStopped } from './terminal/until-stopped.ts'
import { writeEditions } from './write-editions.ts'

/** What is asked of a build that goes on. */
export interface WatchRequest {
  /** Absolute. */
  readonly directory: string
  readonly out: string
  readonly editions?: readonly string[]
  readonly drafts: boolean
  /** Path of the folder whose files the book may share, as for a build. */
  readonly workspace?: string
  readonly verbose: boolean
  /** Write a proof beside each print edition. */
  readonly proof: boolean
  /** Print each build as JSON, on a line of its own. */
  readonly json: boolean
}

/**
 * Builds books, and each again at each save in it, until Ctrl-C. Of later builds it prints only the
 * messages that are new or mended and the files that changed. A save that breaks a book leaves the
 * files of its last build. Builds run one after another.
 */
export async function watchBooks(
  requests: readonly WatchRequest[],
  terminal: Terminal,
): Promise<ExitCode> {
  const inTurn = turns()
  const watched: WatchedBook[] = []
  for (const request of requests) watched.push(await watchBook(request, terminal, inTurn))
  const [only] = requests
  const name = only && requests.length === 1 ? shortPath(only.directory, terminal) : undefined
  const what = name === undefined ? `${requests.length} books` : name || 'this folder'
  const which = name === undefined ? 'its' : 'the'
  terminal.err(`Watching ${what}; each save builds ${which} book again. Ctrl-C ends it.\n`)
  await untilStopped()
  await Promise.all(watched.map((book) => book.end()))
  return exitCode.done
}

interface WatchedBook {
  readonly end: () => Promise<void>
}

/** Does a piece of work when those before it are done. */
type InTurn = (work: () => Promise<void>) => Promise<void>

function turns(): InTurn {
  let last: Promise<void> = Promise.resolve()
  return (work) => (last = last.then(work))
}

async function watchBook(
  request: WatchRequest,
  terminal: Terminal,
  inTurn: InTurn,
): Promise<WatchedBook> {
  const watching: Watching = {
    request,
    terminal,
    book: openBook(request.directory),
    progress: progressLine(request.json ? { ...terminal, interactive: false } : terminal),
    written: new Map(),
    isStopped: false,
  }
  const again = oneAtATime(() =>
    inTurn(async () => {
      await rebuild(watching)
      await folder.follow(outsideReads(request.directory))
    }),
  )
  const dist = join(request.directory, 'dist')
  const isMade = (path: string): boolean =>
    path === dist || path === request.out || watching.written.has(path)
  const folder = await watchFolder(request.directory, {
    // A folder for the books that holds the manuscript as well is watched, but for the books.
    ignores: (path) => isMade(path) && path !== request.directory,
    onChange: () => void again(),
    onError: (error) => terminal.err(`octavo: ${formatMachineError(error)}\n`),
  })
  await again()
  return {
    async end() {
      watching.isStopped = true
      await folder.close()
      await again.settled()
      await watching.book.close()
      watching.progress.clear()
    },
  }
}

interface Watching {
  readonly request: WatchRequest
  readonly terminal: Terminal
  readonly book: OpenBook
  readonly progress: ProgressLine
  /** The bytes of the last build, by path. */
  readonly written: Map<string, Uint8Array>
  /** The messages of the last build; absent before the first. */
  said?: readonly Diagnostic[]
  isStopped: boolean
}

async function rebuild(watching: Watching): Promise<void> {
  try {
    await buildOnce(watching)
  } catch (error) {
    // The next save may be better than this one.
    watching.progress.clear()
    watching.terminal.err(`octavo: ${formatMachineError(error)}\n`)
  }
}

async function buildOnce(watching: Watching): Promise<void> {
  const { request, terminal, book, progress } = watching
  if (watching.isStopped) return
  const { directory, drafts, editions, workspace, verbose, proof, json } = request
  const times = stopwatch(terminal)
  const build = await book.build({
    ...(editions && { editions }),
    drafts,
    proof,
    ...(workspace !== undefined && { workspace }),
    onProgress(stage, edition) {
      times.begin(edition)
      progress.show(edition ? `${stage} ${edition} …` : `${stage} …`)
    },
  })
  const made = await build.finish()
  if (watching.isStopped) return
  const diagnostics = [...build.diagnostics, ...made.diagnostics]
  const changed = made.editions.filter((edition) => isChanged(edition, watching))
  const written = await writeEditions(
    changed,
    request.out,
    times,
    (one) => void diagnostics.push(one),
  )
  for (const { path, bytes, besides = [] } of written) {
    watching.written.set(path, bytes)
    for (const file of besides) watching.written.set(join(request.out, file.fileName), file.bytes)
  }
  progress.clear()
  const seconds = times.total()
  const outcome = { directory, editions: written, diagnostics, seconds, verbose }
  const { said } = watching
  watching.said = diagnostics
  if (json) return terminal.out(formatBuildLine(outcome, terminal))
  if (said === undefined) return formatBuild(outcome, terminal)
  const isMade = made.editions.length > 0
  formatRebuild(outcome, { said, isMade, hasFiles: watching.written.size > 0 }, terminal)
}

function isChanged({ fileName, bytes }: BuiltEdition, { request, written }: Watching): boolean {
  const before = written.get(join(request.out, fileName))
  return !before || Buffer.compare(before, bytes) !== 0
}

// Does a piece of work again when it is asked for, once for all that ask while it runs.
function oneAtATime(work: () => Promise<void>): {
  (): Promise<void>
  /** Resolves when nothing runs. */
  readonly settled: () => Promise<void>
} {
  let running: Promise<void> | undefined
  let isAsked = false
  const run = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false
      await work()
    }
    running = undefined
  }
  const ask = (): Promise<void> => {
    isAsked = true
    return (running ??= run())
  }
  return Object.assign(ask, { settled: async () => running })
}
