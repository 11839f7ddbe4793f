import { join } from 'node:path'
import type { BuiltEdition } from '../build.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { watchFolder } from '../project/files/watch-folder.ts'
import type { OpenBook } from '../session/book-build.ts'
import { openBook } from '../session/open-book.ts'
import { formatBuild, shortPath } from './format/format-build.ts'
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
}

/**
 * Builds a book, and again at each save, until Ctrl-C. Of later builds it prints only the messages
 * that are new or mended and the files that changed. A save that breaks the book leaves the files of
 * the last build.
 */
export async function watchBook(request: WatchRequest, terminal: Terminal): Promise<ExitCode> {
  const watching: Watching = {
    request,
    terminal,
    book: openBook(request.directory),
    progress: progressLine(terminal),
    written: new Map(),
    isStopped: false,
  }
  const again = oneAtATime(() => rebuild(watching))
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
  const name = shortPath(request.directory, terminal) || 'this folder'
  terminal.err(`Watching ${name}; each save builds the book again. Ctrl-C ends it.\n`)
  await untilStopped()
  watching.isStopped = true
  await folder.close()
  await again.settled()
  await watching.book.close()
  watching.progress.clear()
  return exitCode.done
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
  const { directory, drafts, editions, workspace, verbose } = request
  const times = stopwatch(terminal)
  const build = await book.build({
    ...(editions && { editions }),
    drafts,
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
  for (const { path, bytes } of written) watching.written.set(path, bytes)
  progress.clear()
  const seconds = times.total()
  const outcome = { directory, editions: written, diagnostics, seconds, verbose }
  const { said } = watching
  watching.said = diagnostics
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
