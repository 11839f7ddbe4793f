import type { Terminal } from './terminal.ts'

/** How long the editions of a build take, in seconds. */
export interface Stopwatch {
  /** From now on the work is for this edition, or for all of them. */
  readonly begin: (edition: string) => void
  readonly of: (edition: string) => number
  readonly total: () => number
}

/** Starts a stopwatch. */
export function stopwatch(terminal: Terminal): Stopwatch {
  const start = terminal.clock()
  const spent = new Map<string, number>()
  let current = ''
  let since = start
  const begin = (edition: string): void => {
    const now = terminal.clock()
    spent.set(current, (spent.get(current) ?? 0) + now - since)
    current = edition
    since = now
  }
  return {
    begin,
    of(edition) {
      begin(current)
      return spent.get(edition) ?? 0
    },
    total: () => terminal.clock() - start,
  }
}
