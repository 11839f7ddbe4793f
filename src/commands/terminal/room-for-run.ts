import { availableParallelism, freemem } from 'node:os'

// A novel of 600,000 words in both editions takes 613 MB at most (tests/bench/README.md).
const bytesOfRun = 700e6

/**
 * Whether another build can begin beside those that run: there is a core for it, and memory for the
 * build of a very long book. One may always run.
 */
export function roomForRun(running: number): boolean {
  if (running === 0) return true
  return running < availableParallelism() && availableBytes() >= bytesOfRun
}

// What this process may still take, also inside a container, where Node can tell (20.13, 22).
function availableBytes(): number {
  return 'availableMemory' in process ? process.availableMemory() : freemem()
}
