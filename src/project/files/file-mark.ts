import { lstatSync, statSync, type BigIntStats } from 'node:fs'
import { join } from 'node:path'
import { insidePath } from './read-inside.ts'
import { rootedPath } from './workspace.ts'

/**
 * A mark of a plain file of the book folder that is another after each write, so that a file with the
 * mark of an earlier time need not be read again: its number, size and times. Undefined when the mark
 * says nothing: for a link, for a file outside the folder, and for one that was changed just now, since
 * a second change may leave the same times.
 */
export function fileMark(directory: string, path: string): string | undefined {
  const inner = insidePath(path)
  const rooted = inner === undefined ? undefined : rootedPath(directory, inner)
  if (rooted?.root !== directory) return undefined
  const stats = statsBy(lstatSync, join(directory, rooted.path))
  if (!stats?.isFile()) return undefined
  const { dev, ino, size, mtimeNs, ctimeNs } = stats
  const changed = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n)
  if (Date.now() - changed < coarsestClock) return undefined
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`
}

// Milliseconds: FAT counts in two seconds, other file systems in less.
const coarsestClock = 2500

/**
 * The facts of a file or folder, or of what a link leads to; undefined when it is not there or cannot
 * be looked at. Whoever reads it says why.
 */
export function statsBehind(path: string): BigIntStats | undefined {
  return statsBy(statSync, path)
}

function statsBy(look: typeof lstatSync | typeof statSync, path: string): BigIntStats | undefined {
  try {
    return look(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
