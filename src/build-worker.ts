/**
 * The thread of a build: it makes what it was started for, tells what happens, and ends. The other
 * side is build-in-worker.ts.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { BuiltEdition } from './build.ts'
import type { WorkerNews, WorkerRequest } from './build-in-worker.ts'
import { buildEditions } from './build-from.ts'

const { source, options } = workerData as WorkerRequest

buildEditions(
  source,
  { ...options, onProgress: (stage, edition) => tell({ type: 'stage', stage, edition }) },
  (diagnostic) => tell({ type: 'diagnostic', diagnostic }),
)
  .then((editions) => tell({ type: 'done', editions: editions?.map(withOwnBytes) }))
  .catch((error: unknown) => tell({ type: 'failed', error }))

function tell(news: WorkerNews): void {
  parentPort?.postMessage(news)
}

// A Buffer may be a piece of a larger one, which would be sent with it.
function withOwnBytes(edition: BuiltEdition): BuiltEdition {
  return { ...edition, bytes: new Uint8Array(edition.bytes) }
}
