import { Worker } from 'node:worker_threads'
import type { BuildOptions, BuiltEdition, Stage } from './build.ts'
import type { Diagnostic, Report } from './diagnostics/diagnostic.ts'
import type { BookInMemory } from './project/files/book-in-memory.ts'

/** What a build in a thread of its own is asked to do. */
export interface WorkerRequest {
  readonly source: string | BookInMemory
  readonly options: BuildOptions
}

/** What it tells, in order; `done` or `failed` is the last. */
export type WorkerNews =
  | { readonly type: 'stage'; readonly stage: Stage; readonly edition: string }
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly type: 'done'; readonly editions: readonly BuiltEdition[] | undefined }
  | { readonly type: 'failed'; readonly error: unknown }

/**
 * Builds the editions of a book in a thread of its own, which ends with the build. Whatever else the
 * program does goes on meanwhile. Aborting the build ends the thread at once.
 */
export function buildInWorker(
  source: string | BookInMemory,
  { onProgress, signal, worker: _, ...options }: BuildOptions,
  report: Report,
): Promise<readonly BuiltEdition[] | undefined> {
  refuseFunctions(options)
  const workerData: WorkerRequest = { source, options }
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./build-worker.js', import.meta.url), {
      workerData,
      // A program that is given by `node -e` has flags that no file may have.
      execArgv: [],
    })
    const abort = (): void => end(() => reject(signal?.reason))
    const end = (settle: () => void): void => {
      signal?.removeEventListener('abort', abort)
      settle()
      void worker.terminate()
    }
    signal?.addEventListener('abort', abort)
    worker.on('message', (news: WorkerNews) => {
      if (news.type === 'stage') onProgress?.(news.stage, news.edition)
      else if (news.type === 'diagnostic') report(news.diagnostic)
      else if (news.type === 'done') end(() => resolve(news.editions))
      else end(() => reject(news.error))
    })
    worker.on('error', (error) => end(() => reject(error)))
    worker.on('exit', (code) =>
      end(() => reject(new Error(`the thread of the build ended: ${code}`))),
    )
  })
}

// Functions stay in the thread that they are made in.
function refuseFunctions(options: BuildOptions): void {
  const found = Object.entries(options).find(
    ([name, value]) => typeof value === 'function' || name === 'trace' || name === 'keep',
  )
  if (found)
    throw new TypeError(
      `the option "${found[0]}" cannot be used with "worker": leave one of them out`,
    )
}
