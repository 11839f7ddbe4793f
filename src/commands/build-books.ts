import { basename, dirname, join, relative, resolve } from 'node:path'
import { wayInto } from '../project/files/way-into.ts'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { bookRows, formatBooks, formatBooksJson, type BookOutcome } from './format/format-books.ts'
import { givenFolder } from './terminal/given-folder.ts'
import { progressLines, type ProgressLines } from './terminal/progress.ts'
import { roomForRun } from './terminal/room-for-run.ts'
import type { RunAgain, StartedRun } from './terminal/run-again.ts'
import { parseShare, shareOf } from './terminal/share-of.ts'
import type { Terminal } from './terminal/terminal.ts'

/** What is asked of a build of several books. */
export interface BooksRequest {
  /** As the command line names them. */
  readonly folders: readonly string[]
  /** As written: `2/5`. */
  readonly shard?: string
  /** As written; each book gets a folder in it. */
  readonly out?: string
  readonly json: boolean
  /** The options that every book is built with. */
  readonly args: readonly string[]
}

/**
 * Builds several books, each in a process of its own, as many at once as there are cores and memory
 * for. A book is the same bytes as alone, and one that fails does not stop the others. What a build
 * says is shown when it and all before it have ended.
 */
export async function buildBooks(
  request: BooksRequest,
  terminal: Terminal,
  run: RunAgain,
): Promise<ExitCode> {
  const start = terminal.clock()
  const all = [...new Set(request.folders.map((folder) => givenFolder(folder, terminal)))]
  const books = request.shard === undefined ? all : shareOf(all, parseShare(request.shard))
  const lines = progressLines(request.json ? { ...terminal, interactive: false } : terminal)
  const show = inOrder<BookOutcome>((book) => {
    if (request.json) return
    lines.clear()
    bookRows(book, terminal)
  })
  const outOf = outFolders(all, request, terminal)
  const jobs = books.map((directory, index) => async (started: OnStart) => {
    const outcome = await buildOne({ directory, out: outOf(directory) }, request, {
      terminal,
      lines,
      run,
      started,
    })
    show(index, outcome)
    // What was shown is not needed again; of ten thousand books it would be much.
    return request.json ? outcome : { ...outcome, out: '', err: '' }
  })
  const outcomes = await runJobs(jobs)
  lines.clear()
  const seconds = terminal.clock() - start
  if (request.json) terminal.out(formatBooksJson(outcomes, seconds))
  else formatBooks(outcomes, seconds, terminal)
  return outcomes.every(({ code }) => code === 0) ? exitCode.done : exitCode.failed
}

type OnStart = (run: StartedRun) => void

interface Means {
  readonly terminal: Terminal
  readonly lines: ProgressLines
  readonly run: RunAgain
  readonly started: OnStart
}

async function buildOne(
  { directory, out }: { readonly directory: string; readonly out: string | undefined },
  { args, json }: BooksRequest,
  { terminal, lines, run, started }: Means,
): Promise<BookOutcome> {
  const folder = relative(terminal.workingDirectory, directory) || '.'
  const line = lines.add(`${folder}  …`)
  const made = { editions: 0, errors: 0, warnings: 0 }
  const begun = run(
    ['build', directory, ...args, ...(json ? ['--json'] : []), ...(out ? ['--out', out] : [])],
    terminal.errColors ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' },
    (news) => {
      if (news.type === 'stage')
        line.show(`${folder}  ${[news.stage, news.edition].join(' ').trim()} …`)
      else Object.assign(made, news)
    },
  )
  started(begun)
  const { code, signal, ...said } = await begun.ended
  line.remove()
  return { folder, ...made, code, ...(signal !== undefined && { signal }), ...said }
}

// Where the files of a book go: into its own dist/, or into a folder of --out that is called like
// it, with as much of its path as tells it from the others.
function outFolders(
  books: readonly string[],
  { out }: BooksRequest,
  terminal: Terminal,
): (directory: string) => string | undefined {
  if (out === undefined) return () => undefined
  const target = resolve(terminal.workingDirectory, out)
  let common = dirname(books[0] ?? target)
  const isAround = (): boolean => books.every((book) => wayInto(common, book) !== undefined)
  while (!isAround() && common !== dirname(common)) common = dirname(common)
  // Books on two drives have no folder in common.
  return (directory) => join(target, wayInto(common, directory) || basename(directory))
}

// Hands results on in the order of their numbers, each as soon as all before it are there.
function inOrder<T>(handOn: (result: T) => void): (index: number, result: T) => void {
  const held = new Map<number, T>()
  let next = 0
  return (index, result) => {
    held.set(index, result)
    for (let one = held.get(next); one !== undefined; one = held.get(next)) {
      held.delete(next++)
      handOn(one)
    }
  }
}

// Runs all jobs, as many at once as there is room for. When this process is told to end, the runs
// end first.
async function runJobs<T>(
  jobs: readonly ((started: OnStart) => Promise<T>)[],
): Promise<readonly T[]> {
  const results: T[] = []
  const runs = new Set<StartedRun>()
  const releaseSignals = onSignal(() => runs.forEach((run) => run.stop()))
  let next = 0
  let running = 0
  await new Promise<void>((done, fail) => {
    const startMore = (): void => {
      if (next === jobs.length && running === 0) done()
      while (next < jobs.length && roomForRun(running)) {
        const index = next++
        running++
        let begun: StartedRun | undefined
        jobs[index]?.((run) => runs.add((begun = run)))
          .then((result) => {
            results[index] = result
            running--
            if (begun) runs.delete(begun)
            startMore()
          })
          .catch(fail)
      }
    }
    startMore()
  }).finally(releaseSignals)
  return results
}

function onSignal(stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const release = (): void => signals.forEach((signal) => process.off(signal, end))
  const end = (signal: NodeJS.Signals): void => {
    stop()
    release()
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, end)
  return release
}
