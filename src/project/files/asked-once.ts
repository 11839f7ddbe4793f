import { realpathSync } from 'node:fs'

/**
 * What is asked of the system once while a book is read: the place of its folder, and the times of
 * its files.
 */
interface Answers {
  root: string | undefined
  readonly times: Map<string, number>
}

const answers = new Map<string, Answers>()

/** Asks about a book folder anew. */
export function askAnew(folder: string): void {
  answers.set(folder, { root: undefined, times: new Map() })
}

/** Where a folder is, with all links followed. */
export function realRoot(folder: string): string {
  const known = answers.get(folder)
  const root = known?.root ?? realpathSync.native(folder)
  if (known) known.root = root
  return root
}

/** Notes when a file of a folder was last changed, in milliseconds since 1970. */
export function noteTime(folder: string, path: string, time: number): void {
  answers.get(folder)?.times.set(path, time)
}

/** The time of a file that was read; undefined for any other. */
export function knownTime(folder: string, path: string): number | undefined {
  return answers.get(folder)?.times.get(path)
}
