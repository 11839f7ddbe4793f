import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { isAbsolute, join, posix } from 'node:path'
import { knownTime, noteTime, realRoot } from './asked-once.ts'
import { noteOutside } from './outside-reads.ts'
import type { Refusal } from './refusal.ts'
import { wayInto } from './way-into.ts'
import { rootedPath } from './workspace.ts'

/**
 * Reads a file of the book folder. It refuses files that lie outside, by path or through a symbolic
 * link, anything that is not a plain file, and files of more than `limit` bytes.
 */
export function readInside(
  directory: string,
  path: string,
  limit: number,
): { readonly bytes: Uint8Array } | { readonly refusal: Refusal } {
  const found = fileInside(directory, path, limit)
  if (typeof found === 'string') return { refusal: found }
  try {
    return { bytes: readFileSync(found.path) }
  } catch {
    return { refusal: 'unreadable' }
  }
}

/** Where a file is that `readInside` would read, with all links followed; or why it would not. */
export function fileInside(
  directory: string,
  path: string,
  limit: number,
): { readonly path: string } | Refusal {
  const found = locate(directory, path)
  if (typeof found === 'string') return found
  try {
    const stats = statSync(found.path)
    if (stats.isDirectory()) return 'folder'
    if (!stats.isFile()) return 'device'
    if (stats.size > limit) return 'too large'
    noteTime(directory, path, stats.mtimeMs)
    return found
  } catch {
    return 'unreadable'
  }
}

/**
 * When a file of the book folder was last changed, in milliseconds since 1970; undefined when there
 * is no such file.
 */
export function modifiedInside(directory: string, path: string): number | undefined {
  const known = knownTime(directory, path)
  if (known !== undefined) return known
  const found = locate(directory, path)
  if (typeof found === 'string') return undefined
  const stats = statSync(found.path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.mtimeMs : undefined
}

/** A name in a folder. */
export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
  /** Why it cannot be read. */
  readonly refusal?: Refusal
}

/**
 * The contents of a folder inside the book folder, in no order; a refusal when the folder cannot be
 * read.
 */
export function entriesInside(directory: string, path: string): readonly FolderEntry[] | Refusal {
  const found = locate(directory, path)
  if (typeof found === 'string') return found
  try {
    return readdirSync(found.path, { withFileTypes: true }).map((entry) =>
      toEntry(directory, path, found.path, entry),
    )
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
    return isFile ? 'missing' : 'unreadable'
  }
}

/**
 * The names in a folder inside the book folder, in no order, folders with a slash at the end;
 * undefined when there is no such folder.
 */
export function listInside(directory: string, path: string): readonly string[] | undefined {
  const entries = entriesInside(directory, path)
  if (typeof entries === 'string') return undefined
  return entries.map(({ name, isFolder }) => (isFolder ? `${name}/` : name))
}

/**
 * Turns a path as written into a path in the book folder with forward slashes and without dots:
 * `images/map.png`. Undefined when the path leads out of the folder.
 */
export function insidePath(written: string): string | undefined {
  const path = written.replaceAll('\\', '/')
  const isOutright = isAbsolute(written) || /^(?:\/|[a-z]:)/i.test(path)
  if (isOutright || path.includes('\0')) return undefined
  const normal = posix.normalize(path).replace(/\/$/, '')
  return normal === '..' || normal.startsWith('../') ? undefined : normal
}

function toEntry(directory: string, path: string, folder: string, entry: Dirent): FolderEntry {
  const { name } = entry
  // Node puts U+FFFD for bytes that are not UTF-8, and no file can be found by such a name.
  if (name.includes('\ufffd') && !exists(join(folder, name)))
    return { name, isFolder: entry.isDirectory(), refusal: 'bad name' }
  if (!entry.isSymbolicLink()) return { name, isFolder: entry.isDirectory() }
  const found = locate(directory, posix.join(path, name))
  if (typeof found === 'string') {
    return { name, isFolder: false, refusal: found === 'missing' ? 'broken link' : found }
  }
  const isFolder = statSync(found.path).isDirectory()
  const isAround = isFolder && isWithin(folder, found.path)
  return { name, isFolder, ...(isAround && { refusal: 'link around' as const }) }
}

function locate(directory: string, path: string): { readonly path: string } | Refusal {
  const inner = insidePath(path)
  const rooted = inner === undefined ? undefined : rootedPath(directory, inner)
  if (!rooted) return 'outside'
  if (rooted.root !== directory) noteOutside(directory, join(rooted.root, rooted.path))
  try {
    const folder = realRoot(rooted.root)
    const target = realpathSync.native(spelledAsOnDisk(rooted.root, rooted.path))
    return isWithin(target, folder) ? { path: target } : 'link outside'
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'EACCES'
    return isClosed ? 'unreadable' : 'missing'
  }
}

function isWithin(path: string, folder: string): boolean {
  return wayInto(folder, path) !== undefined
}

// macOS may store an accent as a character of its own (e and ´), while people usually type é.
function spelledAsOnDisk(directory: string, inner: string): string {
  const direct = join(directory, inner)
  if (!/[^\0-\x7f]/.test(inner) || exists(direct)) return direct
  let path = directory
  for (const part of inner.split('/')) {
    const alike = readdirSync(path).find((name) => name.normalize() === part.normalize())
    path = join(path, alike ?? part)
  }
  return path
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
