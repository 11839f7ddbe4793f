import { resolve } from 'node:path'

/**
 * What reading a book asked for outside its folder, in its workspace: files and folders, there or not.
 * Who watches a book watches these as well.
 */

/** Begins to read a book folder anew. */
export function beginReading(directory: string): void {
  reads.set(resolve(directory), new Set())
}

/** Notes that a book asks for a file or folder outside its own folder. */
export function noteOutside(directory: string, path: string): void {
  const folder = resolve(directory)
  const known = reads.get(folder)
  if (known) known.add(resolve(path))
  else reads.set(folder, new Set([resolve(path)]))
}

/**
 * The absolute paths that a book asked for outside its folder when it was last read, and those that
 * its volumes asked for, sorted.
 */
export function outsideReads(directory: string): readonly string[] {
  const found = new Set<string>()
  const open = [resolve(directory)]
  for (const folder of open)
    for (const path of reads.get(folder) ?? []) {
      if (!found.has(path) && reads.has(path)) open.push(path)
      found.add(path)
    }
  return [...found].sort()
}

const reads = new Map<string, Set<string>>()
